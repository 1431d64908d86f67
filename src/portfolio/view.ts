import type { OutcomeValue } from '../engine/index.ts';
import { COLUMNS } from './columns.ts';
import type { PortfolioRow } from './row.ts';

/** Which rows are shown. What is not given asks for nothing; all that is given must hold. */
export interface PortfolioFilter {
  /** Words, all of which stand somewhere in a row's texts, whatever their case. */
  readonly text?: string;
  readonly deviceType?: string;
  readonly manufacturer?: string;
  /** “checklist edition”. */
  readonly edition?: string;
  readonly outcome?: OutcomeValue;
  readonly reviewedOutcome?: OutcomeValue;
  readonly reviewed?: boolean;
  readonly recommendation?: string;
  /** A requirement that fails, self-assessed or as reviewed, or has an open observation. */
  readonly requirement?: string;
  /** Only rows with something of that sort, or only rows without. */
  readonly openObservations?: boolean;
  readonly overdueActions?: boolean;
  readonly evidenceExpiring?: boolean;
  readonly gatesFailed?: boolean;
}

export interface PortfolioSort {
  readonly column: keyof PortfolioRow;
  readonly descending: boolean;
}

/** The rows that a filter asks for, in the order asked for; equal ones stay in the order given. */
export function viewRows(
  rows: readonly PortfolioRow[],
  filter: PortfolioFilter,
  { column, descending }: PortfolioSort,
): readonly PortfolioRow[] {
  const turn = descending ? -1 : 1;
  return rows.filter(matcher(filter)).sort((a, b) => {
    const [one, other] = [sortKey(a[column]), sortKey(b[column])];
    // What there is none of comes last, either way.
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return one < other ? -turn : one > other ? turn : 0;
  });
}

function sortKey(value: PortfolioRow[keyof PortfolioRow]): string | number | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? value.length : value;
}

/** Whether a row is asked for. */
function matcher(filter: PortfolioFilter): (row: PortfolioRow) => boolean {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const is = <T>(asked: T | undefined, value: T): boolean => asked === undefined || asked === value;
  return (row) =>
    is(filter.deviceType, row.deviceType) &&
    is(filter.manufacturer, row.manufacturer) &&
    is(filter.edition, `${row.checklist} ${row.edition}`) &&
    is(filter.outcome, row.outcome) &&
    is<OutcomeValue | null>(filter.reviewedOutcome, row.reviewedOutcome) &&
    is(filter.reviewed, row.reviewed) &&
    is(filter.recommendation, row.recommendation) &&
    is(filter.openObservations, row.openObservations > 0) &&
    is(filter.overdueActions, row.overdueActions > 0) &&
    is(filter.evidenceExpiring, row.evidenceExpiring.length > 0) &&
    is(filter.gatesFailed, row.gatesFailed.length + row.reviewedGatesFailed.length > 0) &&
    hasRequirement(row, filter.requirement) &&
    (words.length === 0 || hasWords(row, words));
}

function hasRequirement(row: PortfolioRow, id: string | undefined): boolean {
  return id === undefined || [row.failed, row.reviewedFailed, row.observed].some((ids) => ids.includes(id));
}

const TEXTS = COLUMNS.filter(({ kind }) => kind === 'text' || kind === 'texts');

/** Rows never change: the words of each are put together once, for all the keys that a person presses. */
const WORDS = new WeakMap<PortfolioRow, string>();

function hasWords(row: PortfolioRow, words: readonly string[]): boolean {
  let text = WORDS.get(row);
  if (text === undefined) {
    text = TEXTS.map(({ key }) => String(row[key] ?? ''))
      .join(' ')
      .toLowerCase();
    WORDS.set(row, text);
  }
  return words.every((word) => text.includes(word));
}
