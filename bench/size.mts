/**
 * What a first visit transfers, compressed: our own code and data on the assessment page over the framework's. "The
 * framework" is what a page with nothing of ours in its body (page not found) loads.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { servePortal } from './portal.mts';
import type { BenchRow } from './row.mts';

const PAGES: readonly { name: string; path: string; target?: number }[] = [
  { name: 'assessment page, own code and data', path: '/assess/device-baseline', target: 60 },
  { name: 'checklist page, own code and data', path: '/checklists/device-baseline' },
  { name: 'guidance page, own code and data', path: '/guidance/devices/firmware' },
];

export async function bench(): Promise<BenchRow[]> {
  const { origin, browser, close } = await servePortal();
  try {
    const framework = await transferred(browser, `${origin}/no-such-page`);
    const rows: BenchRow[] = [];
    for (const { name, path, target } of PAGES) {
      const loaded = await transferred(browser, origin + path);
      const total = sum(loaded.values());
      const own = sum([...loaded].filter(([url]) => !framework.has(url)).map(([, bytes]) => bytes));
      rows.push(
        { name, value: own / 1000, unit: 'kB', ...(target === undefined ? {} : { target }) },
        { name: `${path}, everything on first visit`, value: total / 1000, unit: 'kB' },
      );
    }
    return [...rows, ...(await guidanceRows(browser, origin))];
  } finally {
    await close();
  }
}

/** Every page of the guidance, with all that a first visit loads, as gzip makes it: what the poorest host sends. */
async function guidanceRows(browser: Browser, origin: string): Promise<BenchRow[]> {
  const map = readFileSync('build/sitemap.xml', 'utf8');
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .filter((path) => /^\/guidance(\/|$)/.test(path) && !path.endsWith('/print'));
  const totals: number[] = [];
  const shows: number[] = [];
  for (const path of paths) {
    const loaded = await transferred(browser, origin + path);
    const own = [...loaded.keys()].filter((url) => url.startsWith(origin));
    const isEmbedding = /\bdata-embed=/.test(readFileSync(join('build', `${path}.html`), 'utf8'));
    (isEmbedding ? shows : totals).push(sum(own.map((url) => gzipBytes(new URL(url).pathname))));
  }
  totals.sort((a, b) => a - b);
  const name = `guidance pages (${totals.length}), gzip, everything on first visit`;
  return [
    { name: `${name}, median`, value: (totals[Math.floor(totals.length / 2)] ?? Number.NaN) / 1000, unit: 'kB' },
    { name: `${name}, largest`, value: (totals.at(-1) ?? Number.NaN) / 1000, unit: 'kB', target: 190 },
    {
      name: `guidance pages that show parts of checklists (${shows.length}), largest`,
      value: Math.max(...shows) / 1000,
      unit: 'kB',
    },
  ];
}

/** Size of a built file, packed where it is packed at all. */
function gzipBytes(path: string): number {
  const file = [path, `${path}.html`, `${path}/index.html`]
    .map((name) => join('build', name))
    .find((name) => existsSync(name) && statSync(name).isFile());
  if (file === undefined) throw new Error(`${path} is loaded and was not built.`);
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}

/** Bytes on the wire by address, for documents, scripts, styles and data; a fresh cache each time. */
async function transferred(browser: Browser, url: string): Promise<Map<string, number>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const from = urls.get(requestId);
    if (from !== undefined) bytes.set(from, encodedDataLength);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return bytes;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
