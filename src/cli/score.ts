import { InvalidArgumentError, Option, type Command } from 'commander';
import { askedText, reachesAsked, scoreText } from '../engine/index.ts';
import type { Report } from '../formats/makeReport.ts';
import { renderJson } from '../formats/renderJson.ts';
import { OUTCOME_TEXT } from '../formats/words.ts';
import { compareProblems } from '../review/compareAssessments.ts';
import { isUsable } from '../review/problem.ts';
import { regressions } from '../review/regressions.ts';
import { addAssessOptions, assessFile, type AssessOptions } from './assessFile.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { openSubject } from './openSubject.ts';
import type { Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { regressionWords } from './regressionWords.ts';
import { renderTable } from './renderTable.ts';
import { wayOf } from './wayOf.ts';

interface ScoreOptions extends AssessOptions {
  readonly format: 'table' | 'json';
  /** Whole percent; points where the checklist is scored in points. */
  readonly failUnder?: number;
  readonly requireReady: boolean;
  /** An earlier submission, than which this one may be no worse. */
  readonly baseline?: string;
  /** Whether the input is one submission a line; the rest goes with it. */
  readonly ndjson: boolean;
  readonly output?: 'summary' | 'result';
  readonly jobs?: number;
  readonly strict: boolean;
}

/** `assure score <submission>`: outcome, reasons, scores, sections and next steps; a gate for a build or release. */
export function registerScore(program: Command, io: Io): void {
  addAssessOptions(program.command('score'), '[submission]')
    .summary('score a submission, and gate a release on it')
    .description('Assesses a submission against the checklist edition it names: outcome, reasons, scores, next steps.')
    .addOption(
      new Option('--format <format>', 'json is the result document').choices(['table', 'json']).default('table'),
    )
    .option(
      '--fail-under <score>',
      'exit 1 when less than this whole percent is demonstrated, or points where the checklist counts points',
      wholeNumber,
    )
    .option('--require-ready', 'exit 1 unless the outcome is ready', false)
    .option('--baseline <file>', 'exit 1 when anything is worse than in this earlier submission, sealed or not')
    .addOption(
      new Option('--ndjson', 'score many: one submission a line in, one result a line out, in the same order')
        .default(false)
        .conflicts(['format', 'baseline']),
    )
    .addOption(
      new Option(
        '--output <output>',
        'with --ndjson: summary (the default) is a short line, result the whole result document',
      ).choices(['summary', 'result']),
    )
    .option('--jobs <n>', 'with --ndjson: threads to use (default: one a core)', threads)
    .option('--strict', 'with --ndjson: stop at the first line that gives no result, with exit code 2', false)
    .addHelpText(
      'after',
      '\nExamples:\n  assure score submission.json\n  assure score submission.json --fail-under 80 --require-ready\n  assure score submission.json --baseline last-submission.json\n  assure score - --format json < submission.json > result.json\n  assure score --ndjson submissions.ndjson > scores.ndjson\n\nExit codes: 0 fine; 1 below --fail-under, not ready with --require-ready, worse than --baseline, or another edition than the one answered; 2 wrong usage or unreadable input.\n',
    )
    .action(async (given: string | undefined, options: ScoreOptions, command: Command) => {
      if (options.ndjson) return scoreMany(given, options, io);
      const stray = (['output', 'jobs', 'strict'] as const).find((name) => options[name]);
      if (stray) throw new UsageError(`--${stray} goes with --ndjson.`, 'Add --ndjson, or leave it out.');
      const file = given ?? command.error("error: missing required argument 'submission'");
      const report = await assessFile(file, options, io);
      if (!report) return;
      const { failUnder } = options;
      if (failUnder !== undefined && !report.result.score.points && (failUnder < 0 || failUnder > 100)) {
        throw new UsageError(
          `--fail-under is a percentage for ${report.checklist.id}, and ${failUnder} is none.`,
          'Give a whole number from 0 to 100.',
        );
      }
      const { colour, width } = io;
      const worse = options.baseline === undefined ? [] : await worseThan(options.baseline, report, options, io);
      if (worse === undefined) return;
      io.out(options.format === 'json' ? renderJson(report) : renderTable(report, { colour, width, full: false }));
      for (const finding of [...findings(report, options), ...worse]) {
        io.err(`${finding}\n`);
        io.exit(EXIT_FINDINGS);
      }
    });
}

/**
 * In what a submission is worse than an earlier one, as sentences. Undefined, with problems printed and exit code 1, where
 * the two cannot be compared.
 * @throws UsageError when the earlier one or its edition cannot be had
 */
async function worseThan(
  file: string,
  { checklist, record }: Report,
  { root }: ScoreOptions,
  io: Io,
): Promise<readonly string[] | undefined> {
  const earlier = await openSubject(file, { ...(root !== undefined && { root }) }, io);
  if (!earlier) return undefined;
  const now = { checklist, record };
  const problems = compareProblems(earlier, now);
  printProblems(problems, io);
  if (!isUsable(problems)) {
    io.exit(EXIT_FINDINGS);
    return undefined;
  }
  return regressions(earlier, now, await wayOf(earlier.record, checklist.version, root, io)).map(regressionWords);
}

/** What falls short of what was asked for, as sentences. Compared exactly: 79.99% does not reach 80. */
function findings({ result }: Report, { failUnder, requireReady }: ScoreOptions): readonly string[] {
  const { score } = result;
  const { demonstrated } = score;
  const asked = failUnder === undefined ? '' : askedText(failUnder, score);
  const { value } = result.outcome;
  const under = failUnder !== undefined && (demonstrated === null || !reachesAsked(demonstrated, failUnder, score));
  return [
    ...(under
      ? [
          demonstrated === null
            ? `There is no score, since nothing counts, and --fail-under asks for ${asked}.`
            : `${scoreText(demonstrated, score)} is demonstrated, and --fail-under asks for ${asked}.`,
        ]
      : []),
    ...(requireReady && value !== 'ready'
      ? [`The outcome is “${OUTCOME_TEXT[value].toLowerCase()}”, and --require-ready asks for “ready”.`]
      : []),
  ];
}

async function scoreMany(file: string | undefined, options: ScoreOptions, io: Io): Promise<void> {
  if (file === undefined && process.stdin.isTTY) {
    throw new UsageError('Nothing is given to score.', 'Name a file of one submission a line, or pipe one in.');
  }
  const { root, output = 'summary', jobs, strict, failUnder, requireReady, allowEditionMismatch } = options;
  // Brings worker threads along, which a single submission does not need.
  const { scoreLines } = await import('./batch/scoreLines.ts');
  return scoreLines(
    file ?? '-',
    {
      output,
      strict,
      requireReady,
      allowEditionMismatch,
      ...(root !== undefined && { root }),
      ...(jobs !== undefined && { jobs }),
      ...(failUnder !== undefined && { failUnder }),
    },
    io,
  );
}

function threads(text: string): number {
  if (!/^[1-9][0-9]{0,2}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999.');
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^-?[0-9]{1,7}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
