import { useCallback, useState } from 'react';
import type { RestoreChoice, RestorePreview } from '../../workspace/backup.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { today } from '../logic/dates.ts';
import { saveFile } from '../logic/saveFile.ts';

/** More than a browser full of assessments; a file larger than this is not read. */
const MOST_BYTES = 512 * 1024 * 1024;

/** A backup that was read and waits for the person to decide, or why it cannot be used. */
export interface ReadBackupFile {
  /** Name of the file. */
  readonly file: string;
  readonly read: RestorePreview | { readonly problem: string; readonly help: string };
}

export interface Backup {
  readonly waiting: ReadBackupFile | undefined;
  readonly save: (all: readonly StoredAssessment[]) => Promise<void>;
  /** Reads the file if it is a backup, and says whether it is. Nothing is stored before `commit`. */
  readonly readFile: (file: File) => Promise<boolean>;
  readonly commit: (
    preview: RestorePreview,
    choices: ReadonlyMap<string, RestoreChoice>,
    replace: boolean,
  ) => Promise<number>;
  readonly close: () => void;
}

/** Everything of this browser in one file, and back. */
export function useBackup(store: Store | undefined): Backup {
  const [waiting, setWaiting] = useState<ReadBackupFile>();

  const save = useCallback(async (all: readonly StoredAssessment[]): Promise<void> => {
    const { backupText } = await import('../../workspace/backup.ts');
    const now = new Date();
    const text = backupText(
      all.filter(({ removed }) => !removed),
      now.toISOString(),
    );
    saveFile(`device-assurance-backup-${today(now)}.ndjson`, 'application/x-ndjson', text);
  }, []);

  const readFile = useCallback(
    async (file: File): Promise<boolean> => {
      const { looksLikeBackup, readBackup } = await import('../../workspace/backup.ts');
      if (!store || !(await looksLikeBackup(file))) return false;
      if (file.size > MOST_BYTES) {
        const help = 'A backup of assessments is far smaller. Choose another file.';
        setWaiting({ file: file.name, read: { problem: 'The file is larger than 512 MB.', help } });
        return true;
      }
      const [text, all] = await Promise.all([file.text(), store.list(new Date().toISOString())]);
      setWaiting({ file: file.name, read: readBackup(text, all) });
      return true;
    },
    [store],
  );

  const commit = useCallback<Backup['commit']>(
    async (preview, choices, replace) => {
      if (!store) throw new Error('The list is not open yet.');
      const { restoreSteps } = await import('../../workspace/backup.ts');
      const steps = restoreSteps(preview, choices, replace);
      await store.takeIn(steps, new Date().toISOString());
      return steps.length;
    },
    [store],
  );

  const close = useCallback(() => setWaiting(undefined), []);
  return { waiting, save, readFile, commit, close };
}
