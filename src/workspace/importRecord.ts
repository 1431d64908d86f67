/**
 * Bringing a submission file in, in two steps: read it and say what would happen, then do it. Reading changes nothing.
 * Import this module when a file has been chosen: it brings the schema's validator along.
 */

import { isLower, type Checklist } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { compareWithEdition } from '../record/compareWithEdition.ts';
import type { RecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/readRecord.ts';
import { readHistory } from './historyFile.ts';
import { newRecordId } from './ids.ts';
import type { JournalEntry } from './journal.ts';
import type { Store } from './store.ts';
import type { StoredAssessment } from './stored.ts';

/** What importing the file would mean. */
export interface ImportPreview {
  readonly record: SubmissionRecord;
  readonly checklist: Checklist;
  /** Worth knowing; none of it keeps the file from being imported. */
  readonly notes: readonly RecordProblem[];
  /** What was changed before, where a history came along. */
  readonly history?: readonly JournalEntry[];
  /** The assessment with the same id that is stored already, and whether it holds the very same. */
  readonly stored?: {
    readonly assessment: StoredAssessment;
    readonly same: boolean;
    /** Whether the file answers an older edition than what is stored: replacing would be a step back. */
    readonly older: boolean;
  };
}

export type ReadImport = { readonly preview: ImportPreview } | { readonly problems: readonly RecordProblem[] };

/** 'step-back' replaces a stored assessment even though it answers a newer edition; 'replace' does not. */
export type ImportChoice = 'replace' | 'step-back' | 'keep-both';

/** Resolves to the edition that this portal has of a checklist, or to undefined when it has none. */
export type EditionLookup = (
  checklistId: string,
) => Promise<{ readonly checklist: Checklist; readonly digest: string } | undefined>;

/**
 * Reads a file that may be anything. A submission made with another edition is accepted with notes, since its answers
 * are kept whatever the edition; one for a checklist that this portal does not have is refused.
 *
 * @param history text of a history that came along; one that cannot be used is a note and keeps nothing from being imported
 */
export async function readImport(
  input: Uint8Array,
  store: Store,
  lookUp: EditionLookup,
  history?: string,
): Promise<ReadImport> {
  const { record, problems } = readRecord(input);
  if (!record) return { problems };
  const edition = await lookUp(record.checklist.id);
  if (!edition) return { problems: [noSuchChecklist(record.checklist.id)] };
  const assessment = await store.get(record.id);
  const read = history === undefined ? undefined : readHistory(history, record);
  return {
    preview: {
      record,
      checklist: edition.checklist,
      notes: [
        ...problems,
        ...compareWithEdition(record, edition.checklist, edition.digest),
        ...(read && 'problems' in read ? read.problems : []),
      ],
      ...(read && 'entries' in read && { history: read.entries }),
      ...(assessment && {
        stored: { assessment, same: sameContent(assessment.record, record), older: isOlder(record, assessment.record) },
      }),
    },
  };
}

/**
 * Stores what was previewed. 'replace' puts it in place of the stored assessment, which can be restored for a while;
 * 'keep-both' gives it an id of its own. A history comes along with what is new here; what is replaced goes on with its own.
 * Rejects, with nothing changed, when the browser does not store it.
 *
 * @param now the present instant, UTC, ISO 8601
 */
export function commitImport(
  store: Store,
  { record, stored, history }: ImportPreview,
  how: ImportChoice,
  now: string,
): Promise<StoredAssessment> {
  if (!stored) return store.create(record, undefined, undefined, history);
  if (how === 'replace' && stored.older) {
    return Promise.reject(new Error('the stored assessment answers a newer edition than the file'));
  }
  return how !== 'keep-both'
    ? store.replace(record, newRecordId(), now)
    : store.create({ ...record, id: newRecordId() }, 'Imported copy', undefined, history);
}

function isOlder({ checklist: one }: SubmissionRecord, { checklist: other }: SubmissionRecord): boolean {
  return one.id === other.id && isLower(one.version, other.version);
}

function sameContent(one: SubmissionRecord, other: SubmissionRecord): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function noSuchChecklist(id: string): RecordProblem {
  return {
    code: 'other-checklist',
    severity: 'error',
    message: `The submission answers the checklist “${id}”, which this portal does not have.`,
    help: 'Open it in the portal that it was made with.',
    path: 'checklist.id',
  };
}
