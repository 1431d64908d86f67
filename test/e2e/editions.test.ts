import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, launch, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test('a superseded page says so, and leads to the same page in the latest edition', async () => {
  const { page: open, offences, context } = await watched(browser);
  const page = await open('/guidance/2022-06/mp195');
  const text = await page.locator('main').innerText();
  expect(text).toContain('This edition is superseded');
  expect(text.match(/not a document of the Security Sub-Committee/g)).toHaveLength(1);
  expect(await page.locator('.footer').innerText()).not.toContain('not a document');
  expect(await page.getByText('Assessed by').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Read this page in the/ }).click();
  await page.waitForURL('**/guidance/2022-11/mp195');
  await page.getByRole('heading', { name: /MP203: assurance of Triage Facilities/ }).waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

test('without scripts the draft says that it is one, and its editions are links', async () => {
  const { page: open, context } = await watched(browser, { javaScriptEnabled: false });
  const page = await open('/guidance/mp195');
  expect(await page.locator('main').innerText()).toContain('This is a draft');
  const editions = page.getByRole('navigation', { name: 'Editions of this page' });
  expect(await editions.getByRole('link', { name: 'June 2022' }).getAttribute('href')).toBe('/guidance/2022-06/mp195');
  await context.close();
});
