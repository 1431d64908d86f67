import { openSubmission } from '../../bundle/openSubmission.ts';
import { blobSource, type Source } from '../../bundle/source.ts';
import type { SubmissionRecord } from '../../generated/record.ts';

/**
 * The record of a sealed submission of which every byte, evidence included, is as it was signed. Nothing is kept.
 *
 * @param identities for a file that is encrypted
 * @param signal stops; what is thrown then is its reason, or an error that comes of it
 * @param onChecked told how many evidence files have been checked, of how many
 * @throws BundleError when the file is not whole, or encrypted to others
 */
export async function openSealedRecord(
  file: Blob,
  identities: readonly string[],
  signal: AbortSignal,
  onChecked: (done: number, of: number) => void,
): Promise<SubmissionRecord> {
  const plain = blobSource(file);
  const watched: Source = {
    size: plain.size,
    read: (offset, length) => {
      signal.throwIfAborted();
      return plain.read(offset, length);
    },
  };
  let files = 0;
  const { record } = await openSubmission(watched, {
    identities,
    ready(opened) {
      files = opened.parts.filter(({ path }) => path.startsWith('evidence/')).length;
    },
    checked: (done) => onChecked(done, files),
  });
  return record;
}
