import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportChoice, ImportPreview, ReadImport } from '../../workspace/importRecord.ts';
import type { PendingFiles } from '../../workspace/pendingFiles.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { fetchChecklist, type LoadChecklist } from './useChecklists.ts';

/** More than any submission has; a file larger than this is not read at all. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface ReadFile {
  /** Name of the file. */
  readonly file: string;
  readonly read: ReadImport;
  /** Evidence files that came with it, put aside until the person decides. */
  readonly files: PendingFiles | undefined;
}

/** What came with a submission. */
export interface BesideRecord {
  /** Text of its history. */
  readonly history?: string | undefined;
  /** Evidence files, checked and not yet kept. */
  readonly files?: PendingFiles | undefined;
}

export interface Importing {
  /** A file that was read and waits for the person to decide. */
  readonly waiting: ReadFile | undefined;
  /** Name of the file that is being read. */
  readonly reading: string | undefined;
  readonly readFile: (file: File, beside?: BesideRecord) => Promise<void>;
  /** Keeps the evidence files of what waits. Rejects when one cannot be kept. */
  readonly keepFiles: (preview: ImportPreview) => Promise<void>;
  readonly commit: (preview: ImportPreview, how: ImportChoice) => Promise<StoredAssessment>;
  /** Throws away the evidence files that were not kept. */
  readonly close: () => void;
}

/** Reads submission files; nothing is stored before `commit`. */
export function useImport(store: Store | undefined, load: LoadChecklist): Importing {
  const [waiting, setWaiting] = useState<ReadFile>();
  const [reading, setReading] = useState<string>();

  const pending = useRef<PendingFiles>(undefined);
  const discard = useCallback(() => void pending.current?.discard(), []);
  useEffect(() => discard, [discard]);

  const readFile = useCallback(
    async (file: File, { history, files }: BesideRecord = {}): Promise<void> => {
      discard();
      pending.current = files;
      if (!store) return;
      setReading(file.name);
      const read = await readBytes(file, store, load, history).catch((error: unknown) => unreadable(error));
      setReading(undefined);
      setWaiting({ file: file.name, read, files });
    },
    [store, load, discard],
  );

  const keepFiles = useCallback(async ({ record }: ImportPreview): Promise<void> => {
    const hashes = Object.values(record.evidence).map(({ sha256 }) => sha256);
    const failed = await pending.current?.keep(new Set(hashes.filter((sha256) => sha256 !== undefined)));
    if (!failed || failed.length === 0) return;
    const why = failed.includes('no-room') ? 'no room is left' : 'it allows none here';
    throw new Error(`${failed.length} of the evidence files could not be kept, since ${why}`);
  }, []);

  const commit = useCallback(
    async (preview: ImportPreview, how: ImportChoice): Promise<StoredAssessment> => {
      if (!store) throw new Error('The list is not open yet.');
      const { commitImport } = await import('../../workspace/importRecord.ts');
      return commitImport(store, preview, how, new Date().toISOString());
    },
    [store],
  );

  const close = useCallback(() => {
    setWaiting(undefined);
    discard();
  }, [discard]);
  return { waiting, reading, readFile, keepFiles, commit, close };
}

async function readBytes(
  file: Blob,
  store: Store,
  load: LoadChecklist,
  history: string | undefined,
): Promise<ReadImport> {
  const { readImport } = await import('../../workspace/importRecord.ts');
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  return readImport(bytes, store, (id) => fetchChecklist(load, id), history);
}

function unreadable(error: unknown): ReadImport {
  return {
    problems: [
      {
        code: 'not-text',
        severity: 'error',
        message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`,
        help: 'It may have been moved or changed. Choose it again.',
      },
    ],
  };
}
