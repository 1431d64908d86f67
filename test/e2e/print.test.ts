import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdfs, printPages } from '../../scripts/makePdfs.mts';
import { expectAccessible, launch, origin, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test('from the list of editions to a whole one on one page, and to a clause and a source on it', async () => {
  const { page: open, offences, context } = await watched(browser);
  const page = await open('/editions');
  await page.getByRole('link', { name: 'All on one page, to print: June 2022' }).click();
  await page.waitForURL('**/guidance/2022-06/print');
  await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
  const control = page.getByRole('table', { name: 'Document control' });
  expect(await control.innerText()).toMatch(/Status\s+Superseded/);
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'CPA certification' }).click();
  expect(new URL(page.url()).hash).toBe('#cpa');
  await page.getByRole('heading', { level: 2, name: 'CPA certification' }).waitFor();
  await page.locator('#cpa .cite').first().click();
  expect(new URL(page.url()).hash).toMatch(/^#source--/);
  expect(offences).toEqual([]);
  await context.close();
});

test.each(printPages('build'))('%s: every link within it leads somewhere, and no id stands twice', async (path) => {
  const { page: open, context } = await watched(browser, { javaScriptEnabled: false });
  const page = await open(path);
  const [ids, places] = await Promise.all([
    page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id)),
    page.locator('main a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
  ]);
  expect(places.length).toBeGreaterThan(100);
  expect(places.filter((place) => !ids.includes(place.slice(1)))).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  // Links out of it: each page once.
  const out = await page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').split('#')[0] ?? ''));
  for (const address of new Set(out)) expect((await context.request.get(origin + address)).status(), address).toBe(200);
  await context.close();
});

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)('a whole edition is accessible, and no wider than the screen, %s at %d', async (colorScheme, width) => {
  const { page: open, context } = await watched(browser, { colorScheme, viewport: { width, height: 900 } });
  const page = await open('/guidance/2022-06/print');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test('nobody who only assesses fetches whole editions ahead', async () => {
  const worker = await (await fetch(`${origin}/sw.js`)).text();
  expect(worker).toContain('guidance/mp195');
  expect(worker).not.toMatch(/guidance\/[^"']*print/);
});

test('a PDF of an edition, tagged, with outline, control table and page numbers', async ({ skip }) => {
  if (spawnSync('pdftotext', ['-v']).error !== undefined) skip('pdftotext is not installed (Debian: poppler-utils)');
  const out = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const [made] = await makePdfs(browser, { site: 'build', out, pages: ['/guidance/2022-06/print'] });
    if (made === undefined) throw new Error('no PDF');
    const { stdout } = spawnSync('pdftotext', ['-layout', made.file, '-'], { encoding: 'utf8' });
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[0]).toMatch(/Device security assurance\s+guidance: June 2022/);
    expect(pages[0]).toMatch(/Status\s+Superseded/);
    expect(pages[0]).toMatch(/not a document of the Security Sub-Committee/);
    for (const title of ['Contents', 'MP195 and the obligation', 'CPA certification', 'Sources cited'])
      expect(stdout).toContain(title);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(
        page.replace(/Device security assurance guidance: June 2022 \(2022-06\).*/, '').trim(),
        `page ${at + 1}`,
      ).not.toBe('');
    }
    const bytes = readFileSync(made.file, 'latin1');
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toContain('/Outlines');
    // Links lead to where the site will live, not to the server that answered while the file was made.
    const canonical = /rel="?canonical"? href="?([^\s">]+)/.exec(
      readFileSync('build/guidance/2022-06/print.html', 'utf8'),
    );
    const home = new URL(canonical?.[1] ?? '').origin;
    const local = [...bytes.matchAll(/\/URI \((http:\/\/localhost[^)]*)\)/g)].map(([, uri = '']) => uri);
    expect(local.filter((uri) => new URL(uri).origin !== home)).toEqual([]);
  } finally {
    rmSync(out, { recursive: true });
  }
});
