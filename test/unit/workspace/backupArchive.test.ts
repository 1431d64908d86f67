/** A backup with files of evidence: what goes in comes out, and what may be anything is refused with a reason. */
import { createHash } from 'node:crypto';
import { BlobReader, BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { makeZip } from 'client-zip';
import { describe, expect, test } from 'vitest';
import { copyPart } from '../../../src/bundle/copyPart.ts';
import { backupText, readBackup, restoreSteps } from '../../../src/workspace/backup.ts';
import { backupArchive, fitsBackup, openBackup } from '../../../src/workspace/backupArchive.ts';
import { compareFiles, filesNamed, filesToRestore } from '../../../src/workspace/backupFiles.ts';
import { looksLikeBackup } from '../../../src/workspace/looksLikeBackup.ts';
import { someRecord, T0 } from './fixtures.ts';

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const REPORT = 'tested and passed';
const PHOTO = 'a photograph';
const NOWHERE = hashOf('kept by nobody');

const record = someRecord({
  evidence: {
    'E-1': { name: 'report.pdf', kind: 'document', level: 2, sha256: hashOf(REPORT) },
    'E-2': { name: 'photo.jpg', kind: 'photograph', level: 2, sha256: hashOf(PHOTO) },
    'E-3': { name: 'plan.txt', kind: 'document', level: 2, sha256: NOWHERE },
    'E-4': { name: 'Interview', kind: 'document', level: 1 },
  },
});
const stored = { id: record.id, revision: 1, record };
const text = backupText([stored], T0);
const files = new Map([REPORT, PHOTO].map((content) => [hashOf(content), new Blob([content])]));

async function made(of: ReadonlyMap<string, Blob> = files, damaged: string[] = []): Promise<Blob> {
  const stream = backupArchive(text, of, new Date(T0), (sha256) => damaged.push(sha256));
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

function zip(entries: readonly (readonly [string, string])[], mode?: number): Promise<Blob> {
  const parts = entries.map(([name, input]) => ({ name, input, ...(mode !== undefined && { mode }) }));
  return new Response(makeZip(parts) as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

const part = (content: string): [string, string] => [`evidence/sha256/${hashOf(content)}`, content];
const lines: [string, string] = ['backup.ndjson', text];

describe('a backup with files', () => {
  test('gives back its lines and every file', async () => {
    const file = await made();
    expect(await looksLikeBackup(file)).toBe(true);
    const opened = await openBackup(file);
    expect(opened.text).toBe(text);
    expect([...opened.files.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [sha256, zipped] of opened.files) expect(await copyPart(zipped, sha256)).toBe(true);
  });

  test('names a file that is not what it was, when it is made and when it is read', async () => {
    const damaged: string[] = [];
    const file = await made(new Map([...files, [hashOf(REPORT), new Blob(['tampered with'])]]), damaged);
    expect(damaged).toEqual([hashOf(REPORT)]);
    const opened = await openBackup(file);
    const right = await Promise.all(
      [...opened.files].map(async ([sha256, zipped]) => [sha256, await copyPart(zipped, sha256)]),
    );
    expect(Object.fromEntries(right)).toEqual({ [hashOf(REPORT)]: false, [hashOf(PHOTO)]: true });
  });

  test('a file that was changed afterwards is found out by what it is, or by the archive', async () => {
    const bytes = Buffer.from(await (await made()).arrayBuffer());
    bytes.set([0x58], bytes.indexOf(REPORT));
    const opened = await openBackup(new Blob([bytes]));
    const zipped = opened.files.get(hashOf(REPORT));
    if (!zipped) throw new Error('The file is not there.');
    expect(await copyPart(zipped, hashOf(REPORT)).catch((error: Error) => error.message)).toSatisfy(
      (found) => found === false || /damaged/.test(String(found)),
    );
  });

  test('without files is read as well', async () => {
    const opened = await openBackup(new Blob([text]));
    expect(opened).toEqual({ text, files: new Map() });
  });
});

/** Ten megabytes in a few kilobytes. */
async function bomb(name: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { level: 9 });
  if (name !== 'backup.ndjson') await writer.add('backup.ndjson', new TextReader(text), { level: 0 });
  await writer.add(name, new Uint8ArrayReader(new Uint8Array(10_000_000)));
  return writer.close();
}

async function locked(): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { level: 0, password: 'x' });
  await writer.add('backup.ndjson', new BlobReader(new Blob([text])));
  return writer.close();
}

/** With the size of its only part given as far more than is there, in both places where it stands. */
async function overstated(): Promise<Blob> {
  const bytes = Buffer.from(await (await zip([['backup.ndjson', 'x'.repeat(77)]])).arrayBuffer());
  const size = Buffer.alloc(4);
  size.writeUInt32LE(77);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) bytes.writeUInt32LE(0x7fffffff, at);
  return new Blob([bytes]);
}

test.each<[string, () => Promise<Blob>, string, RegExp]>([
  ['lines that unpack to far more', () => bomb('backup.ndjson'), 'compressed', /stored as they are/],
  ['a file that unpacks to far more', () => bomb(part(REPORT)[0]), 'compressed', /stored as they are/],
  ['parts under a password', locked, 'compressed', /encrypted/],
  ['lines said to be larger than they are', overstated, 'part-too-large', /larger than 512 MB/],
  ['a path upwards', () => zip([lines, ['../../x', 'x']]), 'unsafe-name', /outside its folder/],
  ['a path upwards among the files', () => zip([lines, ['evidence/sha256/../../x', 'x']]), 'unsafe-name', /outside/],
  ['an absolute path', () => zip([lines, ['/etc/passwd', 'x']]), 'unsafe-name', /outside/],
  ['a drive', () => zip([lines, ['C:x', 'x']]), 'unsafe-name', /outside/],
  ['a name that is no digest', () => zip([lines, ['evidence/sha256/report.pdf', 'x']]), 'unknown-part', /in a backup/],
  [
    'a digest in capitals',
    () => zip([lines, [`evidence/sha256/${'A'.repeat(64)}`, 'x']]),
    'unknown-part',
    /in a backup/,
  ],
  ['a sealed submission', () => zip([['record.json', '{}']]), 'unknown-part', /in a backup: “record\.json”/],
  ['a link', () => zip([lines, part(REPORT)], 0o120777), 'link', /link instead of a file/],
  ['a file twice', () => zip([lines, part(REPORT), part(REPORT)]), 'duplicate-part', /twice/],
  ['no lines', () => zip([part(REPORT)]), 'missing-part', /assessments are missing/],
  ['cut off', async () => (await made()).slice(0, -40), 'truncated', /cut off/],
  ['bytes behind it', async () => new Blob([await made(), 'x']), 'ambiguous', /two ways/],
])('%s: refused', async (_, file, code, message) => {
  const refused = openBackup(await file());
  await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
  await expect(refused).rejects.toMatchObject({ help: expect.stringMatching(/earlier backup/) as string });
});

test.each<[string, string, boolean]>([
  ['the lines', text, true],
  ['a submission', JSON.stringify(record), false],
  ['another archive', 'PK\x03\x04'.padEnd(30, '\0') + 'record.json', false],
  [
    'an archive with multi-byte characters before the name',
    'PK\x03\x04'.padEnd(28, '\0') + '\u00e9' + 'backup.ndjson',
    true,
  ],
  ['nothing', '', false],
])('whether a file looks like a backup: %s', async (_, content, looks) => {
  expect(await looksLikeBackup(new Blob([content]))).toBe(looks);
});

test('how many files fit, so that what is made can be restored', () => {
  expect([fitsBackup(9_999, 1e9), fitsBackup(10_000, 1e9), fitsBackup(3, 80e9)]).toEqual([true, false, false]);
});

describe('what a backup has of the files that are named', () => {
  const sizes = new Map([...files].map(([sha256, { size }]) => [sha256, { size }]));

  test('counts what it holds, what is here already and what is nowhere', () => {
    const states = new Map([
      [hashOf(REPORT), 'stored'],
      [hashOf(PHOTO), 'missing'],
      [NOWHERE, 'reference'],
    ] as const);
    expect(compareFiles(filesNamed([record]), sizes, states)).toEqual({
      held: { files: 2, bytes: REPORT.length + PHOTO.length },
      here: { files: 1, bytes: REPORT.length },
      missing: 1,
    });
  });

  test('restores only what something will name', () => {
    const read = readBackup(text, []);
    if ('problem' in read) throw new Error(read.problem);
    const steps = restoreSteps(read, new Map(), false);
    const more = new Map([...sizes, [hashOf('of nobody'), { size: 1 }]]);
    expect([...filesToRestore(more, steps, []).keys()]).toEqual([...sizes.keys()]);
    const left = restoreSteps(read, new Map([[record.id, 'keep']]), false);
    expect(filesToRestore(more, left, []).size).toBe(0);
    // What is here already may have lost its file.
    expect(filesToRestore(more, left, [stored]).size).toBe(2);
  });
});
