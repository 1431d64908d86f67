import { withReview, type Report } from '../formats/makeReport.ts';
import type { Review } from '../generated/review.ts';
import { validate } from '../generated/validate-review.js';
import { faultProblems } from '../record/faultProblems.ts';
import { scanJson } from '../record/scanJson.ts';
import { assessFile, assessRecord, type AssessOptions } from './assessFile.ts';
import { openFile, readText } from './bundleFiles.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { readInputFile, type Io } from './output.ts';

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
  const review = readReview(options.review, io);
  if (review.of.record.digest === report.digests.record) return withReview(report, review);
  io.err(
    `error: ${options.review} reviews another submission, or another state of it: one with digest ${review.of.record.digest}, where ${file} has ${report.digests.record}.\nNothing was written. Give the submission that was reviewed.\n`,
  );
  io.exit(EXIT_FINDINGS);
  return undefined;
}

function isSealed(file: string, io: Io): boolean {
  if (file === '-') return false;
  const head = new TextDecoder('latin1').decode(readInputFile(file, io).subarray(0, 20));
  return head.startsWith('PK') || head.startsWith('age-encryption.org');
}

function readReview(file: string, io: Io): Review {
  const text = readText(file, io);
  const [fault] = faultProblems(text, scanJson(text));
  if (fault) throw new UsageError(`${file} is no review: ${fault.message}`);
  const value: unknown = JSON.parse(text);
  const [error] = validate(value);
  if (error) throw new UsageError(`${file} is no review: ${error.instancePath || '/'} ${error.message}.`);
  return value as Review;
}
