/** All assessments of a browser: found, ordered, archived, backed up and restored. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

test('evidence files go into the backup when asked, and come back whole or not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-backup-files-'));
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('report.txt'), 'boot test: passed');
  // So large that it goes by way of the disk, both times.
  writeFileSync(at('firmware.bin'), randomBytes(18_000_000));
  await cards().filter({ hasText: 'Second Maker' }).getByRole('link').first().click();
  await openRegister(page);
  await page.locator('input[data-add=files]').setInputFiles([at('report.txt'), at('firmware.bin')]);
  await page.getByText('2 files added to the register').waitFor();
  await saved(page);
  await page.goBack();
  await page.goBack();
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Back up everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Back up everything' });
  await dialog.getByText('the 2 files of evidence kept here').waitFor();
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Back up', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^device-assurance-backup-\d{4}-\d\d-\d\d\.zip$/);
  await file.saveAs(at('backup.zip'));
  const done = page.getByRole('dialog', { name: 'The backup is made' });
  await done.getByText('with 2 evidence files').waitFor();
  await done.getByRole('button', { name: 'Done' }).click();

  const bytes = readFileSync(at('backup.zip'));
  bytes.set([0x42], bytes.indexOf('boot test'));
  writeFileSync(at('changed.zip'), bytes);
  const other = await watched(browser);
  const fresh = await other.page('/assess');
  const restore = async (name: string): Promise<string> => {
    await fresh.locator('input[data-import]').setInputFiles(at(name));
    const preview = fresh.getByRole('dialog', { name: 'Restore this backup?' });
    const said = await preview.innerText();
    if (name === 'changed.zip') await expectAccessible(fresh);
    await preview.getByRole('button', { name: 'Restore', exact: true }).click();
    await preview.waitFor({ state: 'detached' });
    return said;
  };
  expect(await restore('changed.zip')).toContain('It holds 2 evidence files, 18.0 MB.');
  await fresh.getByText('report.txt: its bytes in the backup are not what its SHA-256 says').waitFor();
  expect(await restore('backup.zip')).toContain('1 of them kept here already');
  await fresh.getByText('2 evidence files kept').waitFor();
  await fresh.getByRole('article').filter({ hasText: 'Second Maker' }).getByRole('link').first().click();
  await openRegister(fresh);
  await fresh.getByRole('button', { name: 'Check the kept files' }).click();
  await fresh.getByText('2 of 2 kept files checked: every byte as noted').waitFor();
  expect(other.offences).toEqual([]);
  await other.context.close();
});

test('nothing was requested elsewhere and no policy was violated', () => {
  expect(portal.offences).toEqual([]);
});

async function choose(text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'portal-backup-')), 'backup.ndjson');
  writeFileSync(file, text);
  await page.locator('input[data-import]').setInputFiles(file);
}

async function openRegister(on: Page): Promise<void> {
  await on
    .getByRole('link', { name: /^Evidence/ })
    .first()
    .click();
  await on.getByRole('heading', { name: 'Evidence register' }).waitFor();
}
