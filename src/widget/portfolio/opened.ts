import type { Side } from '../../portfolio/side.ts';
import type { PortfolioTable } from '../../portfolio/readTable.ts';
import type { Review } from '../../generated/review.ts';
import type { Subject } from '../../review/subject.ts';
import type { FoundFile } from '../../workspace/fileIntake.ts';

/** A file, or a part of one, that is not in the table as a person may think it is. */
export interface FileProblem {
  readonly source: string;
  readonly message: string;
  readonly help: string;
}

export interface OpenedRecord extends Subject {
  readonly source: string;
  /** SHA-256 of the record's canonical JSON. */
  readonly digest: string;
  /** That of its edition. */
  readonly edition: string;
  /** What the record comes to by itself; does not hang on the portfolio's date. */
  readonly self: Side;
}

/** A sealed submission that is encrypted, and to none of the identities given so far. */
export interface LockedFile {
  readonly found: FoundFile;
  /** Why the identities that were given do not open it; absent while there is none. */
  readonly problem?: string;
}

/** What the files opened so far hold. In memory only. */
export interface Opened {
  readonly submissions: readonly OpenedRecord[];
  readonly reviews: readonly { readonly source: string; readonly review: Review }[];
  readonly tables: readonly (PortfolioTable & { readonly source: string })[];
  readonly problems: readonly FileProblem[];
  readonly locked: readonly LockedFile[];
  /** Name, size and time of each file that was read, so that none is taken twice. */
  readonly files: readonly string[];
}

export const NOTHING: Opened = { submissions: [], reviews: [], tables: [], problems: [], locked: [], files: [] };
