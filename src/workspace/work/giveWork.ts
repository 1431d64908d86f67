import type { SubmissionRecord } from '../../generated/record.ts';
import { newRecordId } from '../ids.ts';
import type { Notes } from '../notes.ts';
import { givenRequirements, type GivenSection, type WorkFile, type WorkGiven } from './workFile.ts';

/** What is said with the work; empty texts are left out. */
export interface WorkWords {
  readonly by: string;
  readonly to: string;
  readonly message: string;
}

/**
 * A work file on its way to a colleague. Of the notes, those on what is given go along.
 *
 * @param notes undefined to leave them out
 * @param now the present instant, UTC, ISO 8601
 */
export function giveWork(
  record: SubmissionRecord,
  sections: readonly GivenSection[],
  notes: Notes | undefined,
  { by, to, message }: WorkWords,
  now: string,
): WorkFile {
  const inside = givenRequirements({ sections });
  return {
    given: {
      id: newRecordId(),
      at: now,
      ...(by.trim() && { by: by.trim() }),
      ...(to.trim() && { to: to.trim() }),
      ...(message.trim() && { message: message.trim() }),
      sections,
      base: record,
      ...(notes && { notes: Object.fromEntries(Object.entries(notes).filter(([id]) => inside.has(id))) }),
    },
  };
}

/**
 * A work file on its way back. The record goes under the id it was given with, whatever its id is here.
 *
 * @param notes undefined to leave them out
 * @param now the present instant, UTC, ISO 8601
 */
export function returnWork(
  given: WorkGiven,
  record: SubmissionRecord,
  notes: Notes | undefined,
  by: string,
  now: string,
): WorkFile {
  return {
    given,
    returned: {
      at: now,
      ...(by.trim() && { by: by.trim() }),
      record: { ...record, id: given.base.id, created: given.base.created },
      ...(notes && { notes }),
    },
  };
}
