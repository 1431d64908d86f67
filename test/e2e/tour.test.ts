/** The tour is offered once, covers nothing, can be skipped, and is found again beside the keys. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAssessment } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('six stops by keyboard, each pointing at what it is about, and the work goes on beneath', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await page.getByRole('button', { name: 'Take the tour' }).click();
  const tour = page.getByRole('dialog', { name: 'Tour' });
  await tour.getByText('1 of 6').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Model name').fill('Typed while the tour stands there');
  for (let stop = 2; stop <= 6; stop++) {
    await tour.getByRole('button', { name: 'Next' }).press('Enter');
    await tour.getByText(`${stop} of 6`).waitFor();
    expect(await page.locator('[data-tour-here]').count()).toBe(1);
  }
  await tour.getByRole('button', { name: 'Done' }).press('Enter');
  await tour.waitFor({ state: 'detached' });
  expect(await page.locator('[data-tour-here]').count()).toBe(0);
  await page.reload();
  await page.getByLabel('Model name').waitFor();
  expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('button', { name: 'Take the tour of this screen' }).click();
  await tour.waitFor();
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  expect(offences).toEqual([]);
  await context.close();
});
