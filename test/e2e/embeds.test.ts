/** Parts of checklists in pages of the guidance: read without scripts, tried on the spot, and the reader's own scores. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

const PAGE = '/guidance/portal/maintain/embeds';
const embed = (page: Page, kind: string) => page.locator(`[data-embed=${kind}]`);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('without scripts a page shows the requirement, the list and where to begin', async () => {
  const { offences, page: open } = await watched(browser, { javaScriptEnabled: false });
  const page = await open(PAGE);
  const requirement = embed(page, 'requirement');
  expect(await requirement.innerText()).toMatch(/DEV-12[^]*Weight \d[^]*edition 0\.1\.0\s+Draft/);
  const link = requirement.getByRole('link', { name: /DEV-12/ });
  expect(await link.getAttribute('href')).toMatch(/\/checklists\/device-baseline#DEV-12$/);
  // Its styles are there too, and only on pages that need them.
  expect(await requirement.evaluate((element) => getComputedStyle(element).borderLeftWidth)).toBe('4px');
  expect(await embed(page, 'assessment').getByRole('listitem').count()).toBe(6);
  expect(await embed(page, 'score').getByRole('link').getAttribute('href')).toMatch(/\/assess\/device-baseline$/);
  await page.emulateMedia({ media: 'print' });
  expect(await embed(page, 'assessment').getByRole('button', { name: 'Try it here' }).isVisible()).toBe(false);
  await link.click();
  await page.locator('#DEV-12').waitFor();
  expect(offences).toEqual([]);
});

test('a section is tried: verdicts and the score follow, and nothing is kept', async () => {
  const { offences, page: open } = await watched(browser);
  const page = await open(PAGE);
  await expectAccessible(page);
  const part = embed(page, 'assessment');
  await part.getByRole('button', { name: 'Try it here' }).click();
  await part.getByRole('heading', { name: 'Try it here' }).waitFor();
  await part.getByText('Nothing is kept or sent.').waitFor();
  expect(await part.getByRole('heading', { name: 'Try it here' }).evaluate((it) => it === document.activeElement)).toBe(
    true,
  );
  const score = part.locator('[data-try-score]');
  expect(await score.innerText()).toBe('0.0%');
  // Facts that decide whether a requirement applies are asked for first.
  for (const yes of await part.getByRole('radio', { name: 'Yes', exact: true }).all()) await yes.check();
  const card = part.locator('[data-requirement=DEV-12]');
  for (const met of await card.getByRole('radio', { name: /^Met\b/ }).all()) await met.check();
  await card.getByRole('button', { name: 'Add evidence' }).click();
  await card.getByText('Made-up evidence').first().waitFor();
  await card.locator('[data-verdict=pass]').waitFor();
  await expect.poll(() => score.innerText()).not.toBe('0.0%');
  // Why a requirement applies is told; a profile to go to there is none.
  expect(await part.getByText('Applies to this Device: see why').count()).toBeGreaterThan(0);
  expect(await part.locator('a[href="#"]').count()).toBe(0);
  await expectAccessible(page);
  await part.getByRole('button', { name: 'Begin again' }).click();
  await expect.poll(() => score.innerText()).toBe('0.0%');
  await part.getByRole('button', { name: 'Close' }).click();
  await part.getByRole('listitem').first().waitFor();
  // Who only reads gets no database.
  expect(await page.evaluate(() => indexedDB.databases().then((all) => all.length))).toBe(0);
  expect(await embed(page, 'score').innerText()).toContain('You have none in this browser yet.');
  expect(offences).toEqual([]);
});

test('an assessment of this browser appears with its score, and leads to its result', async () => {
  const { offences, page: open } = await watched(browser, { viewport: { width: 390, height: 844 } });
  const page = await open('/assess');
  await openSample(page);
  const there = await open(PAGE);
  const own = embed(there, 'score').getByRole('listitem');
  await own.getByText(/demonstrated/).waitFor();
  expect(await own.count()).toBe(1);
  expect(await own.innerText()).toMatch(/assessed on \d+ \w+ \d{4}[^]*\d+\.\d% demonstrated[^]*of \d+ decided/);
  await expectAccessible(there);
  expect(await there.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const shown = /[\d.]+%/.exec(await own.innerText())?.[0] ?? '';
  await own.getByRole('link').click();
  await there.getByRole('heading', { level: 2, name: 'Score', exact: true }).waitFor();
  expect(await there.locator('main').innerText()).toContain(shown);
  expect(offences).toEqual([]);
});

test('the whole guidance on one page, its twin and other pages', () => {
  const read = (name: string): string => readFileSync(`build${name}`, 'utf8');
  const print = read('/guidance/print.html');
  expect(print).toMatch(/data-embed="?requirement/);
  expect(print).toContain('embed-styles');
  expect(print).not.toContain('Try it here</button>');
  expect(read(`${PAGE}.html`)).toContain('embed-styles');
  expect(read('/guidance/portal/maintain/change-a-clause.html')).not.toContain('embed-styles');
  expect(existsSync(`build${PAGE}.md`)).toBe(true);
  expect(read(`${PAGE}.md`)).toMatch(/^The page shows the requirement \[DEV-12 /m);
});
