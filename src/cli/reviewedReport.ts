import { withPrevious, type Report } from '../formats/makeReport.ts';
import { withReview } from '../formats/withReview.ts';
import { compareProblems } from '../review/compareAssessments.ts';
import { isUsable } from '../review/problem.ts';
import { readReview } from '../review/readReview.ts';
import { reviewProblems } from '../review/reviewProblems.ts';
import { assessFile, assessRecord, type AssessOptions } from './assessFile.ts';
import { openFile } from './bundleFiles.ts';
import { EXIT_FINDINGS, EXIT_USAGE, UsageError } from './exit.ts';
import { isSealed } from './openSubject.ts';
import { readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { wayOf } from './wayOf.ts';

/** Which submission is meant, and the review of it. */
export interface ReviewedOptions extends AssessOptions {
  readonly review?: string;
  /** The submission before it, to compare with. */
  readonly previous?: string;
  /** The review of the submission before it. */
  readonly previousReview?: string;
  /** For a sealed submission; see `openFile`. */
  readonly identity?: string;
  readonly key?: string;
}

/**
 * The report of a submission, sealed or not, with its review and the submission before it beside it where they are
 * named. Undefined, with problems printed and the exit code set, where there is none to be had.
 *
 * @throws UsageError when a file cannot be read or is refused
 */
export async function reviewedReport(file: string, options: ReviewedOptions, io: Io): Promise<Report | undefined> {
  if (options.previousReview !== undefined && options.previous === undefined) {
    throw new UsageError(
      '--previous-review goes with --previous.',
      'Give the submission that the earlier review is of with --previous.',
    );
  }
  const report = await reportOf(file, options, io);
  const reviewed = report && withReviewFile(report, options.review, io);
  return reviewed && withPreviousFile(reviewed, options, io);
}

async function reportOf(file: string, options: ReviewedOptions, io: Io): Promise<Report | undefined> {
  if (!isSealed(file, io)) return assessFile(file, options, io);
  return assessRecord((await openFile(file, options, io)).record, options, io);
}

function withReviewFile(report: Report, file: string | undefined, io: Io): Report | undefined {
  if (file === undefined) return report;
  const { review, problems } = readReview(readInputFile(file, io));
  const fit = review ? reviewProblems(report, review) : [];
  printProblems([...problems, ...fit], io);
  if (review && isUsable(fit)) return withReview(report, review);
  io.err(`Nothing was written. ${file} has to be a review of the very submission that it is given with.\n`);
  io.exit(review ? EXIT_FINDINGS : EXIT_USAGE);
  return undefined;
}

/** Assesses the earlier submission against its own edition, and finds the editions between the two. */
async function withPreviousFile(report: Report, options: ReviewedOptions, io: Io): Promise<Report | undefined> {
  const { previous, root } = options;
  if (previous === undefined) return report;
  const bare = await reportOf(previous, { ...options, allowEditionMismatch: false }, io);
  const earlier = bare && withReviewFile(bare, options.previousReview, io);
  if (!earlier) return undefined;
  const problems = compareProblems(earlier, report);
  printProblems(problems, io);
  if (problems.length > 0) {
    io.err('Nothing was written. Give the submission before this one with --previous.\n');
    io.exit(EXIT_FINDINGS);
    return undefined;
  }
  return withPrevious(report, earlier, await wayOf(earlier.record, report.checklist.version, root, io));
}
