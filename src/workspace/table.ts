/** Where stored assessments are kept: the least a place must offer. The browser's database is one, memory another. */

import type { EditionTrace } from './edition.ts';
import type { JournalDraft, JournalEntry } from './journal.ts';
import type { StoredAssessment } from './stored.ts';

export interface Writes {
  readonly put?: readonly StoredAssessment[];
  /** Ids; their journals go with them. */
  readonly erase?: readonly string[];
  /** Entries of journals that are new here, as they are. */
  readonly entries?: readonly JournalEntry[];
  /** Noted in the same step. */
  readonly journal?: readonly JournalDraft[];
}

export interface Table {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  get(id: string): Promise<StoredAssessment | undefined>;
  getAll(): Promise<readonly StoredAssessment[]>;
  /** By digest. */
  getEdition(digest: string): Promise<EditionTrace | undefined>;
  /** The journal of an assessment, in the order in which it was written. */
  getJournal(assessment: string): Promise<readonly JournalEntry[]>;
  putEdition(edition: EditionTrace): Promise<void>;
  /**
   * Reads the assessments with these ids and writes what `decide` makes of them, in one step that nothing comes
   * between. Resolves when the writes are safe; rejects, with nothing written, when they are not or `decide` throws.
   */
  transact(
    ids: readonly string[],
    decide: (stored: readonly (StoredAssessment | undefined)[]) => Writes,
  ): Promise<void>;
}
