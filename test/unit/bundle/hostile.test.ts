import { makeZip } from 'client-zip';
import { beforeAll, describe, expect, test } from 'vitest';
import { signEnvelope } from '../../../src/bundle/dsse.ts';
import { hexDigest } from '../../../src/bundle/hash.ts';
import { makeKey } from '../../../src/bundle/keys.ts';
import { PART_LIMIT } from '../../../src/bundle/limits.ts';
import { evidencePath, manifestText, type Part } from '../../../src/bundle/manifest.ts';
import { openSubmission, type OpenOptions } from '../../../src/bundle/openSubmission.ts';
import { makeStatement, type Statement } from '../../../src/bundle/statement.ts';
import { renderHtml } from '../../../src/formats/renderHtml.ts';
import { canonicalJson } from '../../../src/record/canonicalJson.ts';
import { bytesOf, evidenceFile, keyPromise, reportWith, seal, sourceOf } from './sealed.ts';

type Parts = Map<string, string>;

const CONTENT = 'what was tested';
const FILE = evidenceFile('report.txt', CONTENT);
const EVIDENCE = evidencePath(FILE.sha256);
const report = reportWith([FILE]);
const encode = (text: string) => new TextEncoder().encode(text);

/** A sealed submission by parts, signed after the manifest or statement was changed: a hostile signer. */
async function partsOf({
  parts = new Map([
    ['record.json', canonicalJson(report.record)],
    ['summary.html', renderHtml(report)],
    [EVIDENCE, CONTENT],
  ]),
  list = (all: readonly Part[]) => all,
  manifest = manifestText,
  statement = (right: Statement): unknown => right,
}: {
  readonly parts?: Parts;
  readonly list?: (all: readonly Part[]) => readonly Part[];
  readonly manifest?: (parts: readonly Part[]) => string;
  readonly statement?: (right: Statement) => unknown;
} = {}): Promise<Parts> {
  const key = await keyPromise;
  const listed = [...parts].map(([path, text]) => {
    const bytes = encode(text);
    return { path, size: bytes.length, sha256: hexDigest(bytes) };
  });
  const written = manifest(list(listed));
  const signed = statement(makeStatement(report, hexDigest(encode(written)), key.public));
  const text = typeof signed === 'string' ? signed : canonicalJson(signed);
  const envelope = await signEnvelope(encode(text), key);
  return new Map([...parts, ['manifest.json', written], ['statement.dsse.json', canonicalJson(envelope)]]);
}

function zip(entries: Iterable<readonly [string, string]>, mode?: number): Promise<Uint8Array<ArrayBuffer>> {
  const files = [...entries].map(([name, input]) => ({
    name,
    input,
    lastModified: new Date(1980, 0, 2),
    ...(mode !== undefined && name === EVIDENCE && { mode }),
  }));
  return bytesOf(makeZip(files));
}

/** The bytes with every place of one text taken by another of the same length. */
function patched(bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes(from) || from.length !== to.length) throw new Error('There is nothing to patch.');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

function envelopeWith(parts: Parts, change: (envelope: Record<string, unknown>) => void): Parts {
  const envelope = JSON.parse(parts.get('statement.dsse.json') ?? '') as Record<string, unknown>;
  change(envelope);
  return new Map([...parts, ['statement.dsse.json', JSON.stringify(envelope)]]);
}

let good: Parts = new Map();
let whole = new Uint8Array();
beforeAll(async () => {
  good = await partsOf();
  whole = await zip(good);
});

const without = (name: string) => new Map([...good].filter(([path]) => path !== name));
const withPart = (name: string, text: string) => zip([...good, [name, text]]);
const statementText = (change: (text: string) => string) =>
  partsOf({ statement: (right) => change(canonicalJson(right)) }).then(zip);
const changedStatement = (change: (copy: { -readonly [K in keyof Statement]: Statement[K] }) => void) =>
  partsOf({
    statement: (right) => {
      const copy = structuredClone(right);
      change(copy);
      return copy;
    },
  }).then(zip);

/** A sealed submission with a history that a hostile signer changed. */
const withHistory = (change: (text: string) => string) => {
  const { id } = report.record;
  const text = canonicalJson({ format: 'device-assurance-history', formatVersion: 1, record: id, entries: [] });
  const parts = new Map([
    ['record.json', canonicalJson(report.record)],
    ['summary.html', renderHtml(report)],
    ['history.json', change(text)],
  ]);
  return partsOf({ parts }).then(zip);
};

test('the submission that all others are made from is good', async () => {
  await expect(openSubmission(sourceOf(whole))).resolves.toMatchObject({ encrypted: false });
});

