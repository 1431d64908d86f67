import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { fillIn } from '../formats/xlsx/workbook.ts';
import { assure, type Done } from './assure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const NOW = '2026-06-01T10:00:00Z';

let cwd = '';
const fill = (...args: string[]): Promise<Done> =>
  assure(['fill', 'submission.json', '--root', ROOT, ...args], { cwd });
const recordIn = (text: string) => JSON.parse(text) as SubmissionRecord;
const submission = () => readFileSync(join(cwd, 'submission.json'), 'utf8');

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'assure-fill-'));
  writeFileSync(join(cwd, 'submission.json'), recordText(makeSample(await sampleChecklist(ROOT))));
  expect(await fill('-o', 'answers.xlsx')).toMatchObject({ code: 0, out: '', err: 'Wrote answers.xlsx.\n' });
  const filled = await fillIn(readFileSync(join(cwd, 'answers.xlsx')), [
    { at: ['Answers', 'DEV-01', 'Answer'], value: 'Not met' },
    { at: ['Answers', 'DEV-03', 'Answer'], value: null },
  ]);
  writeFileSync(join(cwd, 'filled.xlsx'), filled);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('assure fill', () => {
  test('says what would change and changes nothing', async () => {
    const before = submission();
    const { code, out } = await fill('--from', 'filled.xlsx', '--preview');
    expect(code).toBe(0);
    expect(out).toMatch(/changed {2}DEV-01, answer: “Met” → “Not met”\n\s+Answers!E2\n/);
    expect(out).toMatch(/emptied {2}DEV-03, answer: “Met” → nothing; not applied without --clear/);
    expect(out).toMatch(/\n1 cell to apply of 2 that differ, 0 rejected, 0 unknown ids\.\n$/);
    expect(submission()).toBe(before);
  });

  test('writes the submission with what was typed, and nothing else', async () => {
    const { code, out } = await fill('--from', 'filled.xlsx', '--now', NOW);
    expect(code).toBe(0);
    const before = recordIn(submission());
    const dev = { ...before.answers['DEV-01'], answer: 'not-met' };
    expect(recordIn(out)).toEqual({ ...before, modified: NOW, answers: { ...before.answers, 'DEV-01': dev } });
  });

  test('takes back what was emptied when asked to', async () => {
    const { out } = await fill('--from', 'filled.xlsx', '--clear', '--now', NOW);
    expect(recordIn(out).answers['DEV-03']?.answer).toBeUndefined();
    expect(recordIn(out).answers['DEV-03']?.rationale).toBe(recordIn(submission()).answers['DEV-03']?.rationale);
  });

  test('reads a CSV file, and ends with 1 when something of it cannot be used', async () => {
    writeFileSync(join(cwd, 'answers.csv'), 'id,answer\nDEV-01,Partly met\nDEV-02,perhaps\nZZZ-9,met\n');
    const { code, out } = await fill('--from', 'answers.csv', '--preview');
    expect(code).toBe(1);
    expect(out).toMatch(/rejected DEV-02, answer “perhaps” is none of “Met”[^]*unknown {2}“ZZZ-9”[^]*1 cell to apply/);
  });

  test('nothing typed leaves the submission as it is', async () => {
    expect(await fill('--from', 'answers.xlsx')).toMatchObject({ code: 0, out: submission() });
  });

  test.each([
    ['another kind of file', ['--from', 'key.pdf'], /no Excel workbook/],
    ['no name to write to', [], /Name it with --out/],
    ['a file that is there', ['-o', 'submission.json'], /it exists already/],
    ['an option without its spreadsheet', ['--clear', '-o', 'x.xlsx'], /--clear goes with --from/],
    ['a spreadsheet that is not there', ['--from', 'nowhere.xlsx'], /no such file/],
  ])('refuses %s', async (_, args, says) => {
    writeFileSync(join(cwd, 'key.pdf'), '%PDF-1.7\n');
    const { code, err } = await fill(...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
