import { submissionFile, type SubmissionFile } from './submissionFile.ts';

/** The files that are open on this page, while one goes from the list to a review and back. */
let files: readonly SubmissionFile[] = [];
const listeners = new Set<() => void>();

export const intake = {
  getFiles: (): readonly SubmissionFile[] => files,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Opens them, in front of those that are open. */
  add(given: readonly File[]): void {
    set([...given.map(submissionFile), ...files]);
  },
  /** Stops checking it and takes it off the list. What is stored of it stays. */
  close(file: SubmissionFile): void {
    file.stop();
    set(files.filter((one) => one !== file));
  },
  /** The open file that holds the submission with this digest. */
  holding(digest: string): SubmissionFile | undefined {
    return files.find((file) => {
      const state = file.getState();
      return state.kind === 'open' && state.digest === digest;
    });
  },
};

function set(next: readonly SubmissionFile[]): void {
  files = next;
  for (const listener of [...listeners]) listener();
}
