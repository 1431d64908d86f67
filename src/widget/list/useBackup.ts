import { useCallback, useState } from 'react';
import { BundleError } from '../../bundle/problem.ts';
import type { ZipPart } from '../../bundle/readZip.ts';
import type { RestoreChoice, RestorePreview } from '../../workspace/backup.ts';
import type { BackupFiles } from '../../workspace/backupFiles.ts';
import { countFiles } from '../../workspace/fileCount.ts';
import { looksLikeBackup } from '../../workspace/looksLikeBackup.ts';
import type { NotKept } from '../../workspace/notKept.ts';
import type { Store } from '../../workspace/store.ts';

/** A backup that was read and waits for the person to decide, or why it cannot be used. */
export interface ReadBackupFile {
  /** Name of the file. */
  readonly file: string;
  readonly read: ReadBackup | { readonly problem: string; readonly help: string };
}

export interface ReadBackup {
  readonly preview: RestorePreview;
  readonly files: BackupFiles;
  /** By SHA-256, to be read when they are restored. */
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/** What a person decides about a backup. */
export interface RestoreOrder {
  readonly choices: ReadonlyMap<string, RestoreChoice>;
  readonly replace: boolean;
  readonly signal: AbortSignal;
  /** Bytes of evidence read, of how many. */
  readonly onProgress: (read: number, total: number) => void;
}

/** What was done. */
export interface Restored {
  readonly changes: number;
  /** Files of evidence of the backup that are kept here now. */
  readonly kept: number;
  readonly notKept: readonly { readonly name: string; readonly because: NotKept | 'damaged' }[];
}

export interface Backup {
  readonly waiting: ReadBackupFile | undefined;
  /** Reads the file if it is a backup, and says whether it is. Nothing is stored before `commit`. */
  readonly readFile: (file: File) => Promise<boolean>;
  /** Files of evidence first, then all assessments at once: none before every file is kept, or told of. */
  readonly commit: (read: ReadBackup, order: RestoreOrder) => Promise<Restored>;
  readonly close: () => void;
}

/** A backup on its way back into this browser. */
export function useBackup(store: Store | undefined): Backup {
  const [waiting, setWaiting] = useState<ReadBackupFile>();

  const readFile = useCallback(
    async (file: File): Promise<boolean> => {
      if (!store || !(await looksLikeBackup(file))) return false;
      setWaiting({ file: file.name, read: await readBackupFile(file, store) });
      return true;
    },
    [store],
  );

  const commit = useCallback<Backup['commit']>(
    async ({ preview, parts }, { choices, replace, signal, onProgress }) => {
      if (!store) throw new Error('The list is not open yet.');
      const [{ restoreSteps }, { filesNamed, filesToRestore }, { restoreFiles }] = await Promise.all([
        import('../../workspace/backup.ts'),
        import('../../workspace/backupFiles.ts'),
        import('../../workspace/restoreFiles.ts'),
      ]);
      const steps = restoreSteps(preview, choices, replace);
      const files = filesToRestore(parts, steps, await store.list(new Date().toISOString()));
      const total = countFiles(files.values()).bytes;
      const { kept, notKept } = await restoreFiles(files, (read) => onProgress(read, total), signal);
      await store.takeIn(steps, new Date().toISOString());
      const names = filesNamed(preview.rows.map(({ entry }) => entry.record));
      return {
        changes: steps.length,
        kept,
        notKept: notKept.map(({ sha256, because }) => ({ name: names.get(sha256) ?? sha256, because })),
      };
    },
    [store],
  );

  const close = useCallback(() => setWaiting(undefined), []);
  return { waiting, readFile, commit, close };
}

async function readBackupFile(file: File, store: Store): Promise<ReadBackupFile['read']> {
  const [{ openBackup }, { readBackup }, { compareFiles, filesNamed }, { fileStates }] = await Promise.all([
    import('../../workspace/backupArchive.ts'),
    import('../../workspace/backup.ts'),
    import('../../workspace/backupFiles.ts'),
    import('../../workspace/evidenceFiles.ts'),
  ]);
  try {
    const { text, files: parts } = await openBackup(file);
    const preview = readBackup(text, await store.list(new Date().toISOString()));
    if ('problem' in preview) return preview;
    const named = filesNamed(preview.rows.map(({ entry }) => entry.record));
    const states = await fileStates([...new Set([...named.keys(), ...parts.keys()])]);
    return { preview, parts, files: compareFiles(named, parts, states) };
  } catch (error) {
    if (error instanceof BundleError) return { problem: error.message, help: error.help };
    throw error;
  }
}
