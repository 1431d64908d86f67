/** How commands read and write reviews. */

import type { Review } from '../../generated/review.ts';
import { isUsable } from '../../review/problem.ts';
import { readReview } from '../../review/readReview.ts';
import { reviewProblems } from '../../review/reviewProblems.ts';
import { reviewText } from '../../review/reviewText.ts';
import type { Subject } from '../../review/subject.ts';
import { EXIT_FINDINGS, UsageError } from '../exit.ts';
import { readInputFile, type Io } from '../output.ts';
import { printProblems } from '../printProblems.ts';
import { writeNewFile } from '../writeNewFile.ts';

/**
 * The review that a file holds.
 *
 * @throws UsageError, with the problems printed, when it is none
 */
export function openReview(file: string, io: Io): Review {
  const { review, problems } = readReview(readInputFile(file, io));
  printProblems(problems, io);
  if (!review) throw new UsageError(`${file} is not a review that can be used.`);
  return review;
}

/** Whether a review is of this very submission. Prints the problems; where it is not, sets exit code 1. */
export function isFitting(review: Review, subject: Subject, io: Io): boolean {
  const problems = reviewProblems(subject, review);
  printProblems(problems, io);
  if (isUsable(problems)) return true;
  io.exit(EXIT_FINDINGS);
  return false;
}

/**
 * Writes a review into a file that is not there yet, once it has been read back as it would be written.
 *
 * @throws UsageError when it could not be read again, or not be written
 */
export function writeReview(file: string, review: Review, io: Io): void {
  const text = reviewText(review);
  const { problems } = readReview(text);
  printProblems(problems, io);
  if (problems.length > 0) throw new UsageError('The review could not be read again.', 'Nothing was written.');
  writeNewFile(file, text, io);
}
