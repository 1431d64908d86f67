import { Option, type Command } from 'commander';
import { readReview } from '../../review/readReview.ts';
import { isUsable } from '../../review/problem.ts';
import { reviewedResult } from '../../review/reviewedResult.ts';
import { earlierProblems, reviewProblems } from '../../review/reviewProblems.ts';
import { EXIT_FINDINGS, EXIT_USAGE } from '../exit.ts';
import { openRecord, openSubject, type SubjectOptions } from '../openSubject.ts';
import { readInputFile, type Io } from '../output.ts';
import { printProblems } from '../printProblems.ts';
import { addSubjectOptions } from './options.ts';
import { renderCheckJson, renderCheckText } from './renderCheck.ts';

interface CheckOptions extends SubjectOptions {
  readonly earlier?: string;
  readonly format: 'text' | 'json';
}

/** `assure review check <review> <submission>`: what is wrong with it, how far it is, both results and what is open. */
export function registerReviewCheck(review: Command, io: Io): void {
  addSubjectOptions(review.command('check'))
    .summary('check a review against its submission, and show how far it is')
    .description(
      'Lists all problems of a review at once. Then how far it has come, the result as self-assessed and as reviewed, and what is not determined yet, in order of consequence.',
    )
    .argument('<review>', 'review file')
    .argument('<submission>', 'submission or sealed submission that it reviews')
    .option(
      '--earlier <file>',
      'submission of the round before, where the review was carried: also says where an answer or its evidence changed since',
    )
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExamples:\n  assure review check review.json meter.dassure\n  assure review check review-2.json meter-2.dassure --earlier meter.dassure\n\nExit codes: 0 it fits, warnings or not; 1 it is of another submission or edition; 2 wrong usage or unreadable input.\n',
    )
    .action(async (file: string, submission: string, { format, earlier, ...options }: CheckOptions) => {
      const read = readReview(readInputFile(file, io));
      const subject = await openSubject(submission, options, io);
      if (!subject) return;
      const before = earlier === undefined ? undefined : (await openRecord(earlier, options, io)).record;
      const problems = [
        ...read.problems,
        ...(read.review ? reviewProblems(subject, read.review) : []),
        ...(read.review && before ? earlierProblems(read.review, before) : []),
      ];
      const fits = read.review && isUsable(problems) ? read.review : undefined;
      if (!fits) io.exit(read.review ? EXIT_FINDINGS : EXIT_USAGE);
      const result = fits && reviewedResult(subject, fits);
      const checked = fits && result ? { subject, review: fits, result, earlier: before } : undefined;
      if (format === 'json') return io.out(renderCheckJson(problems, checked));
      printProblems(problems, io);
      if (checked) io.out(renderCheckText(checked));
    });
}
