/** What the commands about sealed submissions share: files, keys, and refusals in words. */

import { createReadStream, createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { importPublicKey } from '../bundle/keys.ts';
import { openSubmission, type OpenedSubmission, type OpenOptions } from '../bundle/openSubmission.ts';
import { BundleError } from '../bundle/problem.ts';
import { makeReport, type Report } from '../formats/makeReport.ts';
import { oneLine } from '../formats/plainText.ts';
import { checklistDigest } from '../record/digest.ts';
import { findEdition, listEditions } from './editions.ts';
import { nodeOpenChunk } from './ageCipher.ts';
import { UsageError } from './exit.ts';
import { withFileSource } from './fileSource.ts';
import { nodeHash } from './nodeHash.ts';
import { describeFileError, readInputFile, type Io } from './output.ts';

/** A file as a web stream. */
export function fileStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { highWaterMark: 1024 * 1024 })) as ReadableStream<Uint8Array>;
}

/** Writes a web stream into a file that is not there yet and that only its owner may read. */
export async function writeStream(stream: ReadableStream<Uint8Array>, path: string): Promise<void> {
  const from = Readable.fromWeb(stream as NodeReadableStream);
  await pipeline(from, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
}

/** A web stream that writes into a new file. */
export function fileSink(path: string): WritableStream<Uint8Array> {
  return Writable.toWeb(createWriteStream(path, { flags: 'wx', mode: 0o600 })) as WritableStream<Uint8Array>;
}

/** The text of a small file. */
export function readText(file: string, io: Io): string {
  return new TextDecoder().decode(readInputFile(file, io));
}

/** First line of a file that holds a passphrase, which has no place on a command line that others can list. */
export function readPassphrase(file: string | undefined, io: Io): string | undefined {
  if (file === undefined) return undefined;
  const [line = ''] = readText(file, io).split(/\r?\n/, 1);
  if (line === '') throw new UsageError(`${file} holds no passphrase.`, 'Its first line is the passphrase.');
  return line;
}

/** Runs `work`; what the core refuses ends the command with exit code 2. */
export async function refusing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BundleError) throw new UsageError(`${file}: ${oneLine(error.message)}`, oneLine(error.help));
    if (error instanceof Error && 'syscall' in error) {
      throw new UsageError(`${file}: a file could not be read or written: ${describeFileError(error)}.`);
    }
    throw error;
  }
}

export interface OpenFileOptions {
  readonly identity?: string;
  readonly key?: string;
  /** See {@link OpenOptions}. */
  readonly write?: OpenOptions['write'];
}

/**
 * Opens a sealed submission. Nothing that is decrypted is written anywhere unless `write` does.
 *
 * @throws UsageError with the reason when it is refused
 */
export async function openFile(file: string, options: OpenFileOptions, io: Io): Promise<OpenedSubmission> {
  const { identity, key, write } = options;
  const identities = readIdentities(identity, io);
  const known = key === undefined ? undefined : await refusing(key, () => importPublicKey(readText(key, io)));
  try {
    return await withFileSource(resolve(io.cwd, file), (source) =>
      refusing(file, () =>
        openSubmission(source, {
          identities,
          openChunk: nodeOpenChunk,
          makeHash: nodeHash,
          ...(known && { key: known }),
          ...(write && { write }),
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`${file} cannot be read: ${describeFileError(error)}.`);
  }
}

/**
 * The age identities in a file; none where no file is named.
 *
 * @throws UsageError when the file cannot be read or holds none
 */
export function readIdentities(file: string | undefined, io: Io): readonly string[] {
  if (file === undefined) return [];
  const identities = readText(file, io).match(/^AGE-SECRET-KEY-\S+/gm) ?? [];
  if (identities.length > 0) return identities;
  throw new UsageError(`${file} holds no identity.`, 'An identity begins with AGE-SECRET-KEY-1.');
}

/** Versions of the editions of its checklist that are at hand. */
export async function editionsOf(
  { record }: OpenedSubmission,
  root: string | undefined,
  io: Io,
): Promise<readonly string[]> {
  return (await listEditions(root, io)).filter(({ id }) => id === record.checklist.id).map(({ version }) => version);
}

/** The record assessed against the very edition that it names; undefined where that one is not at hand. */
export async function reportOf(
  { record }: OpenedSubmission,
  root: string | undefined,
  io: Io,
): Promise<Report | undefined> {
  const { id, version, digest } = record.checklist;
  const there = (await listEditions(root, io)).some((edition) => edition.id === id && edition.version === version);
  if (!there) return undefined;
  const checklist = await findEdition({ id, version }, root, io);
  return checklistDigest(checklist) === digest ? makeReport(checklist, record) : undefined;
}
