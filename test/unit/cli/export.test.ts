import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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

interface Done {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const assure = (...args: readonly string[]): Promise<Done> => command('export', ...args);

const command = (...args: readonly string[]): Promise<Done> => runIn(...args, '--root', ROOT);

async function runIn(...args: readonly string[]): Promise<Done> {
  let [code, out, err] = [0, '', ''];
  await run(args, {
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

test('the committee report shows what changed since the submission before it', async () => {
  const { firmwareVersion: _, ...device } = record.device;
  writeFileSync(join(folder, 'last.json'), recordText({ ...record, device }));
  const { code } = await assure(
    ...['submission.json', '--previous', 'last.json', '--format', 'committee', '-o', 'paper.html'],
  );
  expect(code).toBe(0);
  expect(made('paper.html')).toContain('Compared self-assessed with the submission last changed');
});

test('the committee report compares both reviews where both are given', async () => {
  review('review.json');
  const { firmwareVersion: _, ...device } = record.device;
  const last = { ...record, device };
  writeFileSync(join(folder, 'last.json'), recordText(last));
  review('last-review.json', digestOf(last));
  const given = ['submission.json', '--review', 'review.json', '--previous-review', 'last-review.json'];
  const done = await assure(...given, '--previous', 'last.json', '--format', 'committee', '-o', 'both.html');
  expect(done).toMatchObject({ code: 0 });
  expect(made('both.html')).toContain('Compared self-assessed and reviewed with the submission last changed');
  const alone = await assure(...given, '--format', 'committee', '-o', 'none.html');
  expect(alone.code).toBe(2);
  expect(alone.err).toContain('--previous-review goes with --previous.');
  const wrong = await assure(...given, '--previous', 'submission.json', '--format', 'committee', '-o', 'none.html');
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('last-review.json has to be a review of the very submission that it is given with.');
});

describe('verify --reproduce', () => {
  const verify = (...args: readonly string[]) => command('verify', '--reproduce', ...args);

  test('finds a report the same by its name', async () => {
    await assure('submission.json', '--format', 'json', '-o', 'a.result.json');
    const { code, out } = await verify('a.result.json', 'submission.json');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'a.result.json is the json export of submission.json, byte for byte.\n',
    });
  });

  test('says what differs, and which digest is not the one given', async () => {
    review('review.json');
    await assure('submission.json', '--format', 'committee', '-o', 'b.committee.html');
    const other = await verify('b.committee.html', 'submission.json', '--review', 'review.json');
    expect(other.code).toBe(1);
    expect(other.out).toContain('does not name the digest of the review given');
    writeFileSync(join(folder, 'b.committee.html'), made('b.committee.html').replace('>Not ready<', '>Ready<'));
    const changed = await verify('b.committee.html', 'submission.json');
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/Line \d+ is the first that differs\.\n.*in the file: .*>Ready<.*\n.*>Not ready</);
  });

  test('compares bytes where the format is no text', async () => {
    await assure('submission.json', '--format', 'xlsx', '-o', 'c.result.xlsx');
    expect((await verify('c.result.xlsx', 'submission.json')).code).toBe(0);
    const bytes = readFileSync(join(folder, 'c.result.xlsx'));
    writeFileSync(join(folder, 'c.result.xlsx'), bytes.fill(0, 100, 101));
    expect((await verify('c.result.xlsx', 'submission.json')).out).toContain('the same up to byte 100');
  });

  test('asks for the format where the name does not tell it', async () => {
    writeFileSync(join(folder, 'paper'), '');
    const { code, err } = await verify('paper', 'submission.json');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('Add --format') as string });
  });
});

test('a copy of submission and review gives a report that says what it is, and nothing that was left out', async () => {
  review('review.json');
  const redact = (out: string, reviewed: string): Promise<Done> =>
    runIn(
      ...['redact', 'submission.json', '--review', reviewed, '--profile', 'rationale,evidence-names,manufacturer'],
      ...['-o', out],
    );
  expect(await redact('copy.json', 'review.json')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Wrote copy\.json and copy\.json\.review\.json without \d+ values/) as string,
  });
  const { code } = await assure(
    ...['copy.json', '--review', 'copy.json.review.json', '--format', 'committee', '-o', 'copy.html'],
  );
  expect(code).toBe(0);
  await assure('submission.json', '--review', 'review.json', '--format', 'committee', '-o', 'whole.html');
  const [copy, whole] = [made('copy.html'), made('whole.html')];
  expect(copy).toContain('Made from a copy of the submission');
  expect(whole).not.toContain('Made from a copy of the submission');
  const { manufacturer = '' } = record.device;
  const secrets = [
    manufacturer,
    ...Object.values(record.answers).map(({ rationale = '' }) => rationale),
    ...Object.values(record.evidence).map(({ name }) => name),
  ].filter((text) => text.length > 3 && !text.includes('\n'));
  expect(secrets.filter((text) => whole.includes(text)).length).toBeGreaterThan(10);
  expect(secrets.filter((text) => copy.includes(text))).toEqual([]);
  // What the reviewer concluded counts as before.
  const scores = (html: string): readonly string[] => html.match(/\d+(?:\.\d)?%/g) ?? [];
  expect(scores(copy)).toEqual(scores(whole));

  review('other.json', '0'.repeat(64));
  expect(await redact('other-copy.json', 'other.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing was written') as string,
  });
});