const CASES: readonly (readonly [string, string, () => Promise<Uint8Array<ArrayBuffer>>, RegExp])[] = [
  ['an empty file', 'not-sealed', () => Promise.resolve(new Uint8Array()), /no sealed submission/],
  ['other bytes', 'not-sealed', () => Promise.resolve(encode('%PDF-1.7')), /no sealed submission/],
  ['a file cut off', 'truncated', () => Promise.resolve(whole.slice(0, -30)), /cut off/],
  ['bytes behind the archive', 'ambiguous', () => Promise.resolve(Uint8Array.from([...whole, 0])), /two ways/],
  ['a path upwards', 'unsafe-name', () => withPart('../../etc/cron.d/x', 'x'), /outside its folder: “..\/..\/etc/],
  ['an absolute path', 'unsafe-name', () => withPart('/etc/passwd', 'x'), /outside/],
  ['a path of Windows', 'unsafe-name', () => withPart('evidence\\..\\x', 'x'), /outside/],
  ['a drive', 'unsafe-name', () => withPart('C:x', 'x'), /outside/],
  ['a link', 'link', () => zip(good, 0o120777), /link instead of a file/],
  ['a part twice', 'duplicate-part', () => zip([...good, ['record.json', '{}']]), /twice/],
  ['an archive beside the parts', 'unknown-part', () => withPart('more.zip', 'PK'), /does not belong.*more\.zip/],
  ['a name of the language', 'unknown-part', () => withPart('__proto__', 'x'), /does not belong/],
  ['a name in capitals', 'unknown-part', () => withPart('RECORD.json', 'x'), /does not belong/],
  ['a part that nobody signed', 'not-listed', () => withPart(evidencePath('0'.repeat(64)), 'x'), /does not list/],
  ['too many parts', 'too-many-parts', manyParts, /more than 10000 parts/],
  ['a huge manifest', 'part-too-large', () => zip(new Map([...good, ['manifest.json', ' '.repeat(5e6)]])), /4 MB/],
  ['no manifest', 'missing-part', () => zip(without('manifest.json')), /manifest\.json is missing/],
  ['no evidence', 'missing-part', () => zip(without(EVIDENCE)), /evidence.* is missing/],
  ['no statement', 'unsigned', () => zip(without('statement.dsse.json')), /no signature/],
  [
    'a signature taken away',
    'unsigned',
    () => zip(envelopeWith(good, (envelope) => (envelope['signatures'] = []))),
    /taken away/,
  ],
  ['changed evidence', 'wrong-digest', () => Promise.resolve(patched(whole, CONTENT, 'what was tasted')), /evidence/],
  ['another summary', 'wrong-digest', () => zip(new Map([...good, ['summary.html', '<p>']])), /summary\.html/],
  ['another manifest', 'wrong-digest', () => zip(new Map([...good, ['manifest.json', '{}']])), /not the one/],
  ['a changed record', 'wrong-digest', () => zip(new Map([...good, ['record.json', '{}']])), /record\.json/],
  ['a changed statement', 'bad-signature', changedPayload, /does not fit/],
  ['a statement that is no JSON', 'not-json', () => statementText(() => '{'), /not JSON/],
  [
    'names of the language in it',
    'not-json',
    () => statementText((text) => text.replace('{', '{"__proto__":{"x":1},')),
    /forbidden/,
  ],
  ['a name twice in it', 'not-json', () => statementText((text) => text.replace('{', '{"_type":"x",')), /duplicate/],
  ['a deep statement', 'not-json', () => statementText(() => '['.repeat(1e5)), /not JSON/],
  ['an empty statement', 'bad-statement', () => statementText(() => '{}'), /not one about/],
  [
    'another predicate',
    'bad-statement',
    () => changedStatement((copy) => Object.assign(copy, { predicateType: 'https://example.com/x' })),
    /not one about/,
  ],
  [
    'a lower edition',
    'other-edition',
    () => changedStatement(({ predicate }) => Object.assign(predicate.checklist, { version: '0.0.1' })),
    /0\.0\.1/,
  ],
  [
    'other content of the edition',
    'other-edition',
    () => changedStatement(({ predicate }) => Object.assign(predicate.checklist, { sha256: '0'.repeat(64) })),
    /other content/,
  ],
  [
    'another record',
    'other-record',
    () => changedStatement(({ subject: [first] }) => Object.assign(first?.digest ?? {}, { sha256: '0'.repeat(64) })),
    /another record/,
  ],
  [
    'other firmware',
    'other-firmware',
    () => changedStatement((copy) => (copy.subject = copy.subject.slice(0, 1))),
    /different firmware/,
  ],
  [
    'evidence listed under another digest',
    'bad-manifest',
    () => partsOf({ list: (all) => all.map((part) => ({ ...part, sha256: 'f'.repeat(64) })) }).then(zip),
    /another digest than its name/,
  ],
  [
    'a manifest of another format',
    'bad-manifest',
    () => partsOf({ manifest: () => '{"parts":[]}' }).then(zip),
    /format/,
  ],
  ['a history that nobody signed', 'not-listed', () => withPart('history.json', '{}'), /does not list/],
  [
    'the history of another record',
    'bad-history',
    () => withHistory((text) => text.replace('"record":"', '"record":"0')),
    /not the history/,
  ],
  [
    'a history with a name twice',
    'not-json',
    () => withHistory((text) => text.replace('{', '{"format":"x",')),
    /duplicate/,
  ],
  [
    'a history with names of the language',
    'not-json',
    () => withHistory((text) => text.replace('[]', '[{"__proto__":1}]')),
    /forbidden/,
  ],
  ['a history in another form', 'bad-history', () => withHistory((text) => `${text} `), /not the history/],
  [
    'a huge history',
    'part-too-large',
    () => zip(new Map([...good, ['history.json', ' '.repeat(21 * 1024 * 1024)]])),
    /20 MB/,
  ],
  [
    'a record that is none',
    'bad-record',
    () =>
      partsOf({
        parts: new Map([
          ['record.json', '{"format":"device-assurance-record"}'],
          ['summary.html', ''],
        ]),
      }).then(zip),
    /./,
  ],
];

