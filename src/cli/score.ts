import { InvalidArgumentError, Option, type Command } from 'commander';
import { askedText, reachesAsked, scoreText } from '../engine/index.ts';
import type { Report } from '../formats/makeReport.ts';
import { renderJson } from '../formats/renderJson.ts';
import { OUTCOME_TEXT } from '../formats/words.ts';
import { addAssessOptions, assessFile, type AssessOptions } from './assessFile.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import type { Io } from './output.ts';
import { renderTable } from './renderTable.ts';

interface ScoreOptions extends AssessOptions {
  readonly format: 'table' | 'json';
  /** Whole percent; points where the checklist is scored in points. */
  readonly failUnder?: number;
  readonly requireReady: boolean;
}

/** `assure score <submission>`: outcome, reasons, scores, sections and next steps; a gate for a build or release. */
export function registerScore(program: Command, io: Io): void {
  addAssessOptions(program.command('score'))
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
    .addHelpText(
      'after',
      '\nExamples:\n  assure score submission.json\n  assure score submission.json --fail-under 80 --require-ready\n  assure score - --format json < submission.json > result.json\n\nExit codes: 0 fine; 1 below --fail-under, not ready with --require-ready, or another edition than the one answered; 2 wrong usage or unreadable input.\n',
    )
    .action(async (file: string, options: ScoreOptions) => {
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
      io.out(options.format === 'json' ? renderJson(report) : renderTable(report, { colour, width, full: false }));
      for (const finding of findings(report, options)) {
        io.err(`${finding}\n`);
        io.exit(EXIT_FINDINGS);
      }
    });
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

function wholeNumber(text: string): number {
  if (!/^-?[0-9]{1,7}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
