import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOWNLOADS } from './csp.mts';
import { filesUnder } from './files.mts';

/** What a browser obeys only in a header. */
const HEADER_ONLY = /^(?:frame-ancestors|report-uri|report-to|sandbox)\b/;

/**
 * Puts the policy into every page of a built site, for hosts that send no headers of ours, such as GitHub Pages. The
 * pages then refuse scripts, styles and requests as they do elsewhere, and send no referrer. What only a header can say
 * is lost: that no other site may show the portal in a frame, that types are not guessed, and what the site may ask of
 * the device.
 * @returns how many pages hold it
 * @throws Error that names a page without the place where it has to stand
 */
export function writePolicyIntoPages(root: string, policy: string): number {
  const content = policy
    .split('; ')
    .filter((directive) => !HEADER_ONLY.test(directive))
    .join('; ');
  const tags = `<meta http-equiv="Content-Security-Policy" content="${content}"><meta name="referrer" content="no-referrer">`;
  const pages = filesUnder(root).filter((name) => name.endsWith('.html') && !DOWNLOADS.test(name));
  for (const name of pages) {
    const file = join(root, name);
    const page = readFileSync(file, 'utf8');
    // Before everything that it is about, and behind the encoding, which has to come first.
    const charset = /<meta charset=[^>]*>/i.exec(page);
    if (charset === null) throw new Error(`${name} says no encoding, so its policy has no place.`);
    const at = charset.index + charset[0].length;
    const before = page.slice(0, at);
    if (/<(?:script|link|style|img)\b/i.test(before)) throw new Error(`${name} loads something before its policy.`);
    writeFileSync(file, before + tags + page.slice(at));
  }
  return pages.length;
}
