/** A device family: a variant inherits, differs, is told of changes to its base, and is compared with it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, goToRequirement, openSample, saved } from './assessment.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

let browser: Browser;
let portal: Watched;
let base: Page;
let variant: Page;

beforeAll(async () => {
  browser = await launch();
  portal = await watched(browser);
  base = await portal.page('/assess');
  await openSample(base);
  await saved(base);
  variant = await portal.page('/assess');
  await variant.getByRole('button', { name: 'Make a variant' }).click();
  await variant.waitForURL(/#r=/);
  await variant.locator('[data-demonstrated]').waitFor();
});
afterAll(() => browser.close());

test('an inherited answer says so, and can be confirmed; a changed one says what the base has', async () => {
  await goToRequirement(variant, 'DEV-01');
  await variant.getByText(/Inherited from/).waitFor();
  await variant.getByRole('button', { name: /^Confirm for this one/ }).click();
  await variant.getByText('confirmed for this one').waitFor();
  await goToRequirement(variant, 'DEV-03');
  await answer(variant, 'Not met').check();
  await variant.getByText(/Own answer\. .*: Met/).waitFor();
  await saved(variant);
  await expectAccessible(variant);
});

test('a change of the base is proposed, and taken only when accepted', async () => {
  await goToRequirement(base, 'DEV-02');
  await base.getByLabel(/^Rationale/).fill('New words of the base');
  await saved(base);
  await variant.getByText(/has changed: 1 proposal/).waitFor();
  await goToRequirement(variant, 'DEV-02');
  expect(await variant.getByLabel(/^Rationale/).inputValue()).not.toBe('New words of the base');
  await variant.getByRole('button', { name: 'Look at it' }).click();
  const dialog = variant.getByRole('dialog', { name: /^What .* changed$/ });
  await dialog.waitFor();
  await expectAccessible(variant);
  await dialog.getByRole('button', { name: 'Accept 1, keep the rest' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await variant.getByLabel(/^Rationale/).inputValue()).toBe('New words of the base');
  await expect.poll(() => variant.getByText(/has changed: 1 proposal/).count()).toBe(0);
});

test('the family is compared requirement by requirement', async () => {
  await saved(variant);
  const list = await portal.page('/assess');
  await list.getByRole('button', { name: 'Compare the family' }).click();
  const dialog = list.getByRole('dialog', { name: /^Family of/ });
  await dialog.getByRole('checkbox', { name: 'Only where they differ' }).check();
  expect(await dialog.getByRole('row').count()).toBe(2);
  expect(await dialog.getByRole('row').last().innerText()).toContain('own answer');
  await expectAccessible(list);
});

test('a firmware update starts from the last assessment, without its firmware', async () => {
  const list = await portal.page('/assess');
  await list
    .getByRole('article')
    .filter({ hasText: 'Sample' })
    .last()
    .getByRole('button', { name: 'Start a firmware update' })
    .click();
  await list.waitForURL(/#r=/);
  await list.locator('[data-demonstrated]').waitFor();
  const record = new URLSearchParams(new URL(list.url()).hash.slice(1)).get('r') ?? '';
  await list.evaluate((id) => (location.hash = `#r=${id}&v=device`), record);
  await list.getByLabel('Firmware version').waitFor();
  expect(await list.getByLabel('Firmware version').inputValue()).toBe('');
  expect(portal.offences).toEqual([]);
});
