import { hashFile } from '../record/hashFile.ts';
import { evidenceFolders, removeFrom, type EvidenceFolders } from './evidenceFolders.ts';
import { whileHeld } from './fileLocks.ts';
import { whyNotKept, type NotKept } from './notKept.ts';
import { settleFile } from './settleFile.ts';

export interface KeptFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly kept: boolean;
  readonly because?: NotKept;
}

/** What only workers have, and what the types of pages therefore leave out. */
interface SyncAccess {
  write(bytes: Uint8Array): number;
  flush(): void;
  close(): void;
}

interface WritableFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccess>;
}

/** Thrown where the browser takes no more bytes and does not say why. */
class NoRoom extends Error {
  override readonly name = 'QuotaExceededError';
}

/**
 * Reads a file once, and hashes and stores it on the way, so that the hash is that of the very bytes that are kept. When
 * storing fails the hash is still made. Runs in a worker.
 *
 * @param onProgress called with the bytes read so far
 * @throws the signal's reason when stopped; Error with a sentence for people when the file cannot be read to its end
 */
export async function keepFile(file: Blob, onProgress: (read: number) => void, signal: AbortSignal): Promise<KeptFile> {
  const incoming = crypto.randomUUID?.();
  let folders: EvidenceFolders;
  try {
    if (incoming === undefined) throw new Error('Not a secure context.');
    folders = await evidenceFolders();
  } catch {
    return notKept(await hashFile(file, onProgress, signal), file.size, 'not-allowed');
  }
  return whileHeld(incoming, async () => {
    try {
      return await write(folders, incoming, file, onProgress, signal);
    } finally {
      await removeFrom(folders.incoming, incoming).catch(() => undefined);
    }
  });
}

async function write(
  folders: EvidenceFolders,
  incoming: string,
  file: Blob,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<KeptFile> {
  let handle: WritableFile | undefined;
  let access: SyncAccess | undefined;
  let because: NotKept | undefined;
  const close = (): void => {
    access?.close();
    access = undefined;
  };
  const fail = (error: unknown): void => {
    because = whyNotKept(error);
    close();
  };
  try {
    handle = (await folders.incoming.getFileHandle(incoming, { create: true })) as WritableFile;
    access = await handle.createSyncAccessHandle();
  } catch (error) {
    fail(error);
  }
  let sha256: string;
  try {
    sha256 = await hashFile(file, onProgress, signal, (chunk) => {
      try {
        if (access) writeAll(access, chunk);
      } catch (error) {
        fail(error);
      }
    });
    try {
      access?.flush();
    } catch (error) {
      fail(error);
    }
  } finally {
    close();
  }
  if (because !== undefined || !handle) return notKept(sha256, file.size, because ?? 'not-allowed');
  try {
    await settleFile(folders, handle, sha256);
  } catch (error) {
    return notKept(sha256, file.size, whyNotKept(error));
  }
  return { sha256, size: file.size, kept: true };
}

function writeAll(access: SyncAccess, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length;) {
    const written = access.write(chunk.subarray(at));
    if (written <= 0) throw new NoRoom();
    at += written;
  }
}

function notKept(sha256: string, size: number, because: NotKept): KeptFile {
  return { sha256, size, kept: false, because };
}
