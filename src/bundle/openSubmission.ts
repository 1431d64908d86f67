import type { SubmissionRecord } from '../generated/record.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { readRecord } from '../record/readRecord.ts';
import { SEALED_ARCHIVE } from './archiveKind.ts';
import { copyPart, holdPart } from './copyPart.ts';
import type { OpenChunk } from './ageSource.ts';
import { decryptSource, isEncrypted } from './encryption.ts';
import { firmwareDigest } from '../record/firmwareDigest.ts';
import { HISTORY_PATH, readHistoryPart, type EnclosedHistory } from './historyPart.ts';
import { hexDigest, portableHash, type MakeHash } from './hash.ts';
import type { PublicKey } from './keys.ts';
import { evidencePath, manifestText, type Part } from './manifest.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';
import { readJson } from './readJson.ts';
import { readStatement } from './readStatement.ts';
import { readZip, type ZipPart } from './readZip.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';

export interface OpenOptions {
  /** `AGE-SECRET-KEY-1…`, for a file that is encrypted. */
  readonly identities?: readonly string[];
  /** The key that should have signed it. */
  readonly key?: PublicKey;
  /** Opens a chunk of an encrypted file where there is a faster cipher than the portable one. */
  readonly openChunk?: OpenChunk;
  /**
   * Where a piece of evidence goes. Called once the signature and all that it covers but evidence are right. What was
   * written is to be thrown away when opening fails later. When left out, evidence is only checked.
   */
  readonly write?: (part: Part) => WritableStream<Uint8Array>;
  readonly makeHash?: MakeHash;
  /**
   * Told what was opened once the signature and all that it covers but evidence are right, so that it can be shown while
   * evidence is checked. Checking goes on when what it returns has resolved. Opening may still fail.
   */
  readonly ready?: (opened: OpenedSubmission) => void | Promise<void>;
  /** Told how many evidence files have been checked, after each. */
  readonly checked?: (files: number) => void;
}

/** A submission in which every byte is what the signature says. */
export interface OpenedSubmission {
  readonly encrypted: boolean;
  /** The archive, decrypted as it is read: for as long as what was opened can be read. */
  readonly archive: Source;
  readonly record: SubmissionRecord;
  /** The signer's page about it. It is the signer's text: never show it as ours, make one from the record. */
  readonly summary: string;
  /** What was changed, when and by whom, where the sender enclosed it. Its entries may be anything. */
  readonly history?: EnclosedHistory;
  readonly parts: readonly Part[];
  readonly statement: Statement;
  readonly signer: PublicKey;
  /** Whether {@link OpenOptions.key} was given, and so is the signer. */
  readonly signerKnown: boolean;
}

/**
 * Opens a file that may be anything at all: all of it is right, or it is refused. Memory does not grow with evidence.
 *
 * @throws BundleError for the first thing that is wrong; anything else comes from `source`, `spool` or `write`
 */
export async function openSubmission(source: Source, options: OpenOptions = {}): Promise<OpenedSubmission> {
  const { identities = [], key, openChunk, write, makeHash = portableHash, ready, checked } = options;
  const encrypted = await isEncrypted(source);
  const plain = encrypted ? await decryptSource(source, identities, openChunk) : source;
  const zip = await readZip(plain, SEALED_ARCHIVE);

  const envelope = await held(zip, 'statement.dsse.json', 'unsigned', 'There is no signature: its part is missing.');
  const { statement, signer } = await readStatement(text(envelope), key);
  const manifest = await held(zip, 'manifest.json');
  const listed = readManifest(manifest, statement);
  const parts = new Map(listed.map((part) => [part.path, part]));
  for (const path of zip.keys()) {
    if (path === 'manifest.json' || path === 'statement.dsse.json' || parts.has(path)) continue;
    throw new BundleError('not-listed', `${path} is there and the manifest does not list it.`, ASK_AGAIN);
  }
  for (const { path } of listed) partOf(zip, path);
  const recordBytes = await listedPart(zip, parts, 'record.json');
  const record = checkRecord(recordBytes, statement);
  const summary = text(await listedPart(zip, parts, 'summary.html'));

  const history = parts.has(HISTORY_PATH)
    ? readHistoryPart(text(await listedPart(zip, parts, HISTORY_PATH)), record.id)
    : undefined;

  const opened = {
    encrypted,
    archive: plain,
    record,
    summary,
    ...(history && { history }),
    parts: listed,
    statement,
    signer,
    signerKnown: key !== undefined,
  };
  await ready?.(opened);
  let files = 0;
  for (const part of listed) {
    if (!part.path.startsWith('evidence/')) continue;
    await checkEvidence(partOf(zip, part.path), part, write, makeHash);
    checked?.(++files);
  }
  return opened;
}

