import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes asked for at once. */
const CHUNK = 1_048_576;

/**
 * SHA-256 of a file, 64 lower-case hexadecimal digits. The file is read as a stream and never held in memory whole;
 * nothing leaves the device it is on.
 *
 * @param blob a File chosen in a browser, or any Blob
 * @param onProgress called after every chunk with the bytes read so far and the bytes in all
 * @param signal stops the work
 * @param onChunk called with every chunk, before it is counted as read; the bytes are good only during the call
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
  const reader = readerOf(blob.stream());
  let read = 0;
  try {
    for (;;) {
      const chunk = await reader.read().catch((cause: unknown) => {
        throw new Error('The file could not be read. It may have been moved or changed: choose it again.', { cause });
      });
      signal?.throwIfAborted();
      if (!chunk) break;
      hash.update(chunk);
      onChunk?.(chunk);
      read += chunk.length;
      onProgress?.(read, blob.size);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (read !== blob.size) throw new Error('The file changed while it was being read: choose it again.');
  return bytesToHex(hash.digest());
}

interface Reader {
  /** Undefined at the end. */
  read(): Promise<Uint8Array | undefined>;
  cancel(): Promise<void>;
}

/**
 * Reads into one buffer again and again where the stream can: a third faster, and the garbage of a large file would
 * otherwise grow to hundreds of megabytes.
 */
function readerOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Reader {
  let reusing: ReadableStreamBYOBReader;
  try {
    reusing = stream.getReader({ mode: 'byob' });
  } catch {
    const plain = stream.getReader();
    return { read: async () => (await plain.read()).value, cancel: () => plain.cancel() };
  }
  let buffer = new ArrayBuffer(CHUNK);
  return {
    async read() {
      const { done, value } = await reusing.read(new Uint8Array(buffer));
      if (done || !value) return undefined;
      buffer = value.buffer;
      return value;
    },
    cancel: () => reusing.cancel(),
  };
}
