import { markup } from '../formats/html/markup.ts';

/** What a page has of its own. */
interface Page {
  readonly title: string;
  readonly description: string;
  /** HTML of the main part. */
  readonly main: string;
  /** Address of the page that the frame is of, inside the site, and of the new one. */
  readonly path: string;
  readonly address: string;
}

/**
 * A built page with another main part, title and address. The scripts of the frame stay: the route of the frame answers for
 * all addresses below it and leaves the main part as it came.
 *
 * @throws Error where the frame has no title or no main part, or more than one
 */
export function inShell(shell: string, { title, description, main, path, address }: Page): string {
  const words = markup`${title}`.text;
  const about = markup`${description}`.text;
  let page = once(shell, /(<main\b[^>]*>)[\s\S]*<\/main>/g, (open) => `${open}${main}</main>`);
  page = once(page, /(<title\b[^>]*>)[^<]* \| /g, (open) => `${open}${words} | `);
  page = once(page, /(<meta\b[^>]*\bproperty="?og:title"? content=")[^"]* \| /g, (open) => `${open}${words} | `);
  page = page.replaceAll(
    /(<meta\b[^>]*\b(?:name="?description"?|property="?og:description"?) content=")[^"]*"/g,
    (_, open: string) => `${open}${about}"`,
  );
  return page.replaceAll(
    /((?:<link\b[^>]*\brel="?(?:canonical|alternate)"?|<meta\b[^>]*\bproperty="?og:url"?)[^>]*?)(\/editions\/[^\s">]+)/g,
    (whole, before: string, old: string) => (old === path ? before + address : whole),
  );
}

function once(text: string, pattern: RegExp, replace: (open: string) => string): string {
  const { length } = [...text.matchAll(pattern)];
  if (length !== 1) throw new Error(`The frame of a page has ${length} places for ${String(pattern)}, not one.`);
  return text.replace(pattern, (_, open: string) => replace(open));
}
