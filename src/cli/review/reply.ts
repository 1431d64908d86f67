import type { Command } from 'commander';
import { plural } from '../../formats/words.ts';
import { makeReply } from '../../review/makeReply.ts';
import { reviewText } from '../../review/reviewText.ts';
import { openSubject, type SubjectOptions } from '../openSubject.ts';
import type { Io } from '../output.ts';
import { writeNewFile } from '../writeNewFile.ts';
import { addMakeOptions, addSubjectOptions, timeOf } from './options.ts';
import { isFitting, openReview } from './reviewFiles.ts';

interface ReplyOptions extends SubjectOptions {
  readonly out: string;
  readonly now?: string;
}

/** `assure review reply <review> <submission>`: what the manufacturer is asked, and nothing else of the review. */
export function registerReviewReply(review: Command, io: Io): void {
  addSubjectOptions(addMakeOptions(review.command('reply')))
    .summary('write what is asked of the manufacturer')
    .description(
      'Writes open questions, observations and actions, and determinations that ask for something, into a file for the manufacturer. What was accepted, what was looked at and any recommendation stay out of it.',
    )
    .argument('<review>', 'review file')
    .argument('<submission>', 'submission or sealed submission that it reviews')
    .addHelpText('after', '\nExample:\n  assure review reply review.json meter.dassure -o reply.json\n')
    .action(async (file: string, submission: string, { out, now, ...options }: ReplyOptions) => {
      const given = openReview(file, io);
      const subject = await openSubject(submission, options, io);
      if (!subject || !isFitting(given, subject, io)) return;
      const reply = makeReply(given, subject.checklist, timeOf(now));
      const count = (items: object, one: string): string => plural(Object.keys(items).length, one);
      writeNewFile(out, reviewText(reply), io);
      io.out(
        `Wrote ${out}: ${count(reply.determinations, 'determination')}, ${count(reply.observations, 'observation')}, ${count(reply.actions, 'action')}, ${count(reply.questions, 'question')}.\n`,
      );
    });
}
