import { open } from 'node:fs/promises';
import type { Source } from '../bundle/source.ts';

/**
 * Gives `work` a file to read parts of, for as long as it takes.
 *
 * @throws Error of the file system, and what `work` throws
 */
export async function withFileSource<T>(path: string, work: (source: Source) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await work({
      size,
      read: async (offset, length) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
