import type { Command } from 'commander';
import type { Checklist } from '../engine/index.ts';
import { makeReport, type Report } from '../formats/makeReport.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { compareWithEdition } from '../record/compareWithEdition.ts';
import { checklistDigest } from '../record/digest.ts';
import { readRecord } from '../record/readRecord.ts';
import { findEdition, listEditions } from './editions.ts';
import { EXIT_FINDINGS, EXIT_USAGE } from './exit.ts';
import { readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';

export interface AssessOptions {
  readonly root?: string;
  readonly allowEditionMismatch: boolean;
}

/** Adds the argument and the options that every command has that assesses a submission. */
export function addAssessOptions(command: Command, argument = '<submission>'): Command {
  return command
    .argument(argument, 'submission file, or - for standard input')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .option(
      '--allow-edition-mismatch',
      'assess also against an edition other than the one the submission names: the same version with other content, or the newest',
      false,
    );
}

/**
 * Reads a submission and assesses it against the edition it names. Problems go to standard error: warnings, and errors
 * with exit code 2 for a file that is no submission, 1 for one that answers another edition. There is no report then.
 *
 * @throws UsageError when the file or its checklist cannot be had
 */
export async function assessFile(file: string, options: AssessOptions, io: Io): Promise<Report | undefined> {
  const { record, problems } = readRecord(readInputFile(file, io));
  printProblems(problems, io);
  if (!record) {
    io.exit(EXIT_USAGE);
    return undefined;
  }
  return assessRecord(record, options, io);
}

/** The same for a record that has been read. */
export async function assessRecord(
  record: SubmissionRecord,
  options: AssessOptions,
  io: Io,
): Promise<Report | undefined> {
  const checklist = await editionFor(record, options, io);
  const mismatches = compareWithEdition(record, checklist, checklistDigest(checklist)).map((problem) =>
    options.allowEditionMismatch ? { ...problem, severity: 'warning' as const } : problem,
  );
  printProblems(mismatches, io);
  if (mismatches.some(({ severity }) => severity === 'error')) {
    io.err('Nothing was assessed. To assess all the same, add --allow-edition-mismatch.\n');
    io.exit(EXIT_FINDINGS);
    return undefined;
  }
  return makeReport(checklist, record);
}

/** The edition the record names; the newest where that one is not to be had, for {@link compareWithEdition} to judge. */
async function editionFor(record: SubmissionRecord, { root }: AssessOptions, io: Io): Promise<Checklist> {
  const { id, version } = record.checklist;
  const editions = await listEditions(root, io);
  const named = editions.some((edition) => edition.id === id && edition.version === version);
  return findEdition({ id, ...(named && { version }) }, root, io);
}
