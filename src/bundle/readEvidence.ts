import { SEALED_ARCHIVE } from './archiveKind.ts';
import { portableHash } from './hash.ts';
import { evidencePath } from './manifest.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';
import { readZip } from './readZip.ts';
import { blobOf, type Source } from './source.ts';

/**
 * One evidence file of a sealed submission that is not encrypted, or no longer. Its bytes are held to its digest again: the
 * file may have been changed since it was opened.
 *
 * @param sha256 its digest, as the record gives it
 * @returns undefined where it is not enclosed
 * @throws BundleError
 */
export async function readEvidence(source: Source, sha256: string): Promise<Blob | undefined> {
  const part = (await readZip(source, SEALED_ARCHIVE)).get(evidencePath(sha256));
  if (!part) return undefined;
  const hash = portableHash();
  const pass = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      controller.enqueue(chunk);
    },
  });
  const [blob] = await Promise.all([blobOf(pass.readable), part.write(pass.writable)]);
  if (hash.hex() !== sha256) {
    throw new BundleError('wrong-digest', `${part.path} is not what its name says: it was changed.`, ASK_AGAIN);
  }
  return blob;
}
