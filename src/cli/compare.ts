import { Option, type Command } from 'commander';
import type { Comparison } from '../formats/compare/comparison.ts';
import { renderCompareHtml } from '../formats/compare/renderCompareHtml.ts';
import { renderCompareJson } from '../formats/compare/renderCompareJson.ts';
import { renderCompareMarkdown } from '../formats/compare/renderCompareMarkdown.ts';
import { renderCompareText } from '../formats/compare/renderCompareText.ts';
import { compareAssessments, compareProblems, type Assessment } from '../review/compareAssessments.ts';
import { isUsable } from '../review/problem.ts';
import { EXIT_FINDINGS } from './exit.ts';
import { openSubject, type SubjectOptions } from './openSubject.ts';
import type { Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { isFitting, openReview } from './review/reviewFiles.ts';
import { wayOf } from './wayOf.ts';
import { writeReport } from './writeReport.ts';

type Format = 'text' | 'json' | 'md' | 'html';

interface CompareOptions extends SubjectOptions {
  readonly reviewA?: string;
  readonly reviewB?: string;
  readonly format: Format;
  readonly out?: string;
}

const RENDER: Readonly<Record<Format, (comparison: Comparison) => string>> = {
  text: renderCompareText,
  json: renderCompareJson,
  md: renderCompareMarkdown,
  html: renderCompareHtml,
};

/** `assure compare <a> <b>`: how one assessment differs from another, and what each difference comes from. */
export function registerCompare(program: Command, io: Io): void {
  program
    .command('compare')
    .summary('compare two assessments of a checklist')
    .description(
      'Shows how one assessment differs from another of the same checklist, of the same edition or not: requirement by requirement with what each difference comes from, and the steps from one score to the other. With a review of each, the reviewed results are compared.',
    )
    .argument('<a>', 'submission or sealed submission')
    .argument('<b>', 'the one to compare it with')
    .option('--review-a <file>', 'review of the first')
    .option('--review-b <file>', 'review of the second')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(RENDER)).default('text'))
    .option('-o, --out <file>', 'file to write (default: standard output)')
    .option('--identity <file>', 'age identities of a recipient, for sealed submissions that are encrypted')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure compare submission.json submission-2.json\n  assure compare meter.dassure meter-2.dassure --review-a review.json --review-b review-2.json --format html -o compare.html\n\nExit codes: 0 compared, whatever was found; 1 they cannot be compared, or a review does not fit; 2 wrong usage or unreadable input.\n',
    )
    .action(async (one: string, other: string, options: CompareOptions) => {
      const { reviewA, reviewB, format, out, root } = options;
      const a = await assessmentOf(one, reviewA, options, io);
      const b = await assessmentOf(other, reviewB, options, io);
      if (!a || !b) return;
      const problems = compareProblems(a, b);
      printProblems(problems, io);
      if (!isUsable(problems)) return io.exit(EXIT_FINDINGS);
      if ((a.review === undefined) !== (b.review === undefined)) {
        io.err('Only one of the two has a review, so the self-assessed results are compared.\n');
      }
      const found = compareAssessments(a, b, await wayOf(a.record, b.checklist.version, root, io));
      const text = RENDER[format]({ a, b, found });
      if (out === undefined) return io.out(text);
      writeReport(out, text, io);
      io.err(`Wrote ${out}.\n`);
    });
}

async function assessmentOf(
  file: string,
  reviewFile: string | undefined,
  options: SubjectOptions,
  io: Io,
): Promise<Assessment | undefined> {
  const subject = await openSubject(file, options, io);
  if (!subject || reviewFile === undefined) return subject;
  const review = openReview(reviewFile, io);
  return isFitting(review, subject, io) ? { ...subject, review } : undefined;
}
