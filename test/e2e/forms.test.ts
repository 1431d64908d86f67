/** Request forms: filled in, kept, and taken away. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saved } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

const FORM = '/forms/security-characteristic-change';
const folder = mkdtempSync(join(tmpdir(), 'forms-'));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin a request' }).press('Enter');
  await page.getByLabel('Which organisation proposes the change?').waitFor();
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test('a request is filled in, is there after a reload, and is the same from the command line', async () => {
  const { offences, page: open, context } = await watched(browser, { acceptDownloads: true });
  const page = await open(FORM);
  await begin(page);
  await page.getByLabel('Which organisation proposes the change?').fill('Acme | <b>');
  expect(await page.getByLabel('Which role?').count()).toBe(0);
  await page.getByLabel('Another', { exact: true }).first().check();
  await page.getByLabel('Which role?').fill('Adviser');
  await page.getByLabel('Trade body').check();
  expect(await page.getByLabel('Which role?').count()).toBe(0);
  await page.getByText('are kept and not printed: Which role?').waitFor();
  await saved(page);
  await page.reload();
  const organisation = page.getByLabel('Which organisation proposes the change?');
  await organisation.waitFor();
  expect(await organisation.inputValue()).toBe('Acme | <b>');
  await page.getByRole('link', { name: 'Answer “Who answers questions about it?”.' }).press('Enter');
  expect(
    await page.getByLabel('Who answers questions about it?').evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await expectAccessible(page);

  const [answers, markdown, word] = [
    await download(page, 'Answers file'),
    await download(page, 'Markdown'),
    await download(page, 'Word'),
  ];
  const made = execFileSync('npx', ['tsx', 'src/cli/main.ts', 'form', answers], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(readFileSync(markdown, 'utf8')).toBe(made.toString('utf8'));
  execFileSync(
    'npx',
    ['tsx', 'src/cli/main.ts', 'form', answers, '--format', 'docx', '--out', join(folder, 'cli.docx')],
    {
      stdio: 'ignore',
    },
  );
  expect(readFileSync(word).equals(readFileSync(join(folder, 'cli.docx')))).toBe(true);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('article', { name: 'The document' }).isVisible()).toBe(true);
  expect(await organisation.isVisible()).toBe(false);
  expect(offences).toEqual([]);
  await context.close();
});

test('two tabs keep each other’s answers; deleting is undone', async () => {
  const { page: open, context } = await watched(browser, { viewport: { width: 390, height: 844 } });
  const one = await open(FORM);
  await begin(one);
  const other = await context.newPage();
  await other.goto(one.url());
  await other.getByLabel('Who answers questions about it?').fill('Jo');
  await one.getByLabel('Which organisation proposes the change?').fill('Acme');
  await expect.poll(() => one.getByLabel('Who answers questions about it?').inputValue()).toBe('Jo');
  await expect.poll(() => other.getByLabel('Which organisation proposes the change?').inputValue()).toBe('Acme');
  expect(await one.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await one.getByRole('link', { name: 'Other drafts of this form' }).click();
  await one.getByRole('button', { name: /^Delete Acme/ }).click();
  await one.getByRole('button', { name: 'Undo' }).click();
  await one.getByRole('link', { name: /^Acme, begun/ }).waitFor();
  await expectAccessible(one);
  await context.close();
});

test.each([
  ['notes', 'Dear reviewer', 'not valid JSON'],
  ['another file', '{}', 'does not hold answers'],
  ['an attack', '{"__proto__":{"a":1}}', 'Do not trust this file'],
])('%s is refused, and nothing changes', async (_name, text, says) => {
  const { page: open, context, offences } = await watched(browser);
  const page = await open(FORM);
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  expect(await page.getByRole('alert').innerText()).toContain(says);
  expect(await page.getByRole('link', { name: /begun/ }).count()).toBe(0);
  expect(offences).toEqual([]);
  await context.close();
});

test('the list of forms is accessible', async () => {
  const { page: open, context, offences } = await watched(browser, { colorScheme: 'dark' });
  await expectAccessible(await open('/forms'));
  expect(offences).toEqual([]);
  await context.close();
});
