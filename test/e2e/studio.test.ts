/** The Studio: a checklist opened, broken, mended, changed as a form and as text, tried, kept and taken away. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { saved } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

const SOURCE = 'checklists/cpl-submission/0.1.0.yaml';
const original = readFileSync(SOURCE, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'studio-'));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Waits until what is written has been checked, and gives the count that the head of the page shows. */
async function verdict(page: Page): Promise<string> {
  const state = page.locator('header').getByText(/^(No problems|\d+ (error|warning)s?.*)$/);
  await state.waitFor();
  return state.innerText();
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the checklist, in YAML' });
const view = (page: Page, name: 'Form' | 'Text'): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const row = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name });

test('a checklist is opened, broken, mended, changed as a form and kept; its patch applies', async () => {
  const { offences, page: open } = await watched(browser, { acceptDownloads: true });
  const page = await open('/checklists/cpl-submission');
  await page.getByRole('link', { name: 'Open in the Studio' }).click();
  await page.getByRole('heading', { level: 1, name: /Central Products List submission quality/ }).waitFor();
  expect(await verdict(page)).toBe('No problems');
  await expectAccessible(page);

  // Broken in the text: marked there, listed in the command line's words, and mended by its own fix.
  await view(page, 'Text');
  await row(page, /CPL-03/).click();
  await page.keyboard.press('End');
  await page.keyboard.type('\ngaet: true');
  await page.getByText('Unexpected property "gaet" in requirement CPL-03').first().waitFor();
  expect(await verdict(page)).toMatch(/^1 error/);
  expect(await row(page, /CPL-03.*problem/).count()).toBe(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Replace by gate' }).click();
  expect(await verdict(page)).toBe('No problems');
  await text(page).getByText('gate: true').first().waitFor();
  for (let step = 0; step < 30 && (await page.getByRole('button', { name: 'Undo' }).isEnabled()); step++)
    await page.getByRole('button', { name: 'Undo' }).click();
  expect(await verdict(page)).toBe('No problems');
  expect(await page.getByRole('button', { name: 'Download patch' }).isDisabled()).toBe(true);

  // Changed as a form: only its own bytes are others.
  await view(page, 'Form');
  await row(page, /CPL-02/).click();
  const weight = page.getByLabel('Weight', { exact: true });
  const before = await weight.inputValue();
  await weight.fill('7');
  await weight.press('Control+z');
  await expect.poll(() => weight.inputValue()).toBe(before);
  await weight.fill('7');
  await page.getByLabel('Title', { exact: true }).fill('A title: with a colon');
  expect(await verdict(page)).toBe('No problems');
  await page.getByRole('complementary', { name: 'Preview and more' }).getByText('A title: with a colon').waitFor();
  await saved(page);
  await page.reload();
  await row(page, /CPL-02 A title: with a colon/).waitFor();

  const file = await download(page, 'Download file');
  const now = readFileSync(file, 'utf8');
  const [was, is] = [original.split('\n'), now.split('\n')];
  const changed = was.flatMap((line, index) => (line === is[index] ? [] : [[line.trim(), is[index]?.trim()]]));
  expect(is).toHaveLength(was.length);
  expect(changed).toEqual([
    [expect.stringMatching(/^title: /), 'title: "A title: with a colon"'],
    [`weight: ${before}`, 'weight: 7'],
  ]);

  // The patch makes the one of the other, by both programs.
  const patch = await download(page, 'Download patch');
  for (const [program, args] of [
    ['git', ['apply', patch]],
    ['patch', ['-p1', '-i', patch]],
  ] as const) {
    const project = join(folder, program);
    mkdirSync(join(project, 'checklists/cpl-submission'), { recursive: true });
    cpSync(SOURCE, join(project, SOURCE));
    execFileSync(program, args, { cwd: project });
    expect(readFileSync(join(project, SOURCE), 'utf8')).toBe(now);
  }

  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('radio', { name: 'All met' }).check();
  await page.getByText('Score 100.0%').waitFor();
  await page.getByRole('radio', { name: 'Worst' }).check();
  await page.getByText('Score 0.0%').waitFor();
  await page.getByRole('button', { name: 'Coverage' }).click();
  await page.getByText('Every requirement names a clause of the guidance.').waitFor();
  await page.getByRole('button', { name: 'What it means' }).click();
  await page.getByText(/The change is major: the version after 0\.1\.0 must be at least 0\.2\.0/).waitFor();
  await expectAccessible(page);
  expect(offences).toEqual([]);
});

test('what the text offers and explains comes from the schema; Escape and Tab leave it', async () => {
  const { offences, page: open } = await watched(browser);
  const page = await open('/studio#open-release-2022-06');
  await page.getByRole('heading', { level: 1, name: /June 2022 release readiness/ }).waitFor();
  await verdict(page);
  await view(page, 'Text');
  await row(page, /REL-02|R22-02|[A-Z]+-02/)
    .first()
    .click();
  await page.keyboard.press('End');
  await page.keyboard.type('\ngat');
  await page.getByRole('option', { name: /gate/ }).click();
  await page.getByRole('option', { name: /true/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await text(page).press('Escape');
  await page.keyboard.press('Tab');
  expect(await text(page).evaluate((element) => element.matches(':focus'))).toBe(false);
  expect(offences).toEqual([]);
});

test('a table is imported with its columns, the draft is added to, deleted and brought back', async () => {
  const { offences, page: open } = await watched(browser, { acceptDownloads: true });
  const page = await open('/studio');
  await page.getByRole('heading', { name: 'Import a list of requirements' }).waitFor();
  await expectAccessible(page);
  await page.locator('input[data-open=list]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('No,Wording,Sort\n1.1,Ports are closed,Hardware\n1.2,=cmd <b>,Hardware\n'),
  });
  await page.getByLabel('Wording').selectOption('statement');
  await page.getByLabel('Sort').selectOption('section');
  await page.getByLabel('Id of the checklist').fill('ports');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('2 requirements in 1 sections').waitFor();
  await page.getByText('texts, as statements').waitFor();
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await page.getByRole('heading', { level: 1, name: /list/ }).waitFor();
  expect(await verdict(page)).not.toContain('error');

  await row(page, /Hardware/).click();
  await page.getByRole('button', { name: 'Add a requirement' }).click();
  await page.getByRole('heading', { name: /^Requirement / }).waitFor();
  await page.getByLabel('Title', { exact: true }).fill('Radios are listed');
  await page.getByLabel('Statement').fill('Every radio is on a list.\n\nWith its purpose.');
  await page.getByLabel('Why it matters').fill('What is not listed is not looked at.');
  await page.getByRole('button', { name: 'Add one to Sources' }).click();
  await page.getByLabel('Source', { exact: true }).fill('ports');
  expect(await verdict(page)).not.toContain('error');
  await page.getByRole('button', { name: 'Move up' }).click();
  await saved(page);
  const made = parse(readFileSync(await download(page, 'Download file'), 'utf8')) as {
    sections: { requirements: { title: string; statement: string; sources: unknown }[] }[];
  };
  expect(made.sections[0]?.requirements[1]).toMatchObject({
    title: 'Radios are listed',
    statement: 'Every radio is on a list.\n\nWith its purpose.',
    sources: [{ source: 'ports' }],
  });

  await page.getByRole('link', { name: 'Checklist Studio' }).click();
  await page.getByRole('button', { name: 'Delete list' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'list', exact: true }).waitFor();
  expect(offences).toEqual([]);
});

test('two tabs on one draft: one follows the other, and what both change is kept twice', async () => {
  const { context, offences, page: open } = await watched(browser);
  const one = await open('/studio#open-triage-use-case');
  await verdict(one);
  const two = await context.newPage();
  await two.goto(one.url());
  await verdict(two);
  const title = (page: Page): Locator => page.locator('[data-field=title] input');
  await title(one).fill('From the first tab');
  await saved(one);
  await two.getByRole('heading', { level: 1, name: /From the first tab/ }).waitFor();

  // Both write before either hears of the other: what comes second is asked, not overwritten.
  await two.evaluate(() => {
    const opening = indexedDB.open('device-assurance-studio');
    return new Promise<void>((resolve, reject) => {
      opening.onerror = () => reject(new Error(String(opening.error)));
      opening.onsuccess = () => {
        const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
        store.getAll().onsuccess = ({ target }) => {
          const [draft] = (target as IDBRequest<{ text: string; revision: number }[]>).result;
          if (draft) store.put({ ...draft, text: draft.text.replace('first', 'other'), revision: draft.revision + 1 });
        };
        store.transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
  await title(one).fill('Still the first tab');
  await one.getByText('Another tab has changed this draft').first().waitFor();
  await one.getByRole('button', { name: 'Go on with what is here' }).click();
  await saved(one);
  await one.getByRole('link', { name: 'Checklist Studio' }).click();
  await one.getByRole('link', { name: 'Still the first tab' }).waitFor();
  await one.getByRole('link', { name: 'From the other tab' }).waitFor();
  expect(offences).toEqual([]);
});

test('on a phone the form comes first, and nothing is wider than the screen', async () => {
  const { offences, page: open } = await watched(browser, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  const page = await open('/studio#open-cpa-readiness');
  await verdict(page);
  await page.locator('[data-field=title]').waitFor();
  await page.getByRole('button', { name: 'Outline' }).click();
  await row(page, /CPA-02|[A-Z]+-02/)
    .first()
    .click();
  await page.getByRole('heading', { name: /^Requirement / }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Preview and more' }).click();
  await page.getByRole('group', { name: 'Answer' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  expect(offences).toEqual([]);
});
