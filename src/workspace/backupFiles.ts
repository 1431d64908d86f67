/** What a backup has of the files of evidence that its assessments name, beside what this browser keeps. Pure. */

import type { SubmissionRecord } from '../generated/record.ts';
import type { FileState } from './evidenceFiles.ts';
import { countFiles, type FileCount } from './fileCount.ts';
import type { RestoreStep } from './backup.ts';
import type { StoredAssessment } from './stored.ts';
import { hashesIn } from './unusedFiles.ts';

export interface BackupFiles {
  /** Files in the backup. */
  readonly held: FileCount;
  /** Of these, kept in this browser already. */
  readonly here: FileCount;
  /** Files that its evidence registers name and that are neither in it nor in this browser. */
  readonly missing: number;
}

/** A file of a backup; size in bytes. */
interface Sized {
  readonly size: number;
}

/** SHA-256 and name of every file that an evidence register names. */
export function filesNamed(records: readonly Pick<SubmissionRecord, 'evidence'>[]): ReadonlyMap<string, string> {
  const items = records.flatMap(({ evidence }) => Object.values(evidence));
  return new Map(items.flatMap(({ sha256, name }) => (sha256 === undefined ? [] : [[sha256, name] as const])));
}

/** @param states what is here of each file that is in the backup or named by it */
export function compareFiles(
  named: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, Sized>,
  states: ReadonlyMap<string, FileState>,
): BackupFiles {
  const here = [...files].filter(([sha256]) => states.get(sha256) === 'stored');
  return {
    held: countFiles(files.values()),
    here: countFiles(here.map(([, file]) => file)),
    missing: [...named.keys()].filter((sha256) => !files.has(sha256) && states.get(sha256) !== 'stored').length,
  };
}

/** The files of a backup that something will name once the steps have been made. */
export function filesToRestore<File>(
  files: ReadonlyMap<string, File>,
  steps: readonly RestoreStep[],
  stored: readonly StoredAssessment[],
): ReadonlyMap<string, File> {
  const wanted = hashesIn([steps, stored]);
  return new Map([...files].filter(([sha256]) => wanted.has(sha256)));
}
