import type { Command } from 'commander';
import { oneLine } from '../../formats/plainText.ts';
import { plural } from '../../formats/words.ts';
import { carryProblems, carryReview } from '../../review/carryReview.ts';
import { isUsable } from '../../review/problem.ts';
import { EXIT_FINDINGS } from '../exit.ts';
import { openSubject, type SubjectOptions } from '../openSubject.ts';
import type { Io } from '../output.ts';
import { printProblems } from '../printProblems.ts';
import { wayOf } from '../wayOf.ts';
import { addDateOption, addMakeOptions, addSubjectOptions, timeOf } from './options.ts';
import { openReview, writeReview } from './reviewFiles.ts';

interface CarryOptions extends SubjectOptions {
  readonly on?: string;
  readonly out: string;
  readonly now?: string;
}

/** `assure review carry <review> <old> <new>`: the review as the next round, for a resubmission. */
export function registerReviewCarry(review: Command, io: Io): void {
  addSubjectOptions(addMakeOptions(addDateOption(review.command('carry'))))
    .summary('carry a review onto a resubmission, as its next round')
    .description(
      'Makes the next round of a review. What was determined stands where requirement, answer, evidence and verdict are the same; all else is reopened, with the reason. Observations, actions and questions stay. The files given are not changed.',
    )
    .argument('<review>', 'review of the old submission')
    .argument('<old>', 'the submission that was reviewed')
    .argument('<new>', 'the resubmission')
    .addHelpText(
      'after',
      '\nExample:\n  assure review carry review.json meter.dassure meter-2.dassure -o review-2.json\n\nExit codes: 0 carried, 1 the review does not fit the old submission, or the new one answers another checklist; 2 wrong usage or unreadable input.\n',
    )
    .action(async (file: string, old: string, fresh: string, { on, out, now, ...options }: CarryOptions) => {
      const given = openReview(file, io);
      const before = await openSubject(old, options, io);
      const after = await openSubject(fresh, options, io);
      if (!before || !after) return;
      const problems = carryProblems(given, before, after);
      printProblems(problems, io);
      if (!isUsable(problems)) return io.exit(EXIT_FINDINGS);
      const way = await wayOf(before.record, after.checklist.version, options.root, io);
      const carried = carryReview(given, before, after, {
        now: timeOf(now),
        way,
        ...(on !== undefined && { reviewedOn: on }),
        ...(after.signer !== undefined && { signer: after.signer }),
      });
      writeReview(out, carried.review, io);
      if (carried.review === given) {
        io.out(`${fresh} is the very submission that is reviewed: the round stays ${given.round}.\n`);
      } else {
        const { kept, reopened } = carried;
        io.out(
          `Round ${carried.review.round}: ${plural(kept.length, 'determination')} kept, ${reopened.length} reopened.\n`,
        );
        for (const { requirement, was, why } of reopened) {
          io.out(`  ${oneLine(was === requirement ? was : `${was} → ${requirement}`)}: ${oneLine(why)}\n`);
        }
      }
      io.out(`Wrote ${out}.\n`);
    });
}
