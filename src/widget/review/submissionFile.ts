import { isEncrypted } from '../../bundle/encryption.ts';
import { openSubmission, type OpenedSubmission } from '../../bundle/openSubmission.ts';
import { BundleError } from '../../bundle/problem.ts';
import { blobSource, type Source } from '../../bundle/source.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { digestOf } from '../../record/digest.ts';
import { readRecord } from '../../record/readRecord.ts';
import { knownIdentities, rememberIdentities } from '../seal/identities.ts';
import { looksSealed } from '../seal/looksSealed.ts';

export interface OpenRecord {
  readonly kind: 'open';
  readonly record: SubmissionRecord;
  /** SHA-256 of the record's canonical JSON. */
  readonly digest: string;
  /** Absent for a record that was not sealed. */
  readonly sealed?: {
    readonly opened: OpenedSubmission;
    /** Evidence files checked so far; absent once all of them are right. */
    readonly checked?: number;
    readonly files: number;
    /** What is wrong with the evidence: nothing in the file can be relied on then. */
    readonly wrong?: string;
  };
}

export type FileState =
  | { readonly kind: 'reading' }
  /** Encrypted; `problem` says why the identity given before does not open it. */
  | { readonly kind: 'locked'; readonly problem?: string }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string }
  /** Bytes of a review file, or of a reply to the manufacturer, rather than of a submission. */
  | { readonly kind: 'review' | 'reply'; readonly bytes: Uint8Array }
  | OpenRecord;

/** One file that was given to be reviewed, while it is checked and after. */
export interface SubmissionFile {
  readonly name: string;
  readonly file: Blob;
  getState(): FileState;
  subscribe(listener: () => void): () => void;
  unlock(identities: readonly string[]): void;
  stop(): void;
}

/** More than any submission has that is not sealed; a file larger than this is not read at all. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Evidence is checked in one file at a time, so that the records of all are there first. */
let checking: Promise<unknown> = Promise.resolve();

/** Begins to open a file that may be anything at all. Nothing is stored. */
export function submissionFile(file: File): SubmissionFile {
  let state: FileState = { kind: 'reading' };
  let stop = new AbortController();
  const listeners = new Set<() => void>();

  async function open(signal: AbortSignal): Promise<void> {
    const show = (next: FileState): void => {
      if (signal.aborted) return;
      state = next;
      for (const listener of [...listeners]) listener();
    };
    try {
      if (!(await looksSealed(file))) return show(await readPlain(file));
      if ((await isEncrypted(blobSource(file))) && knownIdentities().length === 0) return show({ kind: 'locked' });
      await openSealed(file, signal, show, () => state);
    } catch (error) {
      const now = state;
      const { message, help } = wordsOf(error);
      if (error instanceof BundleError && error.code === 'not-for-you') {
        show({ kind: 'locked', problem: `${message} ${help}` });
      } else if (now.kind === 'open' && now.sealed) {
        show({ ...now, sealed: { ...now.sealed, wrong: `${message} ${help}` } });
      } else show({ kind: 'refused', message, help });
    }
  }

  void open(stop.signal);
  return {
    name: file.name,
    file,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock(given) {
      rememberIdentities(given);
      stop.abort();
      stop = new AbortController();
      void open(stop.signal);
    },
    stop: () => stop.abort(),
  };
}

async function openSealed(
  file: File,
  signal: AbortSignal,
  show: (state: FileState) => void,
  now: () => FileState,
): Promise<void> {
  let done: (() => void) | undefined;
  const source = blobSource(file);
  const watched: Source = {
    size: source.size,
    read: (offset, length) => {
      signal.throwIfAborted();
      return source.read(offset, length);
    },
  };
  try {
    await openSubmission(watched, {
      identities: knownIdentities(),
      async ready(opened) {
        const files = opened.parts.filter(({ path }) => path.startsWith('evidence/')).length;
        show({
          kind: 'open',
          record: opened.record,
          digest: digestOf(opened.record),
          sealed: { opened, checked: 0, files },
        });
        const before = checking;
        checking = new Promise<void>((resolve) => (done = resolve));
        await before;
      },
      checked(count) {
        const state = now();
        if (state.kind === 'open' && state.sealed) show({ ...state, sealed: { ...state.sealed, checked: count } });
      },
    });
    const state = now();
    if (state.kind === 'open' && state.sealed) {
      const { checked: _all, ...sealed } = state.sealed;
      show({ ...state, sealed });
    }
  } finally {
    done?.();
  }
}

async function readPlain(file: File): Promise<FileState> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  const format = formatOf(bytes);
  if (format === 'device-assurance-review') return { kind: 'review', bytes };
  if (format === 'device-assurance-reply') return { kind: 'reply', bytes };
  const { record, problems } = readRecord(bytes);
  if (record) return { kind: 'open', record, digest: digestOf(record) };
  const first = problems.find(({ severity }) => severity === 'error');
  return {
    kind: 'refused',
    message: first?.message ?? 'The file is no submission.',
    help: first?.help ?? 'Choose a sealed submission (“.dassure”) or a submission record (“.json”).',
  };
}

/** What a file says it is; whether it is a good one is seen on reading. */
function formatOf(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown): { readonly message: string; readonly help: string } {
  if (error instanceof BundleError) return error;
  return {
    message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    help: 'It may have been moved or changed. Choose it again.',
  };
}
