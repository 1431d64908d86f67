import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, launch, origin, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test('from the guidance to what changed in it, clause by clause, and to a file', async () => {
  const { page: open, offences, context } = await watched(browser);
  const page = await open('/guidance/2022-11/parts');
  await page.getByRole('link', { name: 'What changed since June 2022' }).click();
  await page.waitForURL('**/editions/2022-06/2022-11/parts');
  await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
  const [ins, del] = ['ins', 'del'].map((mark) => page.locator(`.clause ${mark}`).first());
  expect(await ins?.textContent()).toMatch(/^inserted: \S/);
  expect(await del?.textContent()).toMatch(/^deleted: \S/);
  expect(await ins?.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  expect(await del?.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
  await expectAccessible(page);

  const link = page.getByRole('navigation', { name: 'Clauses that differ' }).getByRole('link').first();
  const place = (await link.getAttribute('href')) ?? '';
  await link.click();
  expect(new URL(page.url()).hash).toBe(place);
  expect(await page.locator(place).isVisible()).toBe(true);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Download this redline/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('parts-2022-06-to-2022-11.html');
  const text = await readFile(await download.path(), 'utf8');
  const alone = await context.newPage();
  await alone.setContent(text);
  expect(
    await alone
      .locator('ins')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe('underline');
  const answer = await context.request.get(`${origin}/data/redlines/2022-06-to-2022-11/parts.html`);
  expect(answer.headers()['content-disposition']).toBe('attachment');

  // Away within the site and back: the page is no route's data and comes again.
  await page.locator('.navbar__brand').first().click();
  await page.waitForURL(`${origin}/`);
  await page.goBack();
  await page.locator('.clause ins').first().waitFor();
  // The title follows the page a moment later.
  await expect.poll(() => page.title()).toContain('what changed from June 2022 to November 2022');
  expect(offences).toEqual([]);
  await context.close();
});

test('without scripts the summary leads to every document', async () => {
  const { page: open, offences, context } = await watched(browser, { javaScriptEnabled: false });
  const page = await open('/editions');
  await page.getByRole('link', { name: 'Since November 2022' }).click();
  await page.getByRole('heading', { level: 1, name: 'What changed from November 2022 to the draft' }).waitFor();
  const addresses = await page
    .locator('main table a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect((await context.request.get(origin + address)).status(), address).toBe(200);
  await page.getByRole('link', { name: 'CPA certification' }).click();
  await page.locator('.clause ins').first().waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)('the summary is accessible, %s at %d', async (colorScheme, width) => {
  const { page: open, context } = await watched(browser, { colorScheme, viewport: { width, height: 900 } });
  for (const path of ['/editions/2022-11/draft', '/editions/2022-11/draft/cpa'])
    await expectAccessible(await open(path));
  await context.close();
});
