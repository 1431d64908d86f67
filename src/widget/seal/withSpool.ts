import { spoolToBlob } from '../../bundle/encryption.ts';
import { blobSource, type Source } from '../../bundle/source.ts';

/** In bytes: what is larger goes to the disk rather than into memory. */
const LARGE = 16 * 1024 * 1024;
const NAME = 'device-assurance-decrypted';

type Spool = (stream: ReadableStream<Uint8Array>) => Promise<Source>;

/**
 * Runs `work` with a place for what is decrypted of a file of this size: memory, or for a large one a file that only this
 * site can read. It is gone when `work` is done. One at a time in all tabs: what a page that was closed meanwhile left is
 * overwritten, then removed, by the next.
 */
export async function withSpool<T>(size: number, work: (spool: Spool) => Promise<T>): Promise<T> {
  if (size <= LARGE || !(await hasRoom(size))) return work(spoolToBlob);
  return navigator.locks.request(NAME, async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(NAME, { create: true });
    try {
      return await work(async (stream) => {
        await stream.pipeTo(await handle.createWritable());
        return blobSource(await handle.getFile());
      });
    } finally {
      await root.removeEntry(NAME).catch(() => undefined);
    }
  });
}

/** Whether the browser writes files of its own, and has room for one of this size. */
async function hasRoom(size: number): Promise<boolean> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return false;
    await navigator.storage.getDirectory();
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > size;
  } catch {
    return false;
  }
}
