import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a file, 64 lower-case hexadecimal digits. The file is read as a stream and never held in memory whole;
 * nothing leaves the device it is on.
 *
 * @param blob a File chosen in a browser, or any Blob
 * @param onProgress called after every chunk with the bytes read so far and the bytes in all
 * @param signal stops the work
 * @param onChunk called with every chunk, before it is counted as read
 * @throws the signal's reason when stopped; Error with a sentence for people when the file cannot be read to its end
 */
export async function hashFile(
  blob: Blob,
  onProgress?: (read: number, total: number) => void,
  signal?: AbortSignal,
  onChunk?: (chunk: Uint8Array) => void,
): Promise<string> {
  signal?.throwIfAborted();
  const hash = sha256.create();
  const reader = blob.stream().getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new Error('The file could not be read. It may have been moved or changed: choose it again.', { cause });
      });
      signal?.throwIfAborted();
      if (done) break;
      hash.update(value);
      onChunk?.(value);
      read += value.length;
      onProgress?.(read, blob.size);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (read !== blob.size) throw new Error('The file changed while it was being read: choose it again.');
  return bytesToHex(hash.digest());
}
