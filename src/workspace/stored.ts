/** What is kept of one assessment in the browser, and how changes are merged onto it. Pure; the storing is in store.ts. */

import type { SubmissionRecord } from '../generated/record.ts';
import { applyChanges, type Change } from './changes.ts';
import type { Family } from './family.ts';
import { applyNoteChanges, type NoteChange, type Notes } from './notes.ts';
import type { Replies } from './replies.ts';
import type { WorkGiven } from './work/workFile.ts';

export interface StoredAssessment {
  readonly id: string;
  readonly record: SubmissionRecord;
  /** Counts the writes, from 1. A tab that knows a smaller one has not seen everything yet. */
  readonly revision: number;
  /** Name given in this browser; not part of the submission. */
  readonly label?: string;
  /** The base that it is a variant of. */
  readonly family?: Family;
  /** Comments and to-dos; not part of the submission. */
  readonly notes?: Notes;
  /** What reviewers asked, with the answers; not part of the submission. */
  readonly replies?: Replies;
  /** The work this assessment was begun for, where a colleague gave it. */
  readonly work?: WorkGiven;
  /** The assessment of another edition that it was made from. */
  readonly carriedFrom?: CarriedFrom;
  /** When it was put out of the way of current work, UTC. */
  readonly shelved?: string;
  /** When it was deleted, UTC; it can be restored until it is cleared away. */
  readonly removed?: string;
}

/** Where an assessment was carried over from: its history before that is there. */
export interface CarriedFrom {
  readonly id: string;
  /** The edition that was answered there. */
  readonly version: string;
  /** When it was carried over, UTC. */
  readonly at: string;
}

/** What is kept beside a record from the start. */
export type Beside = Pick<StoredAssessment, 'label' | 'notes' | 'replies' | 'work' | 'family' | 'carriedFrom'>;

/** Days a deleted assessment can be restored. */
export const DAYS_KEPT = 30;

/**
 * The stored assessment with another tab's changes merged in. Fields the changes do not name stay as they are stored.
 * `now` is when the changes were made; `modified` never goes back. A change to a deleted assessment brings it back.
 */
export function mergeChanges(stored: StoredAssessment, changes: readonly Change[], now: string): StoredAssessment {
  const { removed: _restored, ...rest } = stored;
  const modified = now > stored.record.modified ? now : stored.record.modified;
  return { ...rest, record: { ...applyChanges(stored.record, changes), modified } };
}

/** The stored assessment with notes changed. Others stay as they are stored; a deleted assessment comes back. */
export function mergeNoteChanges(stored: StoredAssessment, changes: readonly NoteChange[]): StoredAssessment {
  const { removed: _restored, notes, ...rest } = stored;
  const next = applyNoteChanges(notes, changes);
  return { ...rest, ...(next && { notes: next }) };
}

/** Whether what was deleted has been kept long enough. `now` in UTC, as `removed`. */
export function isPastKeeping(stored: { readonly removed?: string }, now: string): boolean {
  return stored.removed !== undefined && Date.parse(now) - Date.parse(stored.removed) > DAYS_KEPT * 86_400_000;
}

/** A copy under another id, begun now. The copy has everything but that it was deleted or put away. */
export function copyOf(stored: StoredAssessment, id: string, now: string, label: string): StoredAssessment {
  const { removed: _removed, shelved: _shelved, ...rest } = stored;
  return { ...rest, id, label, revision: 1, record: { ...stored.record, id, created: now, modified: now } };
}
