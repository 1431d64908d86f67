import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { exportKey, makeKey } from '../../../src/bundle/keys.ts';
import { run } from '../../../src/cli/program.ts';
import { EXPORT_FORMATS } from '../../../src/formats/exports.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { reviewOf } from '../formats/exports/cases.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const checklist = await sampleChecklist(ROOT);
const record = makeSample(checklist);
const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'submission.json'), recordText(record));

async function assure(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [code, out, err] = [0, '', ''];
  await run(['export', ...args, '--root', ROOT], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
    colourErr: false,
    width: 100,
    cwd: folder,
    readInput: () => new Uint8Array(),
    exit: (given) => (code = Math.max(code, given)),
  });
  return { code, out, err };
}

const made = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A review of the sample, or of something else. */
function review(name: string, digest = digestOf(record)): void {
  const { id, version, digest: edition } = record.checklist;
  const whole = reviewOf(record);
  const of = { record: { id: record.id, digest }, checklist: { id, version, digest: edition } };
  writeFileSync(join(folder, name), JSON.stringify({ ...whole, of }));
}

test('--list names every format', async () => {
  const { out } = await assure('--list');
  for (const { id } of EXPORT_FORMATS) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
});

test.each(EXPORT_FORMATS.map(({ id }) => id))('%s of the sample is written, and says what it holds', async (id) => {
  const { code, err } = await assure('submission.json', '--format', id, '-o', `${id}.out`);
  expect({ code, err }).toMatchObject({
    code: 0,
    err: expect.stringMatching(new RegExp(`^Wrote ${id}\\.out`)) as string,
  });
  expect(made(`${id}.out`).length).toBeGreaterThan(500);
});

test('a review goes in', async () => {
  review('review.json');
  const { code } = await assure('submission.json', '--review', 'review.json', '--format', 'json', '-o', 'with.json');
  expect(code).toBe(0);
  expect(JSON.parse(made('with.json'))).toMatchObject({ review: { round: 2 } });
});

test('a review of another submission is refused, and nothing is written', async () => {
  review('other.json', 'ab'.repeat(32));
  const { code, err } = await assure(
    'submission.json',
    '--review',
    'other.json',
    '--format',
    'json',
    '-o',
    'none.json',
  );
  expect(code).toBe(1);
  expect(err).toContain('Nothing was written.');
  expect(() => made('none.json')).toThrow();
});

test('a submission is never replaced', async () => {
  const { code, err } = await assure('submission.json', '--format', 'json', '-o', 'submission.json');
  expect(code).toBe(2);
  expect(err).toContain('submission.json is a submission');
  expect(made('submission.json')).toBe(recordText(record));
});

test('--sign writes an envelope of the statement', async () => {
  writeFileSync(join(folder, 'key.pem'), await exportKey(await makeKey()));
  await assure('submission.json', '--format', 'in-toto', '-o', 'bare.json');
  const { code } = await assure('submission.json', '--format', 'in-toto', '--sign', 'key.pem', '-o', 'signed.json');
  expect(code).toBe(0);
  const { payload } = JSON.parse(made('signed.json')) as { payload: string };
  expect(Buffer.from(payload, 'base64').toString()).toBe(made('bare.json'));
});
