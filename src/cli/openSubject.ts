import type { SubmissionRecord } from '../generated/record.ts';
import { compareWithEdition } from '../record/compareWithEdition.ts';
import { checklistDigest } from '../record/digest.ts';
import { readRecord } from '../record/readRecord.ts';
import type { Subject } from '../review/subject.ts';
import { openFile } from './bundleFiles.ts';
import { findEdition } from './editions.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';

export interface SubjectOptions {
  /** Folder that holds checklists/. */
  readonly root?: string;
  /** For a sealed submission; see `openFile`. */
  readonly identity?: string;
  readonly key?: string;
}

/** A submission with the very edition that it names. */
export interface OpenedSubject extends Subject {
  /** Fingerprint of the key that signed it, where it is sealed. */
  readonly signer?: string;
}

/**
 * Opens what is reviewed or compared: a submission, sealed or not, with the very edition that it answers. Undefined, with
 * problems printed and exit code 1, where the edition at hand is another.
 *
 * @throws UsageError when the file or its edition cannot be had, or is refused
 */
export async function openSubject(file: string, options: SubjectOptions, io: Io): Promise<OpenedSubject | undefined> {
  const { record, signer } = await openRecord(file, options, io);
  const { id, version } = record.checklist;
  const checklist = await findEdition({ id, version }, options.root, io);
  const problems = compareWithEdition(record, checklist, checklistDigest(checklist));
  printProblems(problems, io);
  if (problems.some(({ severity }) => severity === 'error')) {
    io.err(`${file} can only be read with the edition that it answers.\n`);
    io.exit(EXIT_FINDINGS);
    return undefined;
  }
  return { checklist, record, ...(signer !== undefined && { signer }) };
}

/**
 * The record of a submission, sealed or not, whatever edition it answers.
 *
 * @throws UsageError when the file cannot be had, or is refused
 */
export async function openRecord(
  file: string,
  options: SubjectOptions,
  io: Io,
): Promise<{ readonly record: SubmissionRecord; readonly signer?: string }> {
  if (isSealed(file, io)) {
    const { record, signer } = await openFile(file, options, io);
    return { record, signer: signer.fingerprint };
  }
  const { record, problems } = readRecord(readInputFile(file, io));
  printProblems(problems, io);
  if (!record) throw new UsageError(`${file} is not a submission that can be used.`);
  return { record };
}

/** Whether a file is a sealed submission, by how it begins. Standard input never is. */
export function isSealed(file: string, io: Io): boolean {
  if (file === '-') return false;
  const head = new TextDecoder('latin1').decode(readInputFile(file, io).subarray(0, 20));
  return head.startsWith('PK') || head.startsWith('age-encryption.org');
}
