/** A spreadsheet goes out, is filled in elsewhere, and comes back; nothing is changed before a person has seen it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillIn } from '../unit/formats/xlsx/workbook.ts';
import { answer, goToRequirement, openSample, saved } from './assessment.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

let browser: Browser;
let portal: Watched;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));

beforeAll(async () => {
  browser = await launch();
  portal = await watched(browser);
  page = await portal.page('/assess');
  await openSample(page);
  await saved(page);
});
afterAll(() => browser.close());

const dialog = () => page.getByRole('dialog');
const apply = (cells: string) => dialog().getByRole('button', { name: `Apply ${cells}` });

async function exported(): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Export' }).click();
  const button = dialog().getByRole('button', { name: 'Download the spreadsheet' });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(/\.answers\.xlsx$/);
  return readFileSync(await file.path());
}

async function bringBack(bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'answers.xlsx');
  writeFileSync(path, bytes);
  await dialog().getByRole('button', { name: 'Bring back a spreadsheet' }).click();
  await dialog().getByLabel('Spreadsheet', { exact: true }).setInputFiles(path);
}

describe('a spreadsheet', () => {
  test('comes back with a preview, is applied in one step, and undone in one', async () => {
    const bytes = await exported();
    await expectAccessible(page);
    await bringBack(
      await fillIn(bytes, [
        { at: ['Answers', 'DEV-01', 'Answer'], value: 'Not met' },
        { at: ['Answers', 'DEV-01', 'Rationale'], value: 'Found on three units.' },
        { at: ['Answers', 'DEV-02', 'Answer'], value: 'perhaps' },
        { at: ['Answers', 'DEV-03', 'Answer'], value: null },
        { at: ['Answers', 'ZZZ-99', 'Answer'], value: 'Met' },
      ]),
    );
    await dialog().getByText('3 cells would change. Nothing has been changed yet.').waitFor();
    expect(await dialog().getByRole('region', { name: 'Changed' }).innerText()).toMatch(
      /DEV-01, answer[^]*Answers!E2[^]*Met[^]*Not met[^]*Found on three units\./,
    );
    expect(await dialog().getByRole('region', { name: 'Cannot be used' }).innerText()).toMatch(
      /Answers!E3 DEV-02, answer “perhaps” is none of “Met”/,
    );
    expect(await dialog().getByRole('region', { name: 'Unknown ids' }).innerText()).toContain('ZZZ-99');
    await expectAccessible(page);
    // What was emptied is left as it is unless it is chosen.
    expect(
      await dialog()
        .getByRole('checkbox', { name: /DEV-03, answer/ })
        .isChecked(),
    ).toBe(false);
    await apply('2 cells').click();
    await dialog().getByText('2 cells applied').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).first().click();
    await goToRequirement(page, 'DEV-01');
    expect(await answer(page, 'Not met').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Undo: fill in 2 cells from a spreadsheet' }).click();
    expect(await answer(page, 'Met').isChecked()).toBe(true);
    expect(await page.locator('[data-rationale]').inputValue()).not.toContain('three units');
    await saved(page);
  });

  test('that is something else is refused, with what to do', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await bringBack(readFileSync('package.json'));
    expect(await dialog().getByRole('alert').innerText()).toMatch(
      /no Excel workbook[^]*can be pasted[^]*Nothing was changed/,
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });
});

describe('rows copied from a spreadsheet', () => {
  const rows = 'Rationale\tID\tAnswer\nPasted reason\tDEV-01\tPartly met\n';

  test('are shown when they are pasted while nobody types', async () => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, rows);
    await dialog().getByText('2 cells would change.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('are taken from the field, and only those chosen', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await dialog().getByRole('button', { name: 'Bring back a spreadsheet' }).click();
    await expectAccessible(page);
    await dialog().getByLabel('Or paste rows').fill(rows);
    await dialog().getByRole('button', { name: 'Show what would change' }).click();
    await dialog()
      .getByRole('checkbox', { name: /DEV-01, rationale/ })
      .uncheck();
    await apply('1 cell').click();
    await dialog().getByText('1 cell applied').waitFor();
    await page.keyboard.press('Escape');
    await goToRequirement(page, 'DEV-01');
    expect(await answer(page, 'Partly met').isChecked()).toBe(true);
    expect(await page.locator('[data-rationale]').inputValue()).not.toContain('Pasted reason');
  });
});

test('nothing went elsewhere, and nothing failed', () => {
  expect(portal.offences).toEqual([]);
});
