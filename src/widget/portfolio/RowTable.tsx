import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { OUTCOME_TEXT } from '../../formats/words.ts';
import { COLUMNS } from '../../portfolio/columns.ts';
import type { PortfolioRow } from '../../portfolio/row.ts';
import type { PortfolioSort } from '../../portfolio/view.ts';
import { dayWords } from '../logic/dates.ts';
import styles from './portfolio.module.css';

const PAGE = 50;

interface Shown {
  readonly key: keyof PortfolioRow;
  /** Shorter than the column's own, where its group says the rest. */
  readonly label?: string;
  readonly number?: boolean;
  readonly show: (row: PortfolioRow) => string;
}

const NONE = '–';
const given = (text: string): string => (text === '' ? NONE : text);
const day = (date: string | null): string => (date === null ? NONE : dayWords(date));
const score = (value: number | null, unit: PortfolioRow['unit']): string =>
  value === null ? NONE : `${value.toFixed(1)}${unit === 'percent' ? '%' : ' points'}`;
/** What a review would say, where there is one. */
const reviewed = (row: PortfolioRow, words: string | number): string => (row.reviewed ? String(words) : NONE);

const SUBMISSION: readonly Shown[] = [
  { key: 'deviceType', show: (row) => given(row.deviceType) },
  { key: 'manufacturer', show: (row) => given(row.manufacturer) },
  { key: 'firmware', show: (row) => given(row.firmware) },
  { key: 'edition', show: (row) => `${row.checklist} ${row.edition}` },
  { key: 'assessedOn', show: (row) => day(row.assessedOn) },
];
const SELF: readonly Shown[] = [
  { key: 'outcome', label: 'Outcome', show: (row) => OUTCOME_TEXT[row.outcome] },
  { key: 'demonstrated', number: true, show: (row) => score(row.demonstrated, row.unit) },
  { key: 'fail', number: true, show: (row) => String(row.fail) },
  { key: 'evidenceExpired', label: 'Expired', number: true, show: (row) => String(row.evidenceExpired) },
  { key: 'evidenceExpiring', label: 'Expiring', number: true, show: (row) => String(row.evidenceExpiring.length) },
];
const REVIEW: readonly Shown[] = [
  {
    key: 'reviewedOutcome',
    label: 'Outcome',
    show: (row) => (row.reviewedOutcome === null ? 'Not reviewed' : OUTCOME_TEXT[row.reviewedOutcome]),
  },
  {
    key: 'reviewedDemonstrated',
    label: 'Demonstrated',
    number: true,
    show: (row) => score(row.reviewedDemonstrated, row.unit),
  },
  { key: 'reviewedOn', show: (row) => day(row.reviewedOn) },
  { key: 'recommendation', show: (row) => given(row.recommendation) },
  { key: 'decisionBody', show: (row) => given(row.decisionBody) },
  { key: 'openObservations', number: true, show: (row) => reviewed(row, row.openObservations) },
  { key: 'overdueActions', number: true, show: (row) => reviewed(row, row.overdueActions) },
];
const FILE: readonly Shown[] = [{ key: 'source', show: (row) => row.source }];
const GROUPS: readonly (readonly [string, readonly Shown[]])[] = [
  ['Submission', SUBMISSION],
  ['Self-assessed', SELF],
  ['Reviewed', REVIEW],
  ['File', FILE],
];
const CELLS = GROUPS.flatMap(([, columns]) => columns.map((column, index) => ({ ...column, first: index === 0 })));

/** The rows, a page at a time; what a manufacturer says and what a review makes of it stand apart. */
export function RowTable({
  rows,
  sort,
  onSort,
}: {
  readonly rows: readonly PortfolioRow[];
  readonly sort: PortfolioSort;
  readonly onSort: (sort: PortfolioSort) => void;
}): ReactNode {
  const [place, setPlace] = useState({ rows, page: 0 });
  // Other rows begin at their beginning.
  const page = place.rows === rows ? place.page : 0;
  const pages = Math.ceil(rows.length / PAGE);
  const from = page * PAGE;

  const head = ({
    key,
    label,
    number,
    first,
  }: Pick<Shown, 'key' | 'label' | 'number'> & { first?: boolean }): ReactNode => {
    const sorted = sort.column === key;
    return (
      <th
        key={key}
        scope="col"
        className={clsx(number && styles.number, first && styles.first)}
        aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ column: key, descending: sorted && !sort.descending })}
        >
          {label ?? COLUMNS.find((column) => column.key === key)?.label}
          <span aria-hidden="true">{sorted ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </th>
    );
  };

  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">Submissions</h2>
      <div className={styles.scroll} role="group" aria-labelledby="rows-title" tabIndex={0}>
        <table className={clsx(styles.table, styles.wide)} aria-labelledby="rows-title">
          <thead>
            <tr>
              <td />
              {GROUPS.map(([name, columns]) => (
                <th key={name} scope="colgroup" colSpan={columns.length} className={styles.first}>
                  {name}
                </th>
              ))}
            </tr>
            <tr>
              {head({ key: 'model' })}
              {CELLS.map(head)}
            </tr>
          </thead>
          <tbody>
            {rows.slice(from, from + PAGE).map((row, index) => (
              <tr key={`${from + index} ${row.source}`}>
                <th scope="row">
                  {[row.model, row.modelName].filter(Boolean).join(' ') || `Submission ${row.submission.slice(0, 8)}`}
                </th>
                {CELLS.map(({ key, number, first, show }) => (
                  <td key={key} className={clsx(number && styles.number, first && styles.first)}>
                    {show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav className={styles.row} aria-label="Pages of the table">
          <button
            type="button"
            className="dap-button"
            disabled={page === 0}
            onClick={() => setPlace({ rows, page: page - 1 })}
          >
            Previous
          </button>
          <span role="status">
            Rows {from + 1} to {Math.min(from + PAGE, rows.length)} of {rows.length}
          </span>
          <button
            type="button"
            className="dap-button"
            disabled={page === pages - 1}
            onClick={() => setPlace({ rows, page: page + 1 })}
          >
            Next
          </button>
        </nav>
      )}
    </section>
  );
}
