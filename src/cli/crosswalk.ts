import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Checklist } from '../engine/index.ts';
import { oneLine } from '../formats/plainText.ts';
import type { Crosswalk } from '../generated/crosswalk.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { crosswalkFiles, decodeText, formatProblem, loadCrosswalk } from '../load/index.ts';
import { compareWithEdition } from '../record/compareWithEdition.ts';
import { checklistDigest } from '../record/digest.ts';
import { newRecord } from '../record/newRecord.ts';
import { differentDevice, proposeAnswers, relationsFrom } from '../record/proposeAnswers.ts';
import { withProposals } from '../record/withProposals.ts';
import { readRecord } from '../record/readRecord.ts';
import { recordText } from '../record/recordText.ts';
import { findEdition } from './editions.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { describeFileError, paint, readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { writeNewFile } from './writeNewFile.ts';

interface Options {
  readonly to: string;
  readonly into?: string;
  readonly by?: string;
  readonly preview: boolean;
  readonly out?: string;
  readonly root?: string;
  readonly now?: string;
}

/** `assure crosswalk propose <submission> --to <checklist>`: answers of one checklist offered to another. */
export function registerCrosswalk(program: Command, io: Io): void {
  program
    .command('crosswalk')
    .summary('propose the answers of one checklist to another')
    .description('Works with crosswalks: which requirements of one checklist ask what those of another do.')
    .addHelpText(
      'after',
      '\nExample:\n  assure crosswalk propose readiness.json --preview --to device-baseline\n\n"assure crosswalk propose --help" lists all options.\n',
    )
    .command('propose')
    .description(
      'Offers answers of a submission to the related requirements of another checklist. What is offered claims nothing and changes no score, until a person reads both texts and uses it. The submissions given are not changed.',
    )
    .argument('<submission>', 'submission file, or - for standard input')
    .requiredOption('--to <checklist>', 'id of the other checklist')
    .option('--into <submission>', 'submission of the other checklist that takes the offers (default: a new one)')
    .option('--by <file>', 'crosswalk (default: the one of the project between the two)')
    .option('--preview', 'only say what would be offered', false)
    .option('--out <file>', 'file to write; it must not exist yet (default: standard output)')
    .option('--root <folder>', 'folder that holds checklists/ and crosswalks/ (default: the nearest upwards)')
    .option('--now <instant>', 'time of the change, as in 2026-01-31T09:30:00Z (default: the clock)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure crosswalk propose readiness.json --to device-baseline --preview\n  assure crosswalk propose readiness.json --to device-baseline --into baseline.json --out baseline-2.json\n\nExit codes: 0 fine, 1 a submission does not answer the edition it names, or the crosswalk has errors, 2 wrong usage or unreadable input.\n',
    )
    .action((file: string, options: Options) => propose(file, options, io));
}

async function propose(file: string, options: Options, io: Io): Promise<void> {
  const now = options.now ?? new Date().toISOString();
  const source = await open(file, options.root, io);
  const target = await openTarget(options, source?.record, now, io);
  if (source === undefined || target === undefined) return;
  const crosswalk = await findCrosswalk(source.checklist, target.checklist, options, io);
  if (crosswalk === undefined) return;
  const relations = relationsFrom(crosswalk, source.checklist, target.checklist);
  if (relations === undefined) {
    const side = ({ id, version }: Crosswalk['from']): string => `${id} ${version}`;
    throw new UsageError(
      `The crosswalk is between ${side(crosswalk.from)} and ${side(crosswalk.to)}, and these submissions answer ${side(source.checklist)} and ${side(target.checklist)}.`,
      'Carry the submissions to those editions first, with "assure carry".',
    );
  }
  const differs = differentDevice(source.record, target.record);
  if (differs.length > 0) {
    io.err(
      `The two name different Devices: they differ in ${differs.join(', ')}. What holds for one may not for the other.\n`,
    );
  }
  const { proposals, others } = proposeAnswers(source, target, relations);
  const print = options.preview ? io.out : io.err;
  const { bold, dim } = paint(options.preview ? io.colour : io.colourErr);
  print(
    `From ${source.checklist.id} to ${target.checklist.id}: ${proposals.length} to confirm, ${others.length} not proposed.\n`,
  );
  for (const { from, to, relation, confidence, note } of proposals) {
    const how = relation === 'equal' ? 'asks the same as' : 'asks all that is asked by';
    print(
      `${bold('offered ')} ${from} → ${to}\n         ${dim(oneLine(`${from} ${how} ${to} (${confidence}). ${note}`))}\n`,
    );
  }
  for (const { from, to, why } of others) print(`${bold('not     ')} ${from} → ${to}\n         ${dim(oneLine(why))}\n`);
  if (options.preview) return;
  const text = recordText(withProposals(target.record, source.record, proposals, now));
  if (options.out === undefined) return io.out(text);
  writeNewFile(options.out, text, io);
  io.err(`Wrote ${options.out}.\n`);
}

