import { countFiles, type FileCount } from './fileCount.ts';
import type { NotKept } from './notKept.ts';
import { receiveFile, type ReceivedFile } from './receiveFile.ts';

/** Files of evidence that came with something that is not decided about yet. They lie on the disk meanwhile. */
export interface PendingFiles {
  /** Where the next file goes. It never fails: what cannot be kept is counted. */
  write(file: { readonly sha256: string; readonly size: number }): WritableStream<Uint8Array>;
  count(): PendingCount;
  /**
   * Keeps those that are named. Only after every byte of all of them has been checked.
   *
   * @returns why some were not kept, one reason for each; those that could not be received are not tried
   */
  keep(named: ReadonlySet<string>): Promise<readonly NotKept[]>;
  /** Removes those that were not kept. Never rejects, and may be called again. */
  discard(): Promise<void>;
}

export interface PendingCount {
  readonly all: FileCount;
  /** Kept in this browser already. */
  readonly here: FileCount;
  /** Can be kept. */
  readonly received: FileCount;
  /** Cannot, for want of room. */
  readonly noRoom: FileCount;
}

/** A place for files that come one after another. */
export function pendingFiles(): PendingFiles {
  const files: ReceivedFile[] = [];
  const those = (...states: ReturnType<ReceivedFile['state']>[]): ReceivedFile[] =>
    files.filter((file) => states.includes(file.state()));
  return {
    write({ sha256, size }) {
      const file = receiveFile(sha256, size);
      files.push(file);
      return file.writable;
    },
    count: () => ({
      all: countFiles(files),
      here: countFiles(those('here')),
      received: countFiles(those('received')),
      noRoom: countFiles(those('no-room')),
    }),
    async keep(named) {
      const failed: NotKept[] = [];
      for (const file of those('received')) {
        if (!named.has(file.sha256)) continue;
        const kept = await file.keep();
        if (kept !== 'kept') failed.push(kept);
      }
      return failed;
    },
    async discard() {
      await Promise.all(files.map((file) => file.discard()));
    },
  };
}
