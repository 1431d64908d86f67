import { portableHash, type MakeHash } from './hash.ts';
import type { ZipPart } from './readZip.ts';

/** All of a part that is small enough: its size has been checked against the limit of its path. */
export async function holdPart(part: ZipPart): Promise<Uint8Array> {
  const bytes = new Uint8Array(part.size);
  let at = 0;
  await part.write(
    new WritableStream({
      write(chunk) {
        bytes.set(chunk, at);
        at += chunk.length;
      },
    }),
  );
  return bytes;
}

/**
 * Copies a part as a stream, and says whether it has this SHA-256. What was written is to be thrown away when it has
 * not, or when this rejects.
 *
 * @param to left out, the part is only checked
 * @throws BundleError when the archive is damaged here; whatever `to` throws
 */
export async function copyPart(
  part: ZipPart,
  sha256: string,
  to?: WritableStream<Uint8Array>,
  makeHash: MakeHash = portableHash,
): Promise<boolean> {
  const hash = makeHash();
  const sink = to?.getWriter();
  await part.write(
    new WritableStream<Uint8Array>({
      async write(chunk) {
        hash.update(chunk);
        await sink?.write(chunk);
      },
      close: () => sink?.close(),
      abort: (reason) => sink?.abort(reason),
    }),
  );
  return hash.hex() === sha256;
}
