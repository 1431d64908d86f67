import { useCallback, useState } from 'react';
import type { ImportChoice, ImportPreview, ReadImport } from '../../workspace/importRecord.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { fetchChecklist, type LoadChecklist } from './useChecklists.ts';

/** More than any submission has; a file larger than this is not read at all. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface ReadFile {
  /** Name of the file. */
  readonly file: string;
  readonly read: ReadImport;
}

export interface Importing {
  /** A file that was read and waits for the person to decide. */
  readonly waiting: ReadFile | undefined;
  /** Name of the file that is being read. */
  readonly reading: string | undefined;
  /** `history` is the text of a history that came with it. */
  readonly readFile: (file: File, history?: string) => Promise<void>;
  readonly commit: (preview: ImportPreview, how: ImportChoice) => Promise<StoredAssessment>;
  readonly close: () => void;
}

/** Reads submission files; nothing is stored before `commit`. */
export function useImport(store: Store | undefined, load: LoadChecklist): Importing {
  const [waiting, setWaiting] = useState<ReadFile>();
  const [reading, setReading] = useState<string>();

  const readFile = useCallback(
    async (file: File, history?: string): Promise<void> => {
      if (!store) return;
      setReading(file.name);
      const read = await readBytes(file, store, load, history).catch((error: unknown) => unreadable(error));
      setReading(undefined);
      setWaiting({ file: file.name, read });
    },
    [store, load],
  );

  const commit = useCallback(
    async (preview: ImportPreview, how: ImportChoice): Promise<StoredAssessment> => {
      if (!store) throw new Error('The list is not open yet.');
      const { commitImport } = await import('../../workspace/importRecord.ts');
      return commitImport(store, preview, how, new Date().toISOString());
    },
    [store],
  );

  const close = useCallback(() => setWaiting(undefined), []);
  return { waiting, reading, readFile, commit, close };
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