function readManifest(bytes: Uint8Array, statement: Statement): readonly Part[] {
  if (hexDigest(bytes) !== statement.predicate.manifest.sha256) {
    throw new BundleError('wrong-digest', 'manifest.json is not the one that was signed.', ASK_AGAIN);
  }
  const { parts } = readJson(text(bytes), 'manifest.json');
  const good =
    Array.isArray(parts) &&
    parts.every(
      (part: Partial<Part> | null) =>
        typeof part?.path === 'string' && Number.isSafeInteger(part.size) && typeof part.sha256 === 'string',
    );
  if (!good || manifestText(parts as Part[]) !== text(bytes)) {
    throw new BundleError('bad-manifest', 'manifest.json is not a manifest of this format.', ASK_AGAIN);
  }
  for (const { path, sha256 } of parts as Part[]) {
    if (!path.startsWith('evidence/') || path === evidencePath(sha256)) continue;
    throw new BundleError('bad-manifest', `The manifest gives ${path} another digest than its name.`, ASK_AGAIN);
  }
  return parts as Part[];
}

function checkRecord(bytes: Uint8Array, { subject, predicate }: Statement): SubmissionRecord {
  const { record, problems } = readRecord(bytes);
  if (!record || canonicalJson(record) !== text(bytes)) {
    const first = problems.find(({ severity }) => severity === 'error')?.message;
    throw new BundleError('bad-record', first ?? 'record.json is not in canonical form.', ASK_AGAIN);
  }
  const { id, version, digest } = record.checklist;
  const named = predicate.checklist;
  if (subject[0]?.digest.sha256 !== hexDigest(bytes) || predicate.record.id !== record.id) {
    throw new BundleError('other-record', 'The signature is of another record.', ASK_AGAIN);
  }
  if (named.id !== id || named.version !== version || named.sha256 !== digest) {
    throw new BundleError(
      'other-edition',
      `The record answers ${id} ${version}, and the statement names ${named.id.slice(0, 60)} ${named.version.slice(0, 20)} or other content of it.`,
      ASK_AGAIN,
    );
  }
  if (subject[1]?.digest.sha256 !== firmwareDigest(record)) {
    throw new BundleError('other-firmware', 'The record and the statement name different firmware.', ASK_AGAIN);
  }
  return record;
}

function partOf(zip: ReadonlyMap<string, ZipPart>, path: string): ZipPart {
  const part = zip.get(path);
  if (part) return part;
  throw new BundleError('missing-part', `${path} is missing.`, ASK_AGAIN);
}

/** A part that is held in memory: its size is within its limit. */
async function held(
  zip: ReadonlyMap<string, ZipPart>,
  path: string,
  code: BundleError['code'] = 'missing-part',
  message = `${path} is missing.`,
): Promise<Uint8Array> {
  const part = zip.get(path);
  if (!part) throw new BundleError(code, message, ASK_AGAIN);
  return holdPart(part);
}

async function listedPart(
  zip: ReadonlyMap<string, ZipPart>,
  parts: ReadonlyMap<string, Part>,
  path: string,
): Promise<Uint8Array> {
  const listed = parts.get(path);
  if (!listed) throw new BundleError('missing-part', `The manifest does not list ${path}.`, ASK_AGAIN);
  const bytes = await held(zip, path);
  if (bytes.length !== listed.size || hexDigest(bytes) !== listed.sha256) throw changed(path);
  return bytes;
}

async function checkEvidence(
  zipped: ZipPart,
  part: Part,
  write: OpenOptions['write'],
  makeHash: MakeHash,
): Promise<void> {
  if (zipped.size !== part.size) throw changed(part.path);
  if (!(await copyPart(zipped, part.sha256, write?.(part), makeHash))) throw changed(part.path);
}

function changed(path: string): BundleError {
  return new BundleError('wrong-digest', `${path} is not what the manifest says: it was changed.`, ASK_AGAIN);
}

/** Text of bytes; what is no UTF-8 becomes a replacement character, and so fails its check. */
function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
