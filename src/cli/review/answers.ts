import type { Command } from 'commander';
import { oneLine } from '../../formats/plainText.ts';
import { plural } from '../../formats/words.ts';
import { isUsable } from '../../review/problem.ts';
import { readReply } from '../../review/readReply.ts';
import { answerProblems, takeAnswers } from '../../review/takeAnswers.ts';
import { EXIT_FINDINGS, UsageError } from '../exit.ts';
import { readInputFile, type Io } from '../output.ts';
import { printProblems } from '../printProblems.ts';
import { openReview, writeReview } from './reviewFiles.ts';

/** `assure review answers <review> <reply>`: the review with the manufacturer's answers. */
export function registerReviewAnswers(review: Command, io: Io): void {
  review
    .command('answers')
    .summary('take the manufacturer’s answers into a review')
    .description(
      'Takes the answers of a reply that came back into the review, each to its question. Nothing in the review is overwritten; answers that are not taken are listed. The files given are not changed.',
    )
    .argument('<review>', 'review file')
    .argument('<reply>', 'reply with the manufacturer’s answers')
    .requiredOption('-o, --out <file>', 'file to write; it must not exist yet')
    .addHelpText(
      'after',
      '\nExample:\n  assure review answers review.json reply-answered.json -o review-2.json\n\nExit codes: 0 all answers taken; 1 some were not, or they are to another review; 2 wrong usage or unreadable input.\n',
    )
    .action((file: string, answered: string, { out }: { readonly out: string }) => {
      const given = openReview(file, io);
      const { reply, problems: faults } = readReply(readInputFile(answered, io));
      printProblems(faults, io);
      if (!reply) throw new UsageError(`${answered} is not a reply that can be used.`);
      const problems = answerProblems(given, reply);
      printProblems(problems, io);
      if (!isUsable(problems)) return io.exit(EXIT_FINDINGS);
      const { review: made, taken, refused } = takeAnswers(given, reply);
      writeReview(out, made, io);
      const ids = taken.length === 0 ? '' : `: ${taken.join(', ')}`;
      io.out(`Took ${plural(taken.length, 'answer')}${ids}.\n`);
      for (const { id, why } of refused) io.out(`  Not taken, ${oneLine(id)}: ${oneLine(why)}\n`);
      if (refused.length > 0) io.exit(EXIT_FINDINGS);
      io.out(`Wrote ${out}.\n`);
    });
}
