import type { StoredSubmission } from '../../workspace/reviews/storedReview.ts';
import type { OpenRecord, SubmissionFile } from './submissionFile.ts';

/** What is kept of an opened file beside its review: the record, and a sealed file as it came. */
export function storedSubmission(
  { record, digest, sealed }: OpenRecord,
  { name, file }: Pick<SubmissionFile, 'name' | 'file'>,
): StoredSubmission {
  return { digest, record, name, ...(sealed && { sealed: file }) };
}
