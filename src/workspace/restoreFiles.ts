import { copyPart } from '../bundle/copyPart.ts';
import { BundleError } from '../bundle/problem.ts';
import type { ZipPart } from '../bundle/readZip.ts';
import { holdFiles, verifyFile } from './evidenceFiles.ts';
import type { NotKept } from './notKept.ts';
import { receiveFile } from './receiveFile.ts';

export interface RestoredFiles {
  /** How many are kept here now, those that were before included. */
  readonly kept: number;
  /** 'damaged': its bytes in the backup are not what its SHA-256 says. */
  readonly notKept: readonly { readonly sha256: string; readonly because: NotKept | 'damaged' }[];
}

/**
 * Keeps files of a backup, by SHA-256, one after another. Each is kept whole and compared, or not at all.
 *
 * @param onProgress called with the bytes read so far
 * @throws the signal's reason when stopped; files that were kept before then stay until something clears them away
 */
export async function restoreFiles(
  files: ReadonlyMap<string, ZipPart>,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<RestoredFiles> {
  const notKept: RestoredFiles['notKept'][number][] = [];
  let read = 0;
  for (const [sha256, part] of files) {
    if ((await verifyFile(sha256, { signal })) === 'intact') {
      await holdFiles([sha256]);
      onProgress((read += part.size));
      continue;
    }
    const received = receiveFile(sha256, part.size);
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, to) {
        signal.throwIfAborted();
        read += chunk.length;
        onProgress(read);
        to.enqueue(chunk);
      },
    });
    try {
      const written = counting.readable.pipeTo(received.writable);
      const [right] = await Promise.all([copyPart(part, sha256, counting.writable), written]);
      const found = right ? await received.keep() : 'damaged';
      if (found !== 'kept') notKept.push({ sha256, because: found });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BundleError)) throw error;
      notKept.push({ sha256, because: 'damaged' });
    } finally {
      await received.discard();
    }
  }
  return { kept: files.size - notKept.length, notKept };
}
