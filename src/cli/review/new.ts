import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { checkEdit } from '../../review/checkEdit.ts';
import { newReview } from '../../review/newReview.ts';
import { isUsable } from '../../review/problem.ts';
import { EXIT_USAGE } from '../exit.ts';
import { openSubject, type SubjectOptions } from '../openSubject.ts';
import type { Io } from '../output.ts';
import { printProblems } from '../printProblems.ts';
import { addDateOption, addMakeOptions, addSubjectOptions, timeOf } from './options.ts';
import { writeReview } from './reviewFiles.ts';

interface NewOptions extends SubjectOptions {
  readonly reviewer: string;
  readonly body?: string;
  readonly on?: string;
  readonly out: string;
  readonly now?: string;
}

/** `assure review new <submission>`: an empty review of it. */
export function registerReviewNew(review: Command, io: Io): void {
  addSubjectOptions(addMakeOptions(addDateOption(review.command('new'))))
    .summary('begin a review of a submission')
    .description('Makes an empty review of a submission, sealed or not. Nothing is determined in it.')
    .argument('<submission>', 'submission or sealed submission')
    .requiredOption('--reviewer <name>', 'who reviews')
    .option('--body <name>', 'who the reviewer acts for')
    .addHelpText(
      'after',
      '\nExample:\n  assure review new meter.dassure --key maker.pub --reviewer "A. Reviewer" -o review.json\n',
    )
    .action(async (file: string, { reviewer, body = '', on, out, now, ...options }: NewOptions) => {
      const subject = await openSubject(file, options, io);
      if (!subject) return;
      const made = newReview(subject, {
        id: randomUUID(),
        now: timeOf(now),
        reviewer,
        ...(body.trim() !== '' && { body }),
        ...(on !== undefined && { reviewedOn: on }),
        ...(subject.signer !== undefined && { signer: subject.signer }),
      });
      const problems = checkEdit(subject, made, {
        type: 'head',
        set: { reviewer, body, reviewedOn: made.reviewedOn },
        by: reviewer,
        at: made.created,
      });
      printProblems(problems, io);
      if (!isUsable(problems)) return io.exit(EXIT_USAGE);
      writeReview(out, made, io);
      io.out(`Wrote ${out}: a review of ${file}, in which nothing is determined yet.\n`);
    });
}
