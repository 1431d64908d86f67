/** `assure portfolio`: what a committee gets from a folder, and that nothing which is not in the table is hidden. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { run } from '../../../src/cli/program.ts';
import { makeRow } from '../../../src/portfolio/makeRow.ts';
import { applyEdits } from '../../../src/review/applyEdit.ts';
import { newReview } from '../../../src/review/newReview.ts';
import { assure } from './assure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const checklist = await sampleChecklist(ROOT);
const sample = makeSample(checklist);
const ON = '2026-03-01';
const folder = mkdtempSync(join(tmpdir(), 'assure-portfolio-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function submission(number: number, deviceType: string): SubmissionRecord {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const device = { ...sample.device, manufacturer: number === 2 ? '=1+1' : 'Example' };
  return { ...sample, id, device, profile: { ...sample.profile, deviceType } };
}

const first = submission(1, 'ESME');
const second = submission(2, '../GSME');
const at = '2026-01-10T09:00:00Z';
const review = applyEdits(newReview({ checklist, record: first }, { id: first.id, now: at, reviewer: 'R. Reviewer' }), [
  {
    type: 'observe',
    id: 'O1',
    requirement: 'DEV-01',
    category: 'evidence',
    severity: 'major',
    text: 'None.',
    by: 'R. Reviewer',
    at,
  },
]);
const stray = newReview({ checklist, record: submission(9, 'ESME') }, { id: first.id, now: at, reviewer: 'R' });

beforeAll(() => {
  mkdirSync(join(folder, 'in/more'), { recursive: true });
  const put = (name: string, value: unknown): void =>
    writeFileSync(join(folder, 'in', name), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  put('a.json', first);
  put('more/b.json', second);
  put('review.json', review);
  put('stray.json', stray);
  put('broken.json', '{"format": ');
  put('notes.txt', 'not looked at');
  writeFileSync(
    join(folder, 'all.ndjson'),
    [first, review, { ...review, round: 0 }, second, '{']
      .map((one) => (one === '{' ? one : JSON.stringify(one)))
      .join('\n'),
  );
});

const portfolio = (input: string, ...args: string[]) =>
  assure(['portfolio', input, '--root', ROOT, '--on', ON, '--jobs', '1', ...args], { cwd: folder });

interface Portfolio {
  readonly rows: readonly { readonly source: string; readonly submission: string; readonly reviewed: boolean }[];
  readonly problems: readonly { readonly source: string; readonly message: string }[];
  readonly totals: { readonly all: { readonly submissions: number } };
}

test('a folder becomes rows, and what is not in them is listed', async () => {
  const { out, err, code } = await portfolio('in', '--format', 'json');
  const { rows, problems, totals } = JSON.parse(out) as Portfolio;
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(rows).toEqual([
    asJson(makeRow({ checklist, record: first }, { on: ON, source: 'a.json', review })),
    asJson(makeRow({ checklist, record: second }, { on: ON, source: 'more/b.json' })),
  ]);
  expect(totals.all.submissions).toBe(2);
  expect(problems.map(({ source }) => source)).toEqual(['broken.json', 'stray.json']);
  expect(err).toMatch(/^broken\.json: /m);
  expect(err).toContain('2 of 3 submissions are in the table, as of 2026-03-01. 2 problems.');
  expect(code).toBe(2);
});

test('lines give the same rows, each with its place; reviews may stand among them', async () => {
  const { out, code } = await portfolio('all.ndjson', '--format', 'json');
  const { rows, problems } = JSON.parse(out) as Portfolio;
  expect(rows.map(({ source, reviewed }) => [source, reviewed])).toEqual([
    ['all.ndjson:1', true],
    ['all.ndjson:4', false],
  ]);
  expect(problems.map(({ source }) => source)).toEqual(['all.ndjson:5', 'all.ndjson:3']);
  expect(code).toBe(2);
});

test('sealed submissions of a folder are rows once every byte is right; encrypted ones with an identity', async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const sealed = join(folder, 'sealed');
  mkdirSync(sealed);
  writeFileSync(join(folder, 'me.txt'), `# mine\n${identity}\n`);
  const run = (...args: string[]): Promise<{ code: number | null }> => assure(args, { cwd: folder });
  await run('keygen', '-o', 'key.pem');
  const seal = async (record: string, name: string, ...args: string[]): Promise<void> => {
    const done = await run('seal', `in/${record}`, '--root', ROOT, '--key', 'key.pem', '-o', `sealed/${name}`, ...args);
    expect(done.code).toBe(0);
  };
  await seal('a.json', 'a.dassure');
  await seal('more/b.json', 'b.DASSURE', '--recipient', recipient);
  const damaged = readFileSync(join(sealed, 'a.dassure'));
  damaged[damaged.indexOf('ESME')] = 0x45 ^ 1;
  writeFileSync(join(sealed, 'damaged.dassure'), damaged);
  writeFileSync(join(sealed, 'review.json'), JSON.stringify(review));
  writeFileSync(join(sealed, 'read me.txt'), 'not looked at');

  const locked = await portfolio('sealed', '--format', 'json');
  const { rows, problems } = JSON.parse(locked.out) as Portfolio;
  expect(rows).toEqual([
    JSON.parse(JSON.stringify(makeRow({ checklist, record: first }, { on: ON, source: 'a.dassure', review }))),
  ]);
  expect(problems).toMatchObject([
    { source: 'b.DASSURE', help: expect.stringContaining('--identity') as string },
    { source: 'damaged.dassure', help: expect.stringContaining('new copy') as string },
  ]);
  expect(locked.err).toContain('Not looked at, for their names end neither in .json nor in .dassure: 1.');
  expect(locked.code).toBe(2);

  const opened = JSON.parse((await portfolio('sealed', '--identity', 'me.txt', '--format', 'json')).out) as Portfolio;
  expect(opened.rows.map(({ source }) => source)).toEqual(['a.dassure', 'b.DASSURE']);
});

test('a file is written once, and never over another', async () => {
  await portfolio('in', '-o', 'p.csv');
  const text = readFileSync(join(folder, 'p.csv'), 'utf8');
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain(`"'=1+1"`);
  const again = await portfolio('in', '-o', 'p.csv');
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('it exists already') as string });
});

test('without DuckDB the command says what is missing', async () => {
  const { err, code } = await portfolio('in', '--sql', 'select 1');
  expect(err).toContain('npm install @duckdb/node-api');
  expect(code).toBe(2);
});

describe('with DuckDB', () => {
  async function inside(...args: string[]): Promise<{ out: string; err: string; code: number }> {
    const done = { out: '', err: '', code: 0 };
    await run(['portfolio', 'in', '--root', ROOT, '--on', ON, '--jobs', '1', ...args], {
      out: (text) => void (done.out += text),
      err: (text) => void (done.err += text),
      colour: false,
      colourErr: false,
      width: 100,
      cwd: folder,
      readInput: () => new Uint8Array(),
      exit: (code) => (done.code = Math.max(done.code, code)),
    });
    return done;
  }

  test('a query is answered, and can neither change nor reach anything', async () => {
    const sql = 'select device_type, len(observed) as observed, assessed_on from portfolio order by 2 desc';
    expect((await inside('--sql', sql)).out.split('\r\n')).toEqual([
      '"device_type","observed","assessed_on"',
      `"ESME",1,"${sample.assessedOn}"`,
      `"../GSME",0,"${sample.assessedOn}"`,
      '',
    ]);
    const json = await inside('--sql', 'select manufacturer from portfolio where reviewed', '--format', 'json');
    expect(JSON.parse(json.out)).toEqual([{ manufacturer: 'Example' }]);
    for (const bad of [
      `select * from read_text('${join(folder, 'in/notes.txt')}')`,
      `copy portfolio to '${join(folder, 'stolen.csv')}'`,
      'drop table portfolio',
      'select 1; select 2',
      'set enable_external_access = true',
      'select nothing from portfolio',
    ]) {
      const { out, code } = await inside('--sql', bad);
      expect({ bad, out, code }).toEqual({ bad, out: '', code: 2 });
    }
    expect(readdirSync(folder)).not.toContain('stolen.csv');
  });

  test('Parquet files lie by year and type of Device, and the documented queries read them', async () => {
    const { err } = await inside('--format', 'parquet', '-o', 'parquet');
    expect(err).toContain('2 of 3 submissions');
    const year = sample.assessedOn.slice(0, 4);
    const found = readdirSync(join(folder, 'parquet'), { recursive: true }).map(String);
    for (const type of ['ESME', 'other']) {
      expect(
        found.some((name) => name.startsWith(`year=${year}/device_type=${type}/`) && name.endsWith('.parquet')),
      ).toBe(true);
    }
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const page = readFileSync(join(ROOT, 'docs/portal/portfolio.md'), 'utf8');
    const queries = [...page.matchAll(/```sql title="DuckDB"\n([^]*?)```/g)].map(([, query = '']) => query);
    expect(queries.length).toBeGreaterThan(2);
    const answers = [];
    for (const query of queries) {
      const reader = await connection.runAndReadAll(query.replaceAll("'portfolio/", `'${join(folder, 'parquet')}/`));
      answers.push(reader.getRowObjectsJson());
    }
    connection.closeSync();
    expect(answers[0]).toMatchObject([{ device_type: 'ESME' }, { device_type: 'other' }]);
    expect(answers[1]).toEqual([{ severity: 'major', observations: '1', oldest: '2026-01-10' }]);
    expect(answers[2]?.[0]).toMatchObject({ submissions: '2' });
  });
});