/** A submission with the edition that it answers; undefined after it was said that it does not. */
async function open(
  file: string,
  root: string | undefined,
  io: Io,
): Promise<{ readonly record: SubmissionRecord; readonly checklist: Checklist } | undefined> {
  const { record, problems } = readRecord(readInputFile(file, io));
  printProblems(problems, io);
  if (!record) throw new UsageError(`${file} is not a submission.`);
  const { id, version } = record.checklist;
  const checklist = await findEdition({ id, version }, root, io);
  const faults = compareWithEdition(record, checklist, checklistDigest(checklist)).filter(
    ({ severity }) => severity === 'error',
  );
  printProblems(faults, io);
  if (faults.length === 0) return { record, checklist };
  io.exit(EXIT_FINDINGS);
  return undefined;
}

async function openTarget(
  { to, into, root }: Options,
  source: SubmissionRecord | undefined,
  now: string,
  io: Io,
): ReturnType<typeof open> {
  if (into === undefined) {
    const checklist = await findEdition({ id: to }, root, io);
    const digest = checklistDigest(checklist);
    const assessedOn = source?.assessedOn ?? now.slice(0, 10);
    const made = newRecord(checklist, { id: randomUUID(), now, digest, assessedOn });
    return { checklist, record: { ...made, device: source?.device ?? {} } };
  }
  const target = await open(into, root, io);
  if (target !== undefined && target.checklist.id !== to) {
    throw new UsageError(`${into} answers ${target.checklist.id}, not ${to}.`, 'Name its checklist with --to.');
  }
  return target;
}

async function findCrosswalk(
  source: Checklist,
  target: Checklist,
  { by, root }: Options,
  io: Io,
): Promise<Crosswalk | undefined> {
  const folder = findRoot(root, io);
  const names = [`crosswalks/${source.id}--${target.id}.yaml`, `crosswalks/${target.id}--${source.id}.yaml`];
  const known = folder === undefined ? [] : await crosswalkFiles(folder);
  const name = by ?? names.find((wanted) => known.includes(wanted));
  if (name === undefined) {
    throw new UsageError(
      `There is no crosswalk between ${source.id} and ${target.id}.`,
      `It would be ${names.join(' or ')}. Name another with --by.`,
    );
  }
  const path = by === undefined ? join(folder ?? '', name) : resolve(io.cwd, name);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`${name} cannot be read: ${describeFileError(error)}.`);
  });
  const { text = '', problem } = decodeText(bytes, name);
  const editions = new Map([source, target].map((one) => [one.id, new Map([[one.version, one]])]));
  const loaded = problem === undefined ? loadCrosswalk(text, { file: name, editions }) : { problems: [problem] };
  if (loaded.crosswalk !== undefined) return loaded.crosswalk;
  for (const found of loaded.problems) io.err(`${formatProblem(found, text, { colour: io.colourErr })}\n\n`);
  io.exit(EXIT_FINDINGS);
  return undefined;
}
