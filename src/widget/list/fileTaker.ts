import { looksSealed } from '../seal/looksSealed.ts';
import { looksLikeReply } from './lazyReply.tsx';
import type { BesideRecord } from './useImport.ts';

/** What is done with files, by what they are. */
export interface FileTakers {
  /** Whether the assessments are open. */
  readonly isReady: boolean;
  /** A file was chosen: what was said before is no longer of interest. */
  readonly onBegin: () => void;
  readonly onFailure: (sentence: string) => void;
  readonly onSealed: (file: File) => void;
  readonly onReply: (file: File) => void;
  /** Resolves with whether the file is one. */
  readonly readBackup: (file: File) => Promise<boolean>;
  readonly readWork: (file: File) => Promise<boolean>;
  readonly readSubmission: (file: File, beside: BesideRecord) => Promise<void>;
}

/** Makes the function that takes files which were chosen or dropped: one file, and beside a submission its history. */
export function fileTaker(takers: FileTakers): (files: readonly File[]) => Promise<void> {
  /** A sealed submission, a backup, a reviewer’s reply, a work file, or else a submission. */
  const take = (file: File, history?: File): void => {
    takers.onBegin();
    if (!takers.isReady) {
      takers.onFailure('The assessments are still being opened: choose the file again.');
      return;
    }
    const read = async (): Promise<void> => {
      if (await takers.readBackup(file)) return;
      if (await looksSealed(file)) takers.onSealed(file);
      else if (await looksLikeReply(file)) takers.onReply(file);
      else if (!(await takers.readWork(file))) await takers.readSubmission(file, { history: await history?.text() });
    };
    read().catch((error: unknown) => takers.onFailure(`The file could not be read: ${String(error)}.`));
  };
  return async (files) => {
    const [only] = files;
    if (files.length < 2) return only && take(only);
    const { looksLikeHistory } = await import('../../workspace/historyFile.ts');
    const are = await Promise.all(files.map((file) => looksLikeHistory(file).catch(() => false)));
    const file = files.find((_, at) => !are[at]) ?? only;
    if (file)
      take(
        file,
        files.find((one, at) => are[at] && one !== file),
      );
  };
}
