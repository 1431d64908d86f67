/** What was changed in an assessment, when and by whom, kept beside it in the browser: enough to go back to any point. */

import type { SubmissionRecord } from '../generated/record.ts';
import { applyChanges, changesBetween, type Change } from './changes.ts';

/** One change, or one piece of typing. */
export interface JournalEntry {
  /** Id of the assessment. */
  readonly assessment: string;
  /** Counts the entries of the assessment, from 1. */
  readonly seq: number;
  /** When it began and when it last grew, UTC. */
  readonly since: string;
  readonly at: string;
  /** The name that the person gave; absent when they gave none. */
  readonly who?: string;
  readonly changes: readonly Change[];
  /** What takes the changes back. */
  readonly undo: readonly Change[];
}

/** What is to be noted; its number, and whether it goes on from the last entry, is for the table to say. */
export type JournalDraft = Omit<JournalEntry, 'seq' | 'since'>;

/** Typing in one field that pauses for less than this is one entry, in milliseconds. */
const PAUSE = 60_000;

/** What is to be noted of a change; undefined when nothing changed. */
export function draftOf(
  assessment: string,
  before: SubmissionRecord,
  after: SubmissionRecord,
  at: string,
  who: string | undefined,
): JournalDraft | undefined {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return undefined;
  return { assessment, at, ...(who && { who }), changes, undo: changesBetween(after, before) };
}

/** The entry to be written after `last`: a new one, or the last one grown. */
export function entryAfter(last: JournalEntry | undefined, draft: JournalDraft): JournalEntry {
  if (!last || !goesOn(last, draft)) return { ...draft, seq: (last?.seq ?? 0) + 1, since: draft.at };
  return { ...draft, seq: last.seq, since: last.since, undo: last.undo };
}

/** The record as it was before an entry: `later` are that entry and all after it, in any order. */
export function recordBefore(record: SubmissionRecord, later: readonly JournalEntry[]): SubmissionRecord {
  return [...later].sort((a, b) => b.seq - a.seq).reduce((now, { undo }) => applyChanges(now, undo), record);
}

function goesOn(last: JournalEntry, { at, who, changes }: JournalDraft): boolean {
  const [mine, theirs] = [changes[0], last.changes[0]];
  if (!mine || !theirs || changes.length > 1 || last.changes.length > 1 || last.who !== who) return false;
  if (mine.path.join('\n') !== theirs.path.join('\n')) return false;
  const typed = (change: Change): boolean =>
    change.op === 'unset' || (change.op === 'set' && typeof change.value === 'string');
  return typed(mine) && typed(theirs) && Date.parse(at) - Date.parse(last.at) <= PAUSE;
}
