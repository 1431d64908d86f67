/** The files of `/portfolio`: whatever they hold, good ones are rows and each other one is named with the reason. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { checklistDigest } from '../../../src/record/digest.ts';
import { SIZE_LIMIT } from '../../../src/record/decode.ts';
import { newReview } from '../../../src/review/newReview.ts';
import { MOST_SUBMISSIONS } from '../../../src/widget/portfolio/Gathering.ts';
import { NOTHING, type Opened } from '../../../src/widget/portfolio/opened.ts';
import { readFiles } from '../../../src/widget/portfolio/readFiles.ts';
import { readLines } from '../../../src/widget/portfolio/readLines.ts';
import { rememberIdentities } from '../../../src/widget/seal/identities.ts';
import { evidenceFile, reportWith, seal } from '../bundle/sealed.ts';
import { fixtureChecklist } from '../record/fixture.ts';

const checklist = fixtureChecklist();
const digest = checklistDigest(checklist);
const load = { [digest]: () => Promise.resolve({ default: { checklist, digest, clauses: {}, sources: {} } }) };

const record = (number: number) =>
  reportWith([], (one) => {
    one.id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  }).record;
const line = (number: number): string => JSON.stringify(record(number));

function open(
  files: Readonly<Record<string, BlobPart>>,
  before: Opened = NOTHING,
  signal = new AbortController().signal,
  onProgress: Parameters<typeof readFiles>[3] = () => undefined,
): Promise<Opened> {
  const found = Object.entries(files).map(([path, part]) => ({
    path,
    file: new File([part], path, { lastModified: 1 }),
  }));
  return readFiles(before, found, load, onProgress, signal);
}

const sources = ({ submissions }: Opened): readonly string[] => submissions.map(({ source }) => source);
const said = ({ problems }: Opened): readonly string[] =>
  problems.map(({ source, message }) => `${source}: ${message}`);

describe('one a line', () => {
  test('each good line is a submission or review, and each bad one is named by its number', async () => {
    const review = newReview(
      { checklist, record: record(1) },
      { id: record(9).id, now: '2026-01-10T09:00:00Z', reviewer: 'R' },
    );
    const text = [line(1), '', '{"hello": 1}', JSON.stringify(review), ' \r', '{"broken', line(2), line(1)].join('\n');
    const opened = await open({ 'all.ndjson': text });
    expect(sources(opened)).toEqual(['all.ndjson:1', 'all.ndjson:7']);
    expect(opened.reviews.map(({ source }) => source)).toEqual(['all.ndjson:4']);
    expect(said(opened)).toEqual([
      expect.stringMatching(/^all\.ndjson:3: /),
      expect.stringMatching(/^all\.ndjson:6: /),
      'all.ndjson:8: It holds the very submission that all.ndjson:1 holds, and is counted once.',
    ]);
  });

  test('lines come whole, wherever the pieces of the file end, and one that is too long is let go', async () => {
    const long = new Uint8Array(SIZE_LIMIT + 1).fill(0x78);
    const file = new Blob(['one\n', long, '\n\r\n', 'three, ', 'the last']);
    const lines = [];
    for await (const { number, bytes, tooLong } of readLines(file, new AbortController().signal)) {
      lines.push([number, tooLong ?? new TextDecoder().decode(bytes)]);
    }
    expect(lines).toEqual([
      [1, 'one'],
      [2, SIZE_LIMIT + 1],
      [4, 'three, the last'],
    ]);
  });

  test('a file with nothing in it says so', async () => {
    expect(said(await open({ 'none.ndjson': '\n\n' }))).toEqual(['none.ndjson: The file is empty.']);
  });

  test('no more are held than fit, and where reading ended is said', async () => {
    const one = (await open({ 'a.json': line(1) })).submissions[0];
    if (!one) throw new Error('The submission was not read.');
    const full = { ...NOTHING, submissions: Array.from({ length: MOST_SUBMISSIONS - 1 }, () => one) };
    const opened = await open({ 'more.ndjson': [line(2), line(3), line(4)].join('\n'), 'b.json': line(5) }, full);
    expect(opened.submissions).toHaveLength(MOST_SUBMISSIONS);
    expect(said(opened)).toEqual([
      'more.ndjson:2: The file was not read from this line on: no more submissions are held at once.',
      `b.json: It is not in the table: more than ${MOST_SUBMISSIONS} submissions are not held at once.`,
    ]);
  });
});

describe('sealed', () => {
  let identity = '';
  let whole: Uint8Array<ArrayBuffer>;
  let encrypted: Uint8Array<ArrayBuffer>;
  const evidence = evidenceFile('boot.log', 'What only the evidence says.');

  beforeAll(async () => {
    identity = await generateX25519Identity();
    whole = await seal([evidence]);
    encrypted = await seal([evidence], {
      recipients: [await identityToRecipient(identity)],
      report: reportWith([evidence], (one) => {
        one.id = record(7).id;
      }),
    });
  });

  test('a whole one is a row, and one with a changed byte of evidence is refused while the rest opens', async () => {
    const changed = whole.slice();
    changed.set([0x42], Buffer.from(changed).indexOf('What only'));
    const opened = await open({
      'changed.dassure': changed,
      'cut.dassure': whole.slice(0, whole.length / 2),
      'named.dassure': '{}',
      'good.dassure': whole,
      'record.json': line(1),
    });
    expect(sources(opened)).toEqual(['good.dassure', 'record.json']);
    expect(said(opened)).toEqual([
      expect.stringMatching(/^changed\.dassure: evidence\/.* is not what the manifest says: it was changed\.$/),
      expect.stringMatching(/^cut\.dassure: The file is damaged, or it was cut off/),
      expect.stringMatching(/^named\.dassure: /),
    ]);
  });

  test('an encrypted one waits for an identity, also after a wrong and a mistyped one', async () => {
    const first = await open({ 'secret.dassure': encrypted, 'record.json': line(1) });
    expect(first.locked).toEqual([{ found: expect.objectContaining({ path: 'secret.dassure' }) as unknown }]);
    expect(sources(first)).toEqual(['record.json']);
    expect(said(first)).toEqual([]);

    const again = (before: Opened): Promise<Opened> =>
      readFiles(
        before,
        before.locked.map(({ found }) => found),
        load,
        () => undefined,
        new AbortController().signal,
      );
    rememberIdentities([await generateX25519Identity()]);
    const other = await again(first);
    expect(other.locked[0]?.problem).toMatch(/encrypted to others/);
    rememberIdentities([`${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`]);
    const mistyped = await again(other);
    expect(mistyped.locked[0]?.problem).toMatch(/cannot be read/);
    rememberIdentities([identity]);
    const opened = await again(mistyped);
    expect(opened.locked).toEqual([]);
    expect(sources(opened)).toEqual(['record.json', 'secret.dassure']);
  });
});

test('stopped, it keeps the files that were read to their end, and says which were not', async () => {
  const stopper = new AbortController();
  const text = [line(2), line(3), line(4)].join('\n');
  const file = new File([text], 'many.ndjson', { lastModified: 1 });
  // Stopped by the person when a part of the file has been read.
  file.stream = () =>
    new ReadableStream({
      pull(controller) {
        if (stopper.signal.aborted) return controller.close();
        controller.enqueue(new TextEncoder().encode(`${line(2)}\n${line(3)}`));
        return void setTimeout(() => stopper.abort());
      },
    });
  const found = [
    { path: 'a.json', file: new File([line(1)], 'a.json', { lastModified: 1 }) },
    { path: 'many.ndjson', file },
    { path: 'z.json', file: new File([line(5)], 'z.json', { lastModified: 1 }) },
  ];
  const opened = await readFiles(NOTHING, found, load, () => undefined, stopper.signal);
  expect(sources(opened)).toEqual(['a.json']);
  expect(said(opened)).toEqual(['many.ndjson: Reading was stopped: 2 of 3 files were not read, from this one on.']);
  const later = await open({ 'many.ndjson': text, 'a.json': line(1), 'z.json': line(5) }, opened);
  expect(sources(later)).toEqual(['a.json', 'many.ndjson:1', 'many.ndjson:2', 'many.ndjson:3', 'z.json']);
});

test('a backup is told from submissions one a line', async () => {
  const opened = await open({ 'backup.ndjson': '{"format":"device-assurance-backup","formatVersion":1}\n{}\n' });
  expect(said(opened)).toEqual(['backup.ndjson: It is a backup of assessments.']);
});
