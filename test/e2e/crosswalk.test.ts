/** Answers of one checklist are proposed to another on screen, and count once they are used. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { demonstrated, saved } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

const sample = JSON.parse(readFileSync('static/samples/esme-sample.record.json', 'utf8')) as SubmissionRecord;

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test('a crosswalk is a page that can be read without scripts and on a phone', async () => {
  const { page: open, context } = await watched(browser, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  const page = await open('/crosswalks/cpa-readiness--device-baseline');
  const row = page.getByRole('row', { name: /CPA-20/ });
  expect(await row.innerText()).toMatch(/asks a part of\s+BLD-07.*\s+inferred/);
  expect(await row.getByRole('link', { name: 'BLD-07' }).getAttribute('href')).toBe(
    '/checklists/device-baseline#BLD-07',
  );
  await context.close();
});

test('an answer goes from one assessment to another as a proposal, and counts once it is used', async () => {
  const { page: open, offences, context } = await watched(browser);
  const page = await open('/assess');
  const file = join(mkdtempSync(join(tmpdir(), 'portal-crosswalk-')), 'baseline.json');
  const rationale = 'Built twice from the archive.';
  const record = {
    ...sample,
    answers: { ...sample.answers, 'BLD-07': { answer: 'met', rationale, evidence: ['REBUILT'] } },
    evidence: { ...sample.evidence, REBUILT: { name: 'Second build', kind: 'test-report', level: 4 } },
  };
  writeFileSync(file, JSON.stringify(record));
  await page.locator('input[data-import]').setInputFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('[data-demonstrated]').waitFor();

  await page.goto(page.url().replace(/\/assess.*/, '/assess/cpa-readiness'));
  await page.getByRole('button', { name: 'Start a new assessment' }).click();
  await page.getByRole('button', { name: /Answers from another assessment/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /EM-100 sample ESME/ }).click();
  await dialog.getByText('To confirm: 1 answer').waitFor();
  expect(await dialog.innerText()).toMatch(/BLD-07 → CPA-20\s+BLD-07 asks all of this and more \(inferred\)/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Put it beside the requirements' }).click();
  const before = await demonstrated(page);
  await page.getByText('1 answer of other texts to confirm').waitFor();
  await page.getByRole('button', { name: 'Look at it' }).click();
  expect(await dialog.innerText()).toContain('Answered to BLD-07 of device-baseline 0.1.0');
  expect(await dialog.innerText()).toContain(rationale);
  // The evidence that it names came along.
  expect(await dialog.innerText()).toContain('Second build');
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: /CPA-20/ }).check();
  await dialog.getByRole('button', { name: 'Use 1 answer' }).click();
  await saved(page);
  expect(await demonstrated(page)).not.toBe(before);
  expect(offences).toEqual([]);
  await context.close();
});
