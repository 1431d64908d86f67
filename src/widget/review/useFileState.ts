import { useSyncExternalStore } from 'react';
import type { FileState, SubmissionFile } from './submissionFile.ts';

const NOTHING = { subscribe: () => () => undefined, getState: () => undefined };

/** How far a file has been opened; undefined without a file. */
export function useFileState(file: SubmissionFile | undefined): FileState | undefined {
  const { subscribe, getState } = file ?? NOTHING;
  return useSyncExternalStore<FileState | undefined>(subscribe, getState, getState);
}
