const STYLE = /<style>([^]*?)<\/style>/;

/**
 * Shows a report in a tab of its own and opens the browser's print dialogue, which also saves as PDF.
 *
 * The tab has the policy of this page: nothing of the report runs, and nothing is fetched. That policy refuses style
 * elements, so the report's style is given to the tab as a sheet.
 *
 * @param html one of our reports, with one style element
 * @returns whether the browser opened a tab; it does so only at the press of a button
 */
export function printPage(html: string): boolean {
  const tab = window.open('', '_blank') as (Window & typeof globalThis) | null;
  if (!tab) return false;
  // Written, and not opened as a file, so that it is this page's to dress.
  tab.document.write(html.replace(STYLE, ''));
  tab.document.close();
  const sheet = new tab.CSSStyleSheet();
  sheet.replaceSync(STYLE.exec(html)?.[1] ?? '');
  tab.document.adoptedStyleSheets = [sheet];
  tab.requestAnimationFrame(() => tab.print());
  return true;
}
