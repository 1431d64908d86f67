import type { Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import { makeReply } from '../../review/makeReply.ts';
import { reviewText } from '../../review/reviewText.ts';
import { fileStem } from '../../workspace/naming.ts';
import { saveFile } from '../logic/saveFile.ts';

/** Hands the review file to the person, named after the Device and the round. */
export function downloadReview(review: Review, record: SubmissionRecord | undefined): void {
  const stem = record ? fileStem(record) : review.of.record.id.slice(0, 8);
  saveFile(`${stem}_review-${review.round}.json`, 'application/json', reviewText(review));
}

/** Hands over what goes to the manufacturer: what is asked and found, and nothing else of the review. */
export function downloadReply(review: Review, record: SubmissionRecord, checklist: Checklist): void {
  const reply = makeReply(review, checklist, new Date().toISOString());
  saveFile(`${fileStem(record)}_reply-${review.round}.json`, 'application/json', reviewText(reply));
}
