import type { Command } from 'commander';
import type { Checklist } from '../engine/index.ts';
import { oneLine } from '../formats/plainText.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { CarryState } from '../record/carry.ts';
import { carryThrough, type CarryStep } from '../record/carryThrough.ts';
import { compareWithEdition } from '../record/compareWithEdition.ts';
import { checklistDigest } from '../record/digest.ts';
import { readRecord } from '../record/readRecord.ts';
import { recordText } from '../record/recordText.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { paint, readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { wayOf } from './wayOf.ts';
import { writeNewFile } from './writeNewFile.ts';

interface CarryOptions {
  readonly to: string;
  readonly out?: string;
  readonly preview: boolean;
  readonly root?: string;
  readonly now?: string;
}

/** `assure carry <submission> --to <version>`: the submission for another edition, with an account of every answer. */
export function registerCarry(program: Command, io: Io): void {
  program
    .command('carry')
    .summary('carry a submission over to another edition')
    .description(
      'Carries a submission over to another edition of its checklist, and says of every answer and fact what became of it. Answers to text that has changed are shown beside the new text and count only once confirmed; what has no place any more is archived in the submission. The submission given is not changed.',
    )
    .argument('<submission>', 'submission file, or - for standard input')
    .requiredOption('--to <version>', 'version to carry it to')
    .option('--preview', 'only say what would become of each answer', false)
    .option('--out <file>', 'file to write; it must not exist yet (default: standard output)')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .option('--now <instant>', 'time of the change, as in 2026-01-31T09:30:00Z (default: the clock)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure carry submission.json --to 2.0.0 --preview\n  assure carry submission.json --to 2.0.0 --out submission-2.json\n\nExit codes: 0 carried, 1 the submission does not answer the edition it names, 2 wrong usage or unreadable input.\n',
    )
    .action(async (file: string, options: CarryOptions) => {
      const { record, problems } = readRecord(readInputFile(file, io));
      printProblems(problems, io);
      if (!record) throw new UsageError(`${file} is not a submission that can be carried.`);
      const editions = await wayOf(record, options.to, options.root, io);
      const [first] = editions;
      if (!first || !answersEdition(record, first, io)) return;
      const now = options.now ?? new Date().toISOString();
      const { record: carried, steps } = carryThrough(editions, record, now);
      const account = steps.map((step) => accountText(step, options.preview ? io.colour : io.colourErr));
      if (account.length === 0) account.push(`The submission answers edition ${options.to} already.\n`);
      if (options.preview) return io.out(account.join('\n'));
      io.err(account.join('\n'));
      if (options.out === undefined) io.out(recordText(carried));
      else {
        writeNewFile(options.out, recordText(carried), io);
        io.err(`Wrote ${options.out}.\n`);
      }
    });
}

function answersEdition(record: SubmissionRecord, edition: Checklist, io: Io): boolean {
  const faults = compareWithEdition(record, edition, checklistDigest(edition)).filter(
    ({ severity }) => severity === 'error',
  );
  printProblems(faults, io);
  if (faults.length === 0) return true;
  io.err('Nothing was carried: what became of an answer can only be told from the edition it was given to.\n');
  io.exit(EXIT_FINDINGS);
  return false;
}

const STATES: readonly CarryState[] = ['carried', 'offered', 'archived', 'left', 'empty'];

function accountText({ before, after, items }: CarryStep, colour: boolean): string {
  const { bold, dim } = paint(colour);
  const counts = STATES.flatMap((state) => {
    const count = items.filter((item) => item.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  const lines = items.map(({ id, state, to, why }) => {
    const places = to.length === 0 || (to.length === 1 && to[0] === id) ? '' : ` → ${to.join(', ')}`;
    return `${bold(state.padEnd(8))} ${oneLine(id)}${places}\n         ${dim(oneLine(why))}\n`;
  });
  const head = `From ${before.id} ${before.version} to ${after.version}: ${counts.join(', ') || 'nothing to carry'}.\n`;
  return `${head}${lines.join('')}`;
}
