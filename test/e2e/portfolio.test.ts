/** All assessments of a browser: found, ordered, archived, backed up and restored. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAssessment, download, openSample, saved } from './assessment.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

let browser: Browser;
let portal: Watched;
let page: Page;
let backup: { name: string; text: string };

beforeAll(async () => {
  browser = await launch();
  portal = await watched(browser);
  page = await portal.page('/assess');
  await openSample(page);
  await saved(page);
  await page.goBack();
  await beginAssessment(page);
  await page.getByLabel('Manufacturer', { exact: true }).fill('Second Maker');
  await saved(page);
  await page.goBack();
  await page.getByRole('search', { name: 'Find assessments' }).waitFor();
});
afterAll(() => browser.close());

const cards = () => page.getByRole('main').getByRole('article');

test('words find one, and the count says so', async () => {
  await page.getByRole('searchbox', { name: 'Find' }).fill('second maker');
  await page.getByText('1 of 2').waitFor();
  expect(await cards().count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Find' }).fill('nothing like it');
  await page.getByText('No assessment is like this').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('2 in all').waitFor();
});

test('an archived one is out of the way until it is asked for', async () => {
  await cards().filter({ hasText: 'Second Maker' }).getByRole('button', { name: 'Archive' }).click();
  await page.getByText('1 in all').waitFor();
  await page.getByRole('checkbox', { name: 'Archived (1)' }).check();
  await cards().filter({ hasText: 'Second Maker' }).getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('checkbox', { name: 'Archived (0)' }).click();
  await page.getByText('2 in all').waitFor();
});

test('evidence that has expired or expires first is named', async () => {
  expect(await cards().filter({ hasText: 'sample' }).innerText()).toMatch(
    /Evidence (expired|expires first) \d+ \w+ 20\d\d: /,
  );
});

test('everything is in one file, and comes back from it after a look', async () => {
  backup = await download(page, page.getByRole('button', { name: 'Back up everything' }));
  expect(backup.name).toMatch(/^device-assurance-backup-\d{4}-\d\d-\d\d\.ndjson$/);
  await cards().filter({ hasText: 'Second Maker' }).getByRole('button', { name: 'Delete' }).click();
  await cards().filter({ hasText: 'Second Maker' }).waitFor({ state: 'detached' });
  await choose(backup.text);
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('Here, the very same');
  expect(await dialog.innerText()).toContain('Deleted here lately');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await cards().filter({ hasText: 'Second Maker' }).waitFor();
});

test('replacing everything says what would go, and keeps it among the deleted', async () => {
  await cards().filter({ hasText: 'Second Maker' }).getByRole('button', { name: 'Duplicate' }).click();
  await page.getByText('3 in all').waitFor();
  await choose(backup.text);
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
  await dialog.getByRole('radio', { name: /Replace/ }).check();
  expect(await dialog.innerText()).toContain('1 other assessment of this browser would be deleted');
  await dialog.getByRole('button', { name: 'Replace everything' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('2 in all').waitFor();
  await page.getByText(/Recently deleted \([1-9]/).waitFor();
});

test('a damaged backup says what is wrong, and changes nothing', async () => {
  await choose(backup.text.slice(0, backup.text.length / 2));
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
  await dialog.getByText('Not all of it could be read').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('2 in all').waitFor();
});

test('nothing was requested elsewhere and no policy was violated', () => {
  expect(portal.offences).toEqual([]);
});

async function choose(text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'portal-backup-')), 'backup.ndjson');
  writeFileSync(file, text);
  await page.locator('input[data-import]').setInputFiles(file);
}
