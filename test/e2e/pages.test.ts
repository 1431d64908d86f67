/** Checklists, assessment and result: accessible in light and dark, at both widths, silent on the network, readable without scripts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goToRequirement, openSample } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

const PAGES = ['/checklists', '/checklists/device-baseline', '/assess', '/assess/device-baseline'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

describe.each(looks)('$colorScheme at $width', ({ colorScheme, width }) => {
  test.each(PAGES)('%s is accessible, asks nothing of anybody else and keeps to the policy', async (path) => {
    const { context, offences, page: open } = await watched(browser, { colorScheme, viewport: { width, height: 844 } });
    const page = await open(path);
    await thin(page);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('the assessment and its result are accessible on every view', async () => {
    const { context, offences, page: open } = await watched(browser, { colorScheme, viewport: { width, height: 844 } });
    const page = await open('/assess');
    await openSample(page);
    const record = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('r');
    for (const place of ['v=device', 'v=evidence', 'v=next', 's=dev-firmware', 'q=DEV-08', 'q=VER-08', 'q=DEP-14']) {
      await page.evaluate((hash) => (location.hash = hash), `#r=${record}&${place}`);
      await page.waitForTimeout(150);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await goToRequirement(page, 'DEV-08');
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.goto(page.url().replace('#', '/result#').replace('/result/result', '/result'));
    await page.getByRole('list', { name: 'Downloads' }).waitFor();
    await thin(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'More formats' }).click();
    const formats = page.getByRole('dialog', { name: 'Export' });
    await formats.getByRole('button', { name: /^Make Committee report for/ }).click();
    await formats.getByRole('button', { name: /^Print or save as PDF/ }).waitFor();
    await expectAccessible(page);
    expect(await formats.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    await page.goto(new URL('/assess', page.url()).href);
    await page.getByRole('link', { name: /sample/i }).waitFor();
    await expectAccessible(page);
    expect(offences).toEqual([]);
    await context.close();
  });
});

test('a checklist can be read without scripts', async () => {
  const { context, page: open } = await watched(browser, { javaScriptEnabled: false });
  const page = await open('/checklists/device-baseline');
  expect(await page.getByText('Private keys never leave the Device').first().isVisible()).toBe(true);
  expect(await page.locator('article[id^="DEV-"], [id^="DEV-"]').count()).toBeGreaterThanOrEqual(40);
  await context.close();
});

describe('guidance and checklist point at each other', () => {
  test('a clause lists the requirements that assess it; a requirement opens its clause', async () => {
    const { context, offences, page: open } = await watched(browser);
    const page = await open('/guidance/devices/firmware#da-fw-2');
    await page.getByRole('link', { name: 'DEV-12' }).first().click();
    await expect
      .poll(() => new URL(page.url()).pathname + new URL(page.url()).hash)
      .toBe('/checklists/device-baseline#DEV-12');
    await page
      .locator('article[aria-labelledby="DEV-12"]')
      .getByRole('link', { name: /Only genuine images run/ })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#da-fw-2');
    expect(offences).toEqual([]);
    await context.close();
  });
});

/**
 * Leaves a dozen of each kind of thing that a page repeats: the same component draws all of them, and axe compares every
 * text with its background, which takes minutes on a page of 82 requirements.
 */
async function thin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const many = ['main article', 'main tbody tr', 'main nav li'];
    for (const selector of many) for (const extra of [...document.querySelectorAll(selector)].slice(12)) extra.remove();
  });
}
