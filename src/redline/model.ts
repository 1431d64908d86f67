/** What a comparison of two texts is: plain data, from which every format is made. */

/** Text that both have, or that only the new or only the old one has. */
export interface Run {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

export type Status = 'unchanged' | 'changed' | 'added' | 'deleted';

export type BlockType = 'heading' | 'paragraph' | 'item' | 'quote' | 'row' | 'code';

/** One paragraph, list item, row of a table, or the like. */
export interface BlockChange {
  readonly type: BlockType;
  readonly status: Status;
  /** Kept and inserted runs joined are the new text, kept and deleted ones the old. */
  readonly runs: readonly Run[];
  /** True where no word differs, but emphasis or other markup does. */
  readonly markupOnly: boolean;
}

/** A heading and all up to the next one; the first part of a document may have no heading. */
export interface ClauseChange {
  /** Stable id, of the new text where both have one; absent where the heading has none. */
  readonly id?: string;
  /** Title in the new text, or in the old where the clause was deleted; empty before the first heading. */
  readonly title: string;
  /** Level of the heading, 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly status: Status;
  /** Whether it stands elsewhere among the clauses that both texts have. */
  readonly moved: boolean;
  /** Place among the clauses of the old text, from 0; absent where added. */
  readonly before?: number;
  /** Place among the clauses of the new text, from 0; absent where deleted. */
  readonly after?: number;
  readonly blocks: readonly BlockChange[];
}

/** One entry of the front matter that differs. */
export interface MatterChange {
  readonly name: string;
  readonly status: Exclude<Status, 'unchanged'>;
  readonly runs: readonly Run[];
}

/** Counts of clauses; one that moved and changed is counted in both. */
export interface Summary {
  readonly added: number;
  readonly deleted: number;
  readonly changed: number;
  readonly moved: number;
  /** Neither changed nor moved. */
  readonly unchanged: number;
  /** Words of the text itself; the front matter is not counted. */
  readonly wordsInserted: number;
  readonly wordsDeleted: number;
}

export interface Redline {
  readonly matter: readonly MatterChange[];
  /** In the order of the new text; what was deleted stands where it was. */
  readonly clauses: readonly ClauseChange[];
  readonly summary: Summary;
}
