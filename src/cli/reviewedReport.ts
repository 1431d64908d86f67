import { withReview, type Report } from '../formats/makeReport.ts';
import { isUsable } from '../review/problem.ts';
import { readReview } from '../review/readReview.ts';
import { reviewProblems } from '../review/reviewProblems.ts';
import { assessFile, assessRecord, type AssessOptions } from './assessFile.ts';
import { openFile } from './bundleFiles.ts';
import { EXIT_FINDINGS, EXIT_USAGE } from './exit.ts';
import { isSealed } from './openSubject.ts';
import { readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';

/** Which submission is meant, and the review of it. */
export interface ReviewedOptions extends AssessOptions {
  readonly review?: string;
  /** For a sealed submission; see `openFile`. */
  readonly identity?: string;
  readonly key?: string;
}

/**
 * The report of a submission, sealed or not, with its review beside it where one is named. Undefined, with problems
 * printed and the exit code set, where there is none to be had.
 *
 * @throws UsageError when a file cannot be read or is refused
 */
export async function reviewedReport(file: string, options: ReviewedOptions, io: Io): Promise<Report | undefined> {
  const report = isSealed(file, io)
    ? await assessRecord((await openFile(file, options, io)).record, options, io)
    : await assessFile(file, options, io);
  if (!report || options.review === undefined) return report;
  const { review, problems } = readReview(readInputFile(options.review, io));
  const fit = review ? reviewProblems(report, review) : [];
  printProblems([...problems, ...fit], io);
  if (review && isUsable(fit)) return withReview(report, review);
  io.err('Nothing was written. Give the review of this very submission.\n');
  io.exit(review ? EXIT_FINDINGS : EXIT_USAGE);
  return undefined;
}
