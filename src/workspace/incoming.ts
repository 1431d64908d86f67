import { evidenceFolders, removeFrom, type EvidenceFolders } from './evidenceFolders.ts';
import { whileHeld } from './fileLocks.ts';

/** A place on the disk for a file of which it is not yet known whether it stays. When its page has gone it is cleared away. */
export interface Incoming {
  readonly folders: EvidenceFolders;
  readonly handle: FileSystemFileHandle;
  /** Removes what was written, if it is still there. Never rejects. */
  end(): Promise<void>;
}

/** Makes one. Rejects where the browser keeps no files, or does not let a page write them as streams. */
export async function beginIncoming(): Promise<Incoming> {
  const folders = await evidenceFolders();
  if (!('createWritable' in FileSystemFileHandle.prototype)) throw new Error('This browser writes no files here.');
  const name = crypto.randomUUID();
  let release = (): void => undefined;
  await new Promise<void>((held, failed) => {
    whileHeld(name, () => {
      held();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    }).catch(failed);
  });
  const end = async (): Promise<void> => {
    await removeFrom(folders.incoming, name).catch(() => undefined);
    release();
  };
  try {
    return { folders, handle: await folders.incoming.getFileHandle(name, { create: true }), end };
  } catch (error) {
    await end();
    throw error;
  }
}
