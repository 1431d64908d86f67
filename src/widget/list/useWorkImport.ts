import { useCallback, useState } from 'react';
import type { RecordProblem } from '../../record/problem.ts';
import { newRecordId } from '../../workspace/ids.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { keepWork } from '../../workspace/work/waitingWork.ts';
import { looksLikeWork, workTitle, type WorkFile } from '../../workspace/work/workFile.ts';
import { deviceName } from '../../workspace/naming.ts';
import { fetchChecklist, type LoadChecklist } from './useChecklists.ts';

/** More than any work file has; a file larger than this is not looked at as one. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A work file that was read and waits for the person to decide. */
export interface WorkPreview {
  readonly work: WorkFile;
  /** The assessment it belongs to, where that is in this browser. */
  readonly stored: StoredAssessment | undefined;
}

export interface ReadWork {
  /** Name of the file. */
  readonly file: string;
  readonly read: WorkPreview | { readonly problems: readonly RecordProblem[] };
}

export interface WorkImport {
  readonly waiting: ReadWork | undefined;
  /** Reads the file if it is a work file, and says whether it is. Nothing is stored. */
  readonly readFile: (file: File) => Promise<boolean>;
  /** Begins the work that was given. Rejects when it could not be stored. */
  readonly begin: (preview: WorkPreview) => Promise<StoredAssessment>;
  /** Has the work that came back shown where it belongs. */
  readonly compare: (preview: WorkPreview) => void;
  readonly close: () => void;
}

/** Work files: given by a colleague, or sent back by one. */
export function useWorkImport(store: Store | undefined, load: LoadChecklist): WorkImport {
  const [waiting, setWaiting] = useState<ReadWork>();

  const readFile = useCallback(
    async (file: File): Promise<boolean> => {
      if (!store || file.size > MOST_BYTES || !looksLikeWork(await file.text())) return false;
      const bytes = new Uint8Array(await file.arrayBuffer());
      setWaiting({ file: file.name, read: await readWork(bytes, store, load) });
      return true;
    },
    [store, load],
  );

  const begin = useCallback(
    async ({ work: { given }, stored }: WorkPreview): Promise<StoredAssessment> => {
      if (!store) throw new Error('The list is not open yet.');
      const { base, notes } = given;
      const record = stored ? { ...base, id: newRecordId() } : base;
      const label = `${deviceName(base.device)}: ${workTitle(given)}`;
      return store.create(record, label, { work: given, ...(notes && { notes }) });
    },
    [store],
  );

  const compare = useCallback(({ work, stored }: WorkPreview) => {
    const { given, returned } = work;
    if (stored && returned) keepWork(stored.id, { given, returned });
  }, []);

  const close = useCallback(() => setWaiting(undefined), []);
  return { waiting, readFile, begin, compare, close };
}

async function readWork(bytes: Uint8Array, store: Store, load: LoadChecklist): Promise<ReadWork['read']> {
  const { readWorkFile } = await import('../../workspace/work/readWorkFile.ts');
  const read = readWorkFile(bytes);
  if ('problems' in read) return read;
  const { base } = read.file.given;
  if (!(await fetchChecklist(load, base.checklist.id))) return { problems: [noSuchChecklist(base.checklist.id)] };
  const stored = await store.get(base.id);
  if (read.file.returned && !stored) return { problems: [NOT_HERE] };
  return { work: read.file, stored };
}

function noSuchChecklist(id: string): RecordProblem {
  return {
    code: 'other-checklist',
    severity: 'error',
    message: `The work is on the checklist “${id}”, which this portal does not have.`,
    help: 'Open it in the portal that it was made with.',
  };
}

const NOT_HERE: RecordProblem = {
  code: 'foreign',
  severity: 'error',
  message: 'The assessment that this work was given from is not in this browser.',
  help: 'Import it where it was given, or restore a backup of that assessment here first.',
};
