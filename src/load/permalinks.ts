/** Addresses that people may have kept: pages of the site, and places on them, that never die. */

import type { Problem } from './problem.ts';

/** Where the record of published addresses lies, relative to the project's root. */
export const PERMALINKS_FILE = 'registers/permalinks.json';

/** Ids of the places on each page that others may link to, by the page's path inside the site. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

/** Ids of editions begin with a digit, and no folder of the draft does. */
const EDITION_PAGE = /^\/guidance\/\d/;

/** Whether the site has a page, or `page#place`. */
export function hasAddress(addresses: Addresses, address: string): boolean {
  const [page = '', place] = address.split('#');
  const places = addresses.get(page);
  return places !== undefined && (place === undefined || places.includes(place));
}

/** Reads the record; undefined when the text is none. */
export function parsePermalinks(text: string): Addresses | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isGroup(value) || value['format'] !== 1 || !isGroup(value['pages'])) return undefined;
  const pages = Object.entries(value['pages']);
  const sound = pages.every(
    (page): page is [string, string[]] => Array.isArray(page[1]) && page[1].every((id) => typeof id === 'string'),
  );
  return sound ? new Map(pages) : undefined;
}

/** The text of a record: the same for the same addresses, in order. */
export function permalinksText(addresses: Addresses): string {
  const pages = [...addresses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([page, ids]) => [page, [...ids].sort()]);
  return `${JSON.stringify({ format: 1, pages: Object.fromEntries(pages) }, null, 2)}\n`;
}

/** All that the record has and all that the site has: what the record must be after the site is published. */
export function withAddresses(record: Addresses, site: Addresses): Addresses {
  const all = new Map(record);
  for (const [page, ids] of site) all.set(page, [...new Set([...(all.get(page) ?? []), ...ids])]);
  return all;
}

/**
 * What is wrong between the record and the site: an address that is gone without a redirect, or is not recorded yet.
 *
 * @param text of the record; undefined when there is none, and then nothing is wrong
 * @param redirected old addresses that have a redirect
 */
export function permalinkProblems(
  text: string | undefined,
  site: Addresses,
  redirected: ReadonlySet<string>,
): readonly Problem[] {
  if (text === undefined) return [];
  const record = parsePermalinks(text);
  if (record === undefined) {
    return [
      problem(
        'permalinks-record',
        'error',
        'The record of published addresses cannot be read',
        'Take the file from version control again. Only "npm run permalinks" writes it.',
      ),
    ];
  }
  const lost = addressesOf(record).filter(
    (address) => !hasAddress(site, address) && !isRedirected(address, redirected),
  );
  const fresh = addressesOf(site).filter((address) => !hasAddress(record, address));
  // A page that is gone takes its places with it: one problem, not twenty.
  const told = lost.filter((address) => !address.includes('#') || hasAddress(site, address.split('#')[0] ?? ''));
  return [
    ...told.map((address) =>
      problem(
        'address-gone',
        'error',
        `The site no longer has ${address}, which was published`,
        `Links to it stand in records, checklists and letters. Put it back, or add it under "entries:" in registers/redirects.yaml, in two lines: "- from: ${address}" and "  to: ${nowAt(address, record, site) ?? 'the address where its readers should go'}".`,
      ),
    ),
    ...(fresh.length === 0
      ? []
      : [
          problem(
            'address-not-recorded',
            'warning',
            `${fresh.length} new ${fresh.length === 1 ? 'address is' : 'addresses are'} not in the record, such as ${fresh[0] ?? ''}`,
            'Run "npm run permalinks" before the site is published, and commit what it writes.',
          ),
        ]),
  ];
}

/** Where a page or place of the draft is now, told by the id of a clause, which is used once; undefined when nowhere. */
function nowAt(address: string, record: Addresses, site: Addresses): string | undefined {
  const [page = '', place] = address.split('#');
  const clause = place ?? record.get(page)?.[0];
  if (clause === undefined || !page.startsWith('/guidance/')) return undefined;
  const pages = [...site].filter(([at, ids]) => !EDITION_PAGE.test(at) && ids.includes(clause));
  const [now] = pages;
  if (now === undefined || pages.length > 1) return undefined;
  return place === undefined ? now[0] : `${now[0]}#${place}`;
}

function isRedirected(address: string, redirected: ReadonlySet<string>): boolean {
  return redirected.has(address) || redirected.has(address.split('#')[0] ?? '');
}

function addressesOf(addresses: Addresses): string[] {
  return [...addresses].flatMap(([page, ids]) => [page, ...ids.map((id) => `${page}#${id}`)]);
}

function problem(code: string, severity: 'error' | 'warning', message: string, help: string): Problem {
  const place = { file: PERMALINKS_FILE, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' };
  return { code, severity, message, help, ...place };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
