import type { RequirementResult, Score } from '../../engine/index.ts';
import type { LabelledValue } from '../reportFacts.ts';
import { verdictText } from '../words.ts';

/** What a cell of a table holds: our own words, a link to a place in the document, a verdict, or what somebody typed. */
export type Cell =
  | string
  | { readonly text: string; readonly to: string }
  | { readonly mark: Pick<RequirementResult, 'verdict'> }
  | { readonly typed: string };

/** One row; the id is the place that links lead to, and by which rows are counted when the file is read back. */
export interface TableRow {
  readonly id?: string;
  readonly cells: readonly Cell[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The score of one section, both ways where there is a review. */
export interface Bar {
  readonly title: string;
  readonly selfAssessed: Score;
  readonly reviewed?: Score;
}

/** What a committee document is made of, whatever it is written as. */
export type Block =
  | TableBlock
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly id?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'typed'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'values'; readonly values: readonly LabelledValue[] }
  | { readonly kind: 'marks'; readonly items: readonly Marked[] }
  | { readonly kind: 'outcomes'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'bars'; readonly caption: string; readonly bars: readonly Bar[] };

/** A verdict with whose it is and why. */
export interface Marked {
  readonly label: string;
  readonly mark: Pick<RequirementResult, 'verdict'>;
  readonly text: string;
}

/** A chapter of the document. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The committee report before it is written as a page or a Word file. */
export interface CommitteeDocument {
  readonly title: string;
  readonly device: string;
  readonly notices: readonly string[];
  /** The summary, which has the first page to itself, then the rest. */
  readonly parts: readonly Part[];
}

/** A cell as text alone. */
export function wordsOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  return 'typed' in cell ? cell.typed : verdictText(cell.mark);
}
