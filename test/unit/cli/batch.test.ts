/** `assure score --ndjson`, as a process of its own: the threads are those of the build. */

import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { formatPercent } from '../../../src/engine/index.ts';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { renderJson } from '../../../src/formats/renderJson.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { assure, startAssure, type Done } from './assure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const checklist = await sampleChecklist(ROOT);
const sample = makeSample(checklist);
const report = makeReport(checklist, sample);
const LINE = JSON.stringify(sample);

const folder = mkdtempSync(join(tmpdir(), 'assure-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const utf8 = new TextEncoder();

interface Line {
  readonly line: number;
  readonly id?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly help: string };
  readonly [more: string]: unknown;
}

const score = (input: string | Uint8Array, ...args: string[]): Promise<Done> =>
  assure(['score', '--ndjson', '--root', ROOT, ...args], { cwd: folder, input });

const lines = ({ out }: Done): Line[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((text) => JSON.parse(text) as Line);

/** The sample as submission number so-and-so. */
function numbered(number: number): string {
  return JSON.stringify({ ...sample, id: idOf(number) });
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function changed(change: (record: SubmissionRecord) => void): string {
  const record = structuredClone(sample);
  change(record);
  return JSON.stringify(record);
}

function joined(...parts: (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part)));
}

describe('assure score --ndjson', () => {
  test('gives the scores of a submission as a line', async () => {
    const done = await score(`${LINE}\n`);
    const { score: scores, outcome } = report.result;
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' });
    const [only, ...others] = lines(done);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      line: 1,
      id: sample.id,
      checklist: checklist.id,
      version: checklist.version,
      outcome: outcome.value,
      demonstrated: Number(formatPercent(scores.demonstrated)),
      answered: Number(formatPercent(scores.answered)),
      attainable: Number(formatPercent(scores.attainable)),
      decided: scores.completeness.decided,
      total: scores.completeness.total,
    });
    const counts: Record<string, number> = {};
    for (const { verdict = 'does-not-apply' } of report.result.requirements)
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    expect(only?.['verdicts']).toMatchObject(counts);
  });

  test('--output result gives the very bytes of --format json', async () => {
    const done = await score(`${LINE}\n${LINE}`, '--output', 'result');
    expect(done.code).toBe(0);
    expect(done.out).toBe(renderJson(report).repeat(2));
  });

  test('keeps the order on many threads, from a file or piped in', async () => {
    const input = Array.from({ length: 400 }, (_, i) => (i % 7 === 3 ? 'not a record' : numbered(i))).join('\n');
    writeFileSync(join(folder, 'many.ndjson'), input);
    const piped = await score(input, '--jobs', '4');
    const named = await score('', '--jobs', '2', 'many.ndjson');
    expect(named.out).toBe(piped.out);
    expect(lines(piped).map(({ line, id }) => [line, id])).toEqual(
      Array.from({ length: 400 }, (_, i) => [i + 1, i % 7 === 3 ? undefined : idOf(i)]),
    );
  });

  const HALF = LINE.indexOf('"device"');
  const HOSTILE: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['no JSON', 'hello', 'not-json'],
    ['another kind of JSON', '{"bomFormat":"CycloneDX"}', 'foreign'],
    ['a list', '[1]', 'foreign'],
    ['half a record', LINE.slice(0, HALF), 'truncated'],
    ['the same name twice', `${LINE.slice(0, HALF)}"assessedOn":"2026-01-01",${LINE.slice(HALF)}`, 'duplicate-key'],
    ['a harmful name', `${LINE.slice(0, HALF)}"__proto__":{},${LINE.slice(HALF)}`, 'forbidden-key'],
    ['half a character', changed((record) => (record.assessor = '\ud800')), 'broken-text'],
    ['no UTF-8', joined('{"a":"', new Uint8Array([0xff, 0xc0]), '"}'), 'not-text'],
    ['zeros', new Uint8Array(80), 'not-text'],
    ['a date that does not exist', changed((record) => (record.assessedOn = '2025-02-30')), 'impossible-date'],
    ['something the schema refuses', changed((record) => (record.id = 'x')), 'schema'],
    ['an unknown checklist', changed((record) => (record.checklist.id = 'nobody')), 'unknown-checklist'],
    ['a deep nest', '['.repeat(50_000), 'too-deep'],
    ['a line that is too long', `"${'x'.repeat(21 * 1024 * 1024)}"`, 'too-large'],
  ];

  test('says of each bad line what is wrong, and scores the rest', async () => {
    const input = HOSTILE.flatMap(([, bad], i) => [bad, '\n', numbered(i), '\n']);
    const done = await score(joined(...input), '--jobs', '2');
    expect(done.code).toBe(2);
    expect(done.err).toBe(`Not read: ${HOSTILE.length} of ${2 * HOSTILE.length} submissions; the results say why.\n`);
    const results = lines(done);
    expect(results.map(({ line }) => line)).toEqual(results.map((_, i) => i + 1));
    expect(results.filter((_, i) => i % 2 === 0).map(({ error }) => error?.code)).toEqual(
      HOSTILE.map(([, , code]) => code),
    );
    expect(results.filter((_, i) => i % 2 === 1).map(({ id }) => id)).toEqual(HOSTILE.map((_, i) => idOf(i)));
    for (const { error } of results) if (error) expect(`${error.message} ${error.help}`).toMatch(/^\S.*\. \S.*\.$/);
  });

  test('takes a byte order mark, CRLF, empty lines and a last line without its end', async () => {
    const done = await score(`\ufeff${numbered(1)}\r\n\r\n  \n${numbered(2)}\r\n\n\ufeff${numbered(3)}`);
    expect(done.code).toBe(0);
    expect(lines(done).map(({ line, id }) => [line, id])).toEqual([
      [1, idOf(1)],
      [4, idOf(2)],
      [6, idOf(3)],
    ]);
  });

  test.each(['', '\n', '\r\n\n'])('gives nothing for an input without submissions: %j', async (input) => {
    expect(await score(input)).toEqual({ code: 0, out: '', err: '' });
  });

  test('--strict stops at the first line without a result, whatever comes before and after', async () => {
    const good = Array.from({ length: 60 }, (_, i) => numbered(i));
    const input = [...good, '{}', ...good, 'x', ...good].join('\n');
    const done = await score(input, '--strict', '--jobs', '3');
    expect(done.code).toBe(2);
    expect(done.err).toContain('Stopped there, as --strict asks.');
    const results = lines(done);
    expect(results).toHaveLength(61);
    expect(results.at(-1)).toMatchObject({ line: 61, error: { code: 'foreign' } });
  });

  test('ends with 1 where a line falls short or answers another edition', async () => {
    const other = changed((record) => (record.checklist.digest = '0'.repeat(64)));
    expect(await score(LINE, '--fail-under', '100', '--require-ready')).toMatchObject({
      code: 1,
      err: 'Below --fail-under 100: 1 of 1 submissions.\nNot ready, as --require-ready asks: 1 of 1 submissions.\n',
    });
    const refused = await score(`${other}\n`);
    expect(refused.code).toBe(1);
    expect(lines(refused)).toMatchObject([{ line: 1, id: sample.id, error: { code: 'other-content' } }]);
    const allowed = await score(`${other}\n`, '--allow-edition-mismatch');
    expect(allowed.code).toBe(0);
    expect(lines(allowed)).toMatchObject([{ line: 1, outcome: report.result.outcome.value, warnings: 1 }]);
  });

  test.each([
    [['score', 'a.json', '--strict'], '--strict goes with --ndjson'],
    [['score'], "missing required argument 'submission'"],
    [['score', '--ndjson', '--format', 'json'], 'cannot be used with'],
    [['score', '--ndjson', '--jobs', '0'], 'Give a whole number'],
    [['score', '--ndjson', 'nowhere.ndjson'], 'nowhere.ndjson cannot be read: there is no such file or folder.'],
  ])('refuses %j', async (args, message) => {
    const done = await assure([...args, '--root', ROOT], { cwd: folder });
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(message);
  });

  test('answers a line at once while its input stays open', async () => {
    const child = startAssure(['score', '--ndjson', '--root', ROOT], { cwd: folder });
    const said = new Promise<string>((done) => child.stdout.setEncoding('utf8').once('data', done));
    child.stdin.write(`${numbered(5)}\n`);
    expect(JSON.parse(await said)).toMatchObject({ line: 1, id: idOf(5) });
    child.stdin.end();
    expect(await new Promise((done) => child.once('close', done))).toBe(0);
  });

  test('ends without a word when its reader has seen enough', async () => {
    const child = startAssure(['score', '--ndjson', '--root', ROOT], { cwd: folder });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const many = Buffer.from(`${LINE}\n`.repeat(200));
    const timer = setInterval(() => child.stdin.writable && child.stdin.write(many), 5);
    const code = await new Promise((done) => child.once('exit', done));
    clearInterval(timer);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('reads no further than a few blocks while nobody takes its results', async () => {
    const child = startAssure(['score', '--ndjson', '--root', ROOT, '--jobs', '2'], { cwd: folder });
    const block = Buffer.from(`${LINE}\n`.repeat(Math.ceil((1024 * 1024) / LINE.length)));
    let taken = 0;
    const feed = (): void => {
      child.stdin.write(block, (error) => {
        if (error) return;
        taken += block.length;
        feed();
      });
    };
    child.stdin.on('error', () => undefined);
    feed();
    // What is read stays within a few blocks a thread, the pipes, and what makes up the results that fill one.
    let before = -1;
    while (taken !== before || taken === 0) {
      before = taken;
      await new Promise((done) => setTimeout(done, 1000));
    }
    expect(taken).toBeLessThan(40 * 1024 * 1024);
    expect(residentMegabytes(child.pid)).toBeLessThan(500);
    child.kill();
  });
});

function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? ''}/status`, 'utf8'))?.[1]) / 1024;
}
