/**
 * The content security policy of the built site. Reads every page, hashes what is inline, and refuses anything inline
 * that is not expected: a new inline script is looked at by a person before the policy allows it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.mts';

/**
 * Inline scripts that have been looked at, by digest of their text without the storage name, which is made from the
 * site's address: only the one that sets the colour mode before the first paint.
 */
const EXPECTED_SCRIPTS: readonly string[] = ['sha256-1sQ/ZSsmv6n9tg06uYz64+ejRqKNgAm+yH2GJV91hZ8='];
/** What `style` attributes may hold: the theme's hidden sprite. */
const EXPECTED_STYLES: readonly string[] = ['display: none;'];

/**
 * Files that the host offers for downloading and never shows (scripts/headers.mts): each brings a style sheet of its own,
 * and a policy of its own that allows only that by hash. Scripts are refused there as everywhere.
 */
export const DOWNLOADS = /^data\/redlines\//;

interface Found {
  readonly file: string;
  readonly kind: 'script' | 'style attribute' | 'style element' | 'event handler';
  readonly text: string;
}

/**
 * The policy for a folder of built pages.
 * @throws Error that lists everything inline that is not expected, with a page that holds it and what to do
 */
export function contentSecurityPolicy(root: string): string {
  const found = filesUnder(root)
    .filter((name) => name.endsWith('.html'))
    .flatMap((file) => inlineIn(file, readFileSync(join(root, file), 'utf8')))
    .filter(({ file, kind }) => !(kind === 'style element' && DOWNLOADS.test(file)));
  const unexpected = distinct(found).filter((inline) => !isExpected(inline));
  if (unexpected.length > 0) throw new Error(describe(unexpected));
  const hashes = (kind: Found['kind']): string =>
    distinct(found)
      .filter((inline) => inline.kind === kind)
      .map(({ text }) => `'${digest(text)}'`)
      .sort()
      .join(' ');
  const styles = hashes('style attribute');
  return [
    `default-src 'none'`,
    `script-src 'self' ${hashes('script')}`,
    `style-src 'self'${styles === '' ? '' : ` 'unsafe-hashes' ${styles}`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

function inlineIn(file: string, html: string): Found[] {
  const found: Found[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (!/\ssrc=/i.test(attributes) && isExecuted(attributes)) found.push({ file, kind: 'script', text });
  }
  // What stands in scripts and comments is no markup.
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->/gi, '');
  for (const [, double, single, bare] of markup.matchAll(/<[a-z][^>]*?\sstyle=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)) {
    found.push({ file, kind: 'style attribute', text: double ?? single ?? bare ?? '' });
  }
  for (const [text] of markup.matchAll(/<style\b[^>]*>/gi)) found.push({ file, kind: 'style element', text });
  for (const [text] of markup.matchAll(/<[a-z][^>]*?\son[a-z]+=[^\s>]*/gi)) {
    found.push({ file, kind: 'event handler', text });
  }
  return found;
}

/** Blocks of data, such as JSON-LD, are not executed and need no permission. */
function isExecuted(attributes: string): boolean {
  const type = /\btype=["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? 'text/javascript';
  return /^(text\/javascript|application\/javascript|module|importmap|speculationrules)$/i.test(type);
}

function isExpected({ kind, text }: Found): boolean {
  if (kind === 'script') return EXPECTED_SCRIPTS.includes(addressless(text));
  return kind === 'style attribute' && EXPECTED_STYLES.includes(text);
}

function addressless(script: string): string {
  return digest(script.replace(/"theme(-[0-9a-f]+)?"/g, '"theme"'));
}

function distinct(found: readonly Found[]): Found[] {
  return [...new Map(found.map((inline) => [`${inline.kind} ${inline.text}`, inline])).values()];
}

function describe(unexpected: readonly Found[]): string {
  const lines = unexpected.map(({ file, kind, text }) => {
    const advice =
      kind === 'script'
        ? `If it is meant, add '${addressless(text)}' to EXPECTED_SCRIPTS in scripts/csp.mts.`
        : 'Use a class and a style sheet, or a listener in a script file.';
    return `  ${file}: ${kind}: ${text}\n    ${advice}`;
  });
  return `The built pages hold something inline that the security policy does not expect.\n${lines.join('\n')}`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
