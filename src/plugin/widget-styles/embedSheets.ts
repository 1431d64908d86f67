import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What the outermost element of every embed has, in the quotes that the builder may leave out. */
const EMBED = /\bdata-embed=/;

/** Whether a built page, or a part of one, shows a part of a checklist. */
export function hasEmbeds(html: string): boolean {
  return EMBED.test(html);
}

/**
 * Addresses of the style sheets that a page with embeds needs: that of the widget, then their own.
 *
 * @throws Error when the build has no such sheet
 */
export async function embedSheets(outDir: string, baseUrl: string): Promise<readonly string[]> {
  const names = await readdir(join(outDir, 'assets/css'));
  return ['widget-styles', 'embed-styles'].map((group) => {
    const sheet = names.find((name) => name.startsWith(`${group}.`) && name.endsWith('.css'));
    if (sheet === undefined) throw new Error(`The build has no style sheet called ${group}.`);
    return `${baseUrl}assets/css/${sheet}`;
  });
}

/** A built page with more style sheets, behind those that it has. */
export function withSheets(page: string, sheets: readonly string[]): string {
  const last = [...page.matchAll(/<link\b[^>]*\brel="?stylesheet"?[^>]*>/g)].at(-1);
  if (last === undefined) throw new Error('A page of the widget has no style sheet.');
  const at = last.index + last[0].length;
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`);
  return `${page.slice(0, at)}${links.join('')}${page.slice(at)}`;
}
