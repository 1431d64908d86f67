import { InvalidArgumentError, type Command } from 'commander';
import { oneLine } from '../../formats/plainText.ts';
import { DETERMINATION_TEXT } from '../../review/standingText.ts';
import { plural } from '../../formats/words.ts';
import type { Determination } from '../../generated/review.ts';
import { mergeProblems, mergeReviews, type MergedReview } from '../../review/mergeReviews.ts';
import { isUsable } from '../../review/problem.ts';
import { EXIT_FINDINGS, UsageError } from '../exit.ts';
import { openSubject, type SubjectOptions } from '../openSubject.ts';
import type { Io } from '../output.ts';
import { printProblems } from '../printProblems.ts';
import { addMakeOptions, addSubjectOptions, timeOf } from './options.ts';
import { isFitting, openReview, writeReview } from './reviewFiles.ts';

type Choices = Readonly<Record<string, 'a' | 'b'>>;

interface MergeOptions extends SubjectOptions {
  readonly out: string;
  readonly now?: string;
  readonly choose: Choices;
}

/** `assure review merge <a> <b> <submission>`: one review from two, with what they disagree on listed. */
export function registerReviewMerge(review: Command, io: Io): void {
  addSubjectOptions(addMakeOptions(review.command('merge')))
    .summary('make one review of two of the same submission')
    .description(
      'Makes one review of two of the very same submission. Where they conclude differently, both are listed, and the merged review concludes nothing unless one is chosen. Observations, actions and questions of both are kept. The files given are not changed.',
    )
    .argument('<a>', 'review')
    .argument('<b>', 'other review')
    .argument('<submission>', 'submission or sealed submission that both review')
    .option(
      '--choose <what=a|b>',
      'whose conclusion stands, by requirement id, "recommendation" or "decision"; may be given several times',
      choice,
      {},
    )
    .addHelpText(
      'after',
      '\nExamples:\n  assure review merge ann.json bob.json meter.dassure -o both.json\n  assure review merge ann.json bob.json meter.dassure --choose DEV-01=b -o both.json\n\nExit codes: 0 merged; 1 merged, and something they disagree on is not chosen, or they cannot be merged; 2 wrong usage or unreadable input.\n',
    )
    .action(async (one: string, other: string, file: string, { out, now, choose, ...options }: MergeOptions) => {
      const [a, b] = [openReview(one, io), openReview(other, io)];
      const subject = await openSubject(file, options, io);
      if (!subject) return;
      const problems = mergeProblems(a, b);
      printProblems(problems, io);
      const fitting = [a, b].map((given) => isFitting(given, subject, io));
      if (!isUsable(problems)) return io.exit(EXIT_FINDINGS);
      if (fitting.includes(false)) return;
      const { recommendation, decision, ...determinations } = choose;
      const merged = mergeReviews(a, b, {
        now: timeOf(now),
        choices: { determinations, ...(recommendation && { recommendation }), ...(decision && { decision }) },
      });
      const differing = differencesOf(merged);
      const stray = Object.keys(choose).find((id) => !differing.some((difference) => difference.id === id));
      if (stray !== undefined) {
        throw new UsageError(`The two reviews do not disagree on “${oneLine(stray)}”.`, 'Leave out that --choose.');
      }
      writeReview(out, merged.review, io);
      const { agreed, onlyA, onlyB, renumbered } = merged;
      io.out(
        `${plural(agreed.length, 'conclusion')} of both, ${onlyA.length} only of ${one}, ${onlyB.length} only of ${other}, ${plural(differing.length, 'disagreement')}.\n`,
      );
      for (const { from, to } of renumbered) io.out(`  ${from} of ${other} is ${to} now.\n`);
      for (const { id, a: first, b: second } of differing) {
        const chosen = Object.hasOwn(choose, id) ? `, ${choose[id] ?? ''} is chosen` : '';
        io.out(`\n${id}${chosen}\n  a: ${oneLine(first)}\n  b: ${oneLine(second)}\n`);
        if (chosen === '') io.exit(EXIT_FINDINGS);
      }
      if (differing.some(({ id }) => !Object.hasOwn(choose, id))) {
        io.out('\nOf these the merged review concludes nothing: choose with --choose, or determine them anew.\n');
      }
      io.out(`Wrote ${out}.\n`);
    });
}

function differencesOf({ disagreements, recommendation, decision }: MergedReview): readonly {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}[] {
  const said = ({ value, by, reason }: Determination): string =>
    `${DETERMINATION_TEXT[value]}, ${by}${reason === undefined ? '' : `: ${reason}`}`;
  return [
    ...Object.entries(disagreements).map(([id, { a, b }]) => ({ id, a: said(a), b: said(b) })),
    ...(recommendation
      ? [
          {
            id: 'recommendation',
            a: `${recommendation.a.value}, ${recommendation.a.by}: ${recommendation.a.reasons}`,
            b: `${recommendation.b.value}, ${recommendation.b.by}: ${recommendation.b.reasons}`,
          },
        ]
      : []),
    ...(decision
      ? [
          {
            id: 'decision',
            a: `${decision.a.body}, ${decision.a.date}: ${decision.a.text}`,
            b: `${decision.b.body}, ${decision.b.date}: ${decision.b.text}`,
          },
        ]
      : []),
  ];
}

function choice(text: string, all: Choices): Choices {
  const [, what, side] = /^([A-Za-z][A-Za-z0-9-]*)=([ab])$/.exec(text) ?? [];
  if (what === undefined || side === undefined) throw new InvalidArgumentError('Write it as DEV-01=a or DEV-01=b.');
  return { ...all, [what]: side as 'a' | 'b' };
}
