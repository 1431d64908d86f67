import { configure, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import type { ArchiveKind } from './archiveKind.ts';
import { DIRECTORY_LIMIT, FILE_LIMIT, PART_LIMIT } from './limits.ts';
import { BundleError } from './problem.ts';
import type { Source } from './source.ts';

configure({ useWebWorkers: false });

/** A part that can be read. Its name and size are checked; its content is not. */
export interface ZipPart {
  readonly path: string;
  readonly size: number;
  /** Its content goes into `to`, which is closed at the end. */
  write(to: WritableStream<Uint8Array>): Promise<void>;
}

/** Reads of zip.js, with a budget while it looks for the parts: a directory of any size is never held. */
class BudgetReader extends Reader<Source> {
  budget = DIRECTORY_LIMIT;
  readonly #source: Source;
  readonly #help: string;

  constructor(source: Source, help: string) {
    super(source);
    this.#source = source;
    this.#help = help;
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    this.budget -= length;
    if (this.budget < 0) {
      const message = `The directory of the file is larger than ${megabytes(DIRECTORY_LIMIT)} MB.`;
      throw new BundleError('directory-too-large', message, this.#help);
    }
    return this.#source.read(index, length);
  }
}

/**
 * The parts of an archive that may be anything. Only what its kind allows passes: stored parts under the names it
 * gives, each once, and nothing before, between or after that another program could read differently.
 *
 * @throws BundleError
 */
export async function readZip(source: Source, kind: ArchiveKind): Promise<ReadonlyMap<string, ZipPart>> {
  const refuse = (code: BundleError['code'], message: string, help = kind.help, options?: ErrorOptions): BundleError =>
    new BundleError(code, message, help, options);
  const asProblem = (cause: unknown): unknown => problemOf(cause, refuse);
  if (source.size > FILE_LIMIT) {
    throw refuse('too-large', `The file is larger than ${FILE_LIMIT / 1024 / 1024 / 1024} GB.`);
  }
  const start = await source.read(0, 4);
  if (new TextDecoder('latin1').decode(start) !== 'PK\x03\x04') {
    throw refuse('not-sealed', ...kind.other);
  }
  const reader = new BudgetReader(source, kind.help);
  const zip = new ZipReader(reader, { strictness: 'strict', filenameValidation: 'tolerant' });
  const parts = new Map<string, ZipPart>();
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      const { filename, uncompressedSize } = entry;
      if (parts.size >= PART_LIMIT) throw refuse('too-many-parts', `The file has more than ${PART_LIMIT} parts.`);
      if (parts.has(filename)) throw refuse('duplicate-part', `The file has ${quoted(filename)} twice.`);
      const file = checkEntry(entry, kind, refuse);
      parts.set(filename, {
        path: filename,
        size: uncompressedSize,
        write: async (to) => {
          reader.budget = Infinity; // the size of every part is bounded by now
          await file.getData(to, { preventClose: false }).catch((cause: unknown) => {
            throw asProblem(cause);
          });
        },
      });
    }
  } catch (cause) {
    throw asProblem(cause);
  }
  return parts;
}

type Entry = Awaited<ReturnType<ZipReader<unknown>['getEntries']>>[number];

type Refuse = (code: BundleError['code'], message: string, help?: string, options?: ErrorOptions) => BundleError;

const LINK = 0o120000;
const KIND = 0o170000;

function checkEntry(entry: Entry, kind: ArchiveKind, refuse: Refuse): FileEntry {
  const { filename, uncompressedSize, compressedSize, compressionMethod, encrypted, externalFileAttributes } = entry;
  const name = quoted(filename);
  if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\\\0]/.test(filename)) {
    throw refuse('unsafe-name', `The file has a part that would be written outside its folder: ${name}.`);
  }
  if (((externalFileAttributes >>> 16) & KIND) === LINK) {
    throw refuse('link', `The file has a link instead of a file: ${name}.`);
  }
  if (entry.directory || !kind.paths.test(filename)) {
    throw refuse('unknown-part', `The file has a part that does not belong in ${kind.name}: ${name}.`);
  }
  if (encrypted || compressionMethod !== 0 || compressedSize !== uncompressedSize) {
    throw refuse('compressed', `${name} is compressed or encrypted, and parts are stored as they are.`);
  }
  const limit = Object.hasOwn(kind.held, filename) ? (kind.held[filename] ?? 0) : FILE_LIMIT;
  if (uncompressedSize > limit) {
    throw refuse('part-too-large', `${name} is larger than ${megabytes(limit)} MB.`);
  }
  return entry;
}

function problemOf(cause: unknown, refuse: Refuse): unknown {
  if (cause instanceof BundleError) return cause;
  // What a disk or a sink throws has a code; what zip.js finds wrong with the file does not.
  if (!(cause instanceof Error) || 'code' in cause) return cause;
  if (/ambiguous/i.test(cause.message)) {
    const reason = 'reason' in cause ? String(cause.reason) : '';
    if (/duplicate/i.test(reason)) return refuse('duplicate-part', 'The file has a part twice.');
    const message = 'The file could be read in two ways: something stands before, between or after its parts.';
    return refuse('ambiguous', message, undefined, { cause });
  }
  return refuse('truncated', 'The file is damaged, or it was cut off while it was copied.', undefined, { cause });
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

function quoted(name: string): string {
  return `“${name.replace(/\p{C}/gu, '\ufffd').slice(0, 100)}”`;
}
