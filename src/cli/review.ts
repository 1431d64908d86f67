import type { Command } from 'commander';
import type { Io } from './output.ts';
import { registerReviewAnswers } from './review/answers.ts';
import { registerReviewCarry } from './review/carry.ts';
import { registerReviewCheck } from './review/check.ts';
import { registerReviewMerge } from './review/merge.ts';
import { registerReviewNew } from './review/new.ts';
import { registerReviewReply } from './review/reply.ts';
import { registerReviewSign } from './review/sign.ts';
import { registerReviewVerify } from './review/verify.ts';

/** `assure review …`: all that is done with a reviewer's file, one command a file. */
export function registerReview(program: Command, io: Io): void {
  const review = program
    .command('review')
    .summary('review a submission: begin, check, carry, merge, reply, sign')
    .description(
      'Works on reviews: files of their own beside a submission, which is never changed. A review computes no decision.',
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 a review that does not fit, disagreements, or answers that were not taken; 2 wrong usage or unreadable input.\n',
    );
  const registers = [
    registerReviewNew,
    registerReviewCheck,
    registerReviewCarry,
    registerReviewMerge,
    registerReviewReply,
    registerReviewAnswers,
    registerReviewSign,
    registerReviewVerify,
  ];
  for (const register of registers) register(review, io);
}
