/** Many submissions at once: opened, filtered, added up and taken away, with nothing stored but named views. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample } from '../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../scripts/sample/sampleChecklist.mts';
import { makeKey } from '../../src/bundle/keys.ts';
import { sealSubmission } from '../../src/bundle/sealSubmission.ts';
import { makeReport } from '../../src/formats/makeReport.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { makeRow } from '../../src/portfolio/makeRow.ts';
import { basisOf } from '../../src/review/basis.ts';
import { applyEdit } from '../../src/review/applyEdit.ts';
import { newReview } from '../../src/review/newReview.ts';
import { download } from './assessment.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

const ON = '2026-03-01';
let cwd = '';
let identity = '';
let browser: Browser;
let portal: Watched;
let page: Page;

const file = (name: string): string => join(cwd, name);
const open = (...names: string[]): Promise<void> =>
  page.locator('input[data-open=files]').setInputFiles(names.map(file));
const rows = () => page.getByRole('region', { name: 'Submissions', exact: true }).locator('tbody tr');

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'portal-overview-'));
  const checklist = await sampleChecklist(resolve(import.meta.dirname, '../..'));
  const record = makeSample(checklist);
  const [requirement = ''] = Object.keys(record.answers);
  const by = 'R. Reviewer';
  const begun = newReview({ checklist, record }, { id: record.id, now: '2026-01-10T09:00:00Z', reviewer: by });
  const review = applyEdit(begun, {
    type: 'determine',
    requirement,
    value: 'rejected',
    reason: 'No.',
    basis: basisOf(record, requirement),
    by,
    at: '2026-01-10T09:01:00Z',
  });
  const row = makeRow({ checklist, record }, { on: ON, source: 'one.json' });
  const many = Array.from({ length: 120 }, (_, index) => ({
    ...row,
    submission: `s${index}`,
    source: `in-table-${String(index).padStart(3, '0')}.json`,
    manufacturer: index % 3 === 0 ? '=cmd|calc' : 'Example Works',
    fail: index,
    failed: index === 7 ? ['ONLY-ONE'] : row.failed,
    recommendation: index < 5 ? 'defer' : '',
  }));
  const table = { format: 'device-assurance-portfolio', formatVersion: 1, on: ON, rows: many, problems: [] };
  writeFileSync(file('table.json'), JSON.stringify(table));
  writeFileSync(file('damaged.json'), JSON.stringify({ ...table, rows: [{ ...row, outcome: 'approved' }] }));
  writeFileSync(file('record.json'), JSON.stringify(record));
  writeFileSync(file('review.json'), JSON.stringify(review));
  writeFileSync(
    file('stray.json'),
    JSON.stringify({ ...review, of: { ...review.of, record: { ...review.of.record, digest: '0'.repeat(64) } } }),
  );
  writeFileSync(file('notes.json'), '{"hello": 1}');
  identity = await generateX25519Identity();
  const as = (number: number): SubmissionRecord => ({
    ...record,
    id: `00000000-0000-4000-8000-00000000000${number}`,
    device: { ...record.device, model: `0000000${number}` },
  });
  const key = await makeKey();
  const sealed = async (name: string, one: SubmissionRecord, recipients: readonly string[]): Promise<void> => {
    const { stream } = await sealSubmission({ report: makeReport(checklist, one), evidence: [], key, recipients });
    writeFileSync(
      file(name),
      Buffer.from(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()),
    );
  };
  await sealed('sealed.dassure', as(1), []);
  await sealed('secret.dassure', as(2), [await identityToRecipient(identity)]);
  writeFileSync(file('lines.ndjson'), [as(3), { hello: 1 }, as(4)].map((one) => JSON.stringify(one)).join('\n'));
  browser = await launch();
  portal = await watched(browser);
  page = await portal.page('/portfolio');
});
afterAll(async () => {
  await browser.close();
  rmSync(cwd, { recursive: true, force: true });
});

test('says what to do while nothing is open', async () => {
  await page.getByText('No file is open').waitFor();
  await expectAccessible(page);
});

test('a table of the command line is shown as of its own day, a page at a time', async () => {
  await open('table.json');
  await page.getByText('120 submissions', { exact: true }).waitFor();
  expect(await page.getByLabel('As of').inputValue()).toBe(ON);
  expect(await rows().count()).toBe(50);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Rows 51 to 100 of 120').waitFor();
});

test('a head sorts by its column, and says so', async () => {
  const heads = page.getByRole('columnheader', { name: 'Fail' });
  await heads.getByRole('button').click();
  await heads.getByRole('button').click();
  expect(await heads.getAttribute('aria-sort')).toBe('descending');
  expect(await rows().first().innerText()).toContain('in-table-119.json');
});

test('what is filtered is what is added up and downloaded, and no formula runs in a spreadsheet', async () => {
  await page.getByLabel('Manufacturer', { exact: true }).selectOption('=cmd|calc');
  await page.getByText('40 of 120 submissions').waitFor();
  const byMaker = page.getByRole('region', { name: 'By manufacturer' }).locator('tbody tr');
  await expect.poll(() => byMaker.count()).toBe(1);
  const { text } = await download(page, page.getByRole('button', { name: 'Download as CSV' }));
  expect(text.trim().split('\r\n')).toHaveLength(41);
  expect(text).toContain(`"'=cmd|calc"`);
  await expectAccessible(page);
});

test('a view is kept by name, and nothing else is', async () => {
  await page.getByText('Saved views').click();
  await page.getByLabel('Name', { exact: true }).fill('One maker');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByText('“One maker” is saved.').waitFor();
  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  expect(stored).toContain('One maker');
  expect(stored).not.toContain('in-table');
  await page.reload();
  await page.getByText('No file is open').waitFor();
  await open('table.json');
  await page.getByText('Saved views (1)').click();
  await page.getByRole('button', { name: 'One maker', exact: true }).click();
  await page.getByText('40 of 120 submissions').waitFor();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByLabel('Recommendation', { exact: true }).selectOption('defer');
  await page.getByText('5 of 120 submissions').waitFor();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByRole('button', { name: 'ONLY-ONE' }).click();
  await page.getByText('1 of 120 submissions').waitFor();
  expect(await page.getByLabel('Fails or is observed').inputValue()).toBe('=ONLY-ONE');
  await page.getByLabel('Name', { exact: true }).fill('One requirement');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByText('120 submissions', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'One requirement', exact: true }).click();
  await page.getByText('1 of 120 submissions').waitFor();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByText('120 submissions', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close all files' }).click();
  await page.getByText('No file is open').waitFor();
});

test('a review goes to the submission that it names, and every other file is explained', async () => {
  await open('review.json', 'stray.json', 'record.json', 'damaged.json', 'notes.json');
  await page.getByText('1 submission', { exact: true }).waitFor();
  const problems = page.getByText('3 things to know about these files').locator('..');
  const words = await problems.innerText();
  expect(words).toContain('stray.json: It reviews a submission, or a state or edition of one, that is not here.');
  expect(words).toContain('damaged.json: Row 1 has no “Self-assessed outcome”');
  expect(words).toContain('notes.json:');
  expect(await rows().first().innerText()).not.toContain('Not reviewed');
});

test('a table of another day is not mixed in', async () => {
  await page.getByLabel('As of').fill('2026-05-01');
  await open('table.json');
  await page.getByText('120 rows of table.json are not shown').waitFor();
  expect(await rows().count()).toBe(1);
  await page.getByRole('button', { name: 'Show as of 1 Mar 2026' }).click();
  await page.getByText('121 submissions', { exact: true }).waitFor();
});

test('sealed ones are opened, encrypted ones when an identity is given, and lines one by one', async () => {
  await page.getByRole('button', { name: 'Close all files' }).click();
  await open('sealed.dassure', 'secret.dassure', 'lines.ndjson');
  await page.getByText('3 submissions', { exact: true }).waitFor();
  await page.getByText('1 file encrypted, and not in the table').waitFor();
  await page.getByText('lines.ndjson:2', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Your identity').fill(identity);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('4 submissions', { exact: true }).waitFor();
  expect(await page.getByText('encrypted, and not').count()).toBe(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('AGE-SECRET');
});

test('nothing was sent, and nothing broke', () => {
  expect(portal.offences).toEqual([]);
});
