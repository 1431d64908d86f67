import { openSubmission } from '../../bundle/openSubmission.ts';
import { recordText } from '../../record/recordText.ts';
import { nodeOpenChunk } from '../ageCipher.ts';
import { withFileSource } from '../fileSource.ts';
import { nodeHash } from '../nodeHash.ts';

/**
 * The record of a sealed submission, as the bytes of its file, once every byte, evidence included, is as it was signed.
 *
 * @param identities for a file that is encrypted
 * @throws BundleError when the file is not whole, or encrypted to others; Error of the file system
 */
export async function openSealed(path: string, identities: readonly string[]): Promise<Uint8Array> {
  const { record } = await withFileSource(path, (source) =>
    openSubmission(source, { identities, openChunk: nodeOpenChunk, makeHash: nodeHash }),
  );
  return new TextEncoder().encode(recordText(record));
}