describe('what is refused, with its own reason and nothing written', () => {
  test.each(CASES)('%s: %s', async (_, code, make, message) => {
    const written: string[] = [];
    const options: OpenOptions = {
      write: ({ path }) => {
        written.push(path);
        return new WritableStream();
      },
    };
    const refused = openSubmission(sourceOf(await make()), options);
    await expect(refused).rejects.toMatchObject({ name: 'BundleError', code });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toHaveProperty('help', expect.stringMatching(/\.$/));
    // Evidence is the last to be read: only where it is itself wrong has a place been opened for it.
    if (!(code === 'wrong-digest' && /evidence/.test(String(message)))) expect(written).toEqual([]);
  });

  test('a compressed part, such as a bomb', async () => {
    // Method 8 (deflate) instead of 0, in the local header and the directory.
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    view.setUint16(8, 8, true);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 8, true);
    await expect(openSubmission(sourceOf(bytes))).rejects.toMatchObject({ code: 'compressed' });
  });

  test('another key than the one expected', async () => {
    const { public: key } = await makeKey();
    await expect(openSubmission(sourceOf(whole), { key })).rejects.toMatchObject({ code: 'other-key' });
  });

  test('a directory too large to hold, before it is read', async () => {
    const large: number[] = [];
    const source = sourceOf(whole);
    const end = whole.slice(-22);
    new DataView(end.buffer).setUint32(12, 0x3000_0000, true);
    new DataView(end.buffer).setUint32(16, 0x0fff_0000, true);
    const size = 0x3000_0000 + 0x0fff_0000 + 22;
    const read = async (offset: number, length: number) => {
      large.push(length);
      const bytes = new Uint8Array(Math.min(length, size - offset));
      if (offset < whole.length) bytes.set((await source.read(offset, length)).subarray(0, bytes.length));
      for (let i = 0; i < 22; i++) {
        const at = size - 22 + i - offset;
        if (at >= 0 && at < bytes.length) bytes[at] = end[i] ?? 0;
      }
      return bytes;
    };
    await expect(openSubmission({ size, read })).rejects.toMatchObject({ code: 'directory-too-large' });
    expect(Math.max(...large)).toBeLessThan(9 * 1024 * 1024);
  });
});

test('no single changed byte goes unnoticed', async () => {
  const bytes = await seal([FILE], { report });
  const step = Math.ceil(bytes.length / 150);
  for (let at = 0; at < bytes.length; at += step) {
    const changed = bytes.with(at, (bytes[at] ?? 0) ^ 0x20);
    const opened = await openSubmission(sourceOf(changed)).catch((error: unknown) => error);
    // The archive's own fields, such as times, may be changed without a part being changed.
    if (opened instanceof Error) expect(opened.name).toBe('BundleError');
    else expect(opened).toMatchObject({ record: report.record, summary: renderHtml(report) });
  }
});

function manyParts(): Promise<Uint8Array<ArrayBuffer>> {
  const names = Array.from({ length: PART_LIMIT + 1 }, (_, i) => evidencePath(String(i).padStart(64, '0')));
  return zip(names.map((name) => [name, '']));
}

async function changedPayload(): Promise<Uint8Array<ArrayBuffer>> {
  return zip(
    envelopeWith(good, (envelope) => {
      const text = Buffer.from(String(envelope['payload']), 'base64').toString();
      envelope['payload'] = Buffer.from(text.replace('"outcome":"', '"outcome":"x')).toString('base64');
    }),
  );
}
