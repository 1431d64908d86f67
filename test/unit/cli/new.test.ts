import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { loadChecklist } from '../../../src/load/index.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { readRecord } from '../../../src/record/readRecord.ts';
import { assure } from './assure.ts';

const small = resolve('test/fixtures/load/small');
const edition = 'checklists/small/1.0.0.yaml';
const temporary = mkdtempSync(join(tmpdir(), 'new-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const FIXED = ['--id', '00000000-0000-4000-8000-000000000000', '--now', '2026-01-31T09:30:00.000Z'];

test('an empty submission names its edition by digest and has a place for every requirement', async () => {
  const { code, out, err } = await assure(['new', 'small', ...FIXED], { cwd: small });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { checklist } = loadChecklist(readFileSync(join(small, edition), 'utf8'), { file: edition });
  if (checklist === undefined) throw new Error('The small checklist has errors');
  const { record, problems } = readRecord(out);
  expect(problems).toEqual([]);
  expect(record).toEqual({
    format: 'device-assurance-record',
    formatVersion: 1,
    id: '00000000-0000-4000-8000-000000000000',
    checklist: { id: 'small', version: '1.0.0', digest: checklistDigest(checklist) },
    assessedOn: '2026-01-31',
    created: '2026-01-31T09:30:00.000Z',
    modified: '2026-01-31T09:30:00.000Z',
    device: {},
    profile: {},
    answers: { 'DEV-01': {}, 'SUP-01': {}, 'SUP-02': {} },
    evidence: {},
  });
  expect((await assure(['new', 'small', ...FIXED], { cwd: small })).out).toBe(out);
});

test('without options, id and time are new each time', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => assure(['new', 'small'], { cwd: small })));
  const [a, b] = [first, second].map((done) => readRecord(done?.out ?? '').record);
  expect(a?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(a?.id).not.toBe(b?.id);
  expect(Math.abs(Date.now() - Date.parse(a?.created ?? ''))).toBeLessThan(600_000);
});

test('a file is written once and never over another', async () => {
  const out = join(temporary, 'submission.json');
  const args = ['new', 'small', ...FIXED, '--root', small, '--out', 'submission.json'];
  expect(await assure(args, { cwd: temporary })).toEqual({ code: 0, out: '', err: 'Wrote submission.json.\n' });
  writeFileSync(out, 'weeks of work');
  const second = await assure(args, { cwd: temporary });
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(second.err).toMatch(/submission\.json cannot be written: it exists already\.\nNothing was changed\./);
  expect(readFileSync(out, 'utf8')).toBe('weeks of work');
});

test('the newest edition unless another is named', async () => {
  const root = join(temporary, 'editions');
  cpSync(small, root, { recursive: true });
  for (const version of ['1.9.0', '1.10.0']) {
    const text = readFileSync(join(small, edition), 'utf8').replace('version: 1.0.0', `version: ${version}`);
    writeFileSync(join(root, `checklists/small/${version}.yaml`), text);
  }
  const version = async (...args: string[]) =>
    readRecord((await assure(['new', 'small', ...args], { cwd: root })).out).record?.checklist.version;
  expect(await version()).toBe('1.10.0');
  expect(await version('--edition', '1.9.0')).toBe('1.9.0');
});

test('what cannot be done says why, with exit code 2', async () => {
  const bad = join(temporary, 'bad');
  cpSync(small, bad, { recursive: true });
  writeFileSync(join(bad, edition), readFileSync(join(small, edition), 'utf8').replace('weight: 3', 'wieght: 3'));
  for (const [args, words] of [
    [['new', 'smal', '--root', small], /no checklist "smal"; did you mean "small"\?\nThe checklists are small\./],
    [['new', 'small', '--root', small, '--edition', '9.9.9'], /no edition 9\.9\.9\.\nIts editions are 1\.0\.0/],
    [
      ['new', 'small', '--root', bad],
      /has errors.*\n\nchecklists\/small\/1\.0\.0\.yaml:59:13 error Unexpected property "wieght"/,
    ],
    [['new', 'small', '--root', small, '--now', 'yesterday'], /--now "yesterday" is not a time/],
    [['new', 'small', '--root', small, '--now', '2026-02-30T00:00:00Z'], /is not a time/],
    [['new', 'small', '--root', small, '--assessed-on', '2026-02-30'], /not a day of the calendar/],
    [['new', 'small', '--root', small, '--id', 'X'], /not a UUID/],
    [['new', '__proto__', '--root', small], /no checklist "__proto__"/],
    [
      ['new', 'small', '--root', small, '--out', 'no/such/folder.json'],
      /cannot be written: there is no such file or folder/,
    ],
    [['new'], /missing required argument 'checklist'/],
  ] as const) {
    const { code, out, err } = await assure([...args], { cwd: temporary });
    expect(err, args.join(' ')).toMatch(words);
    expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
  }
});

test('in a folder without checklists, the editions built in are used', async () => {
  const { checklist } = loadChecklist(readFileSync(join(small, edition), 'utf8'), { file: edition });
  const program = join(temporary, 'dist/cli');
  cpSync(inject('bundled'), program, { recursive: true });
  mkdirSync(join(temporary, 'dist/checklists'));
  writeFileSync(join(temporary, 'dist/checklists/small@1.0.0.json'), JSON.stringify(checklist));
  const there = await assure(['new', 'small', ...FIXED], { cwd: temporary, program });
  expect(there).toEqual(await assure(['new', 'small', ...FIXED], { cwd: small }));
  expect(there.code).toBe(0);
});
