import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isDate } from '../../engine/index.ts';
import { csvHead, csvRow } from '../../portfolio/renderCsv.ts';
import { viewRows } from '../../portfolio/view.ts';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import { dayWords, today } from '../logic/dates.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewPageProps } from '../props.ts';
import { FilterBar } from './FilterBar.tsx';
import { makeRows, type MadeRows } from './makeRows.ts';
import { OpenBox } from './OpenBox.tsx';
import { NOTHING } from './opened.ts';
import styles from './portfolio.module.css';
import { ProblemList } from './ProblemList.tsx';
import { readFiles } from './readFiles.ts';
import { RowTable } from './RowTable.tsx';
import { FIRST_VIEW, type TableView } from './savedViews.ts';
import { SavedViews } from './SavedViews.tsx';
import { TotalsView } from './TotalsView.tsx';
import { useSettled } from './useSettled.ts';

export type PortfolioRootProps = Pick<ReviewPageProps, 'load'>;

/** Many submissions as one table: opened, filtered, added up, and taken away as CSV. */
export function PortfolioRoot({ load }: PortfolioRootProps): ReactNode {
  const [opened, setOpened] = useState(NOTHING);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const [date, setDate] = useState<{ readonly on: string; readonly chosen: boolean }>(() => ({
    on: today(new Date()),
    chosen: false,
  }));
  const [made, setMade] = useState<MadeRows>();
  const [view, setView] = useState<TableView>(FIRST_VIEW);
  // One set of files after the other, so that none is lost.
  const queue = useRef(Promise.resolve(NOTHING));

  function open(files: readonly FoundFile[]): void {
    setProgress({ done: 0, of: files.length });
    queue.current = queue.current.then(async (before) => {
      const next = await readFiles(before, files, load, (done) => setProgress({ done, of: files.length }));
      const [table] = next.tables;
      // A table speaks of its own day; files that are assessed here can be of any.
      if (table && before.tables.length === 0) setDate((old) => (old.chosen ? old : { on: table.on, chosen: false }));
      setOpened(next);
      setProgress(undefined);
      return next;
    });
  }

  useEffect(() => {
    let left = false;
    void makeRows(opened, date.on).then((next) => {
      if (!left) setMade(next);
    });
    return () => {
      left = true;
    };
  }, [opened, date.on]);

  const all = made?.rows;
  const shown = useMemo(() => viewRows(all ?? [], view.filter, view.sort), [all, view]);
  const added = useSettled(shown);
  const on = made?.on ?? date.on;

  return (
    <main className="container dap-page">
      <h1>Portfolio</h1>
      <p className="dap-lead">
        Many submissions and their reviews as one table. Nothing leaves your browser, and of what you open nothing is
        stored. No row is a decision.
      </p>
      <OpenBox onFiles={open} />
      <p role="status" className={styles.status}>
        {progress && `Reading ${count(progress.of, 'file')}: ${progress.done} done…`}
      </p>
      {made && <ProblemList problems={made.problems} />}
      {made?.otherDays.map((table) => (
        <Notice
          key={`${table.source} ${table.on}`}
          tone="warning"
          announce="politely"
          title={`${count(table.rows, 'row')} of ${table.source} are not shown`}
          actions={
            <button type="button" className="dap-button" onClick={() => setDate({ on: table.on, chosen: true })}>
              Show as of {dayWords(table.on)}
            </button>
          }
        >
          <p>
            The table was made as of {dayWords(table.on)}. What had expired or was overdue on another day cannot be seen
            from it.
          </p>
        </Notice>
      ))}
      {opened.files.length === 0 ? (
        <p className={styles.empty}>
          No file is open. Open submission records and their review files, all of them or a folder, or the table that{' '}
          <code>assure portfolio --format json</code> made. A review is put to the very submission that it names.
        </p>
      ) : (
        made &&
        (made.rows.length > 0 || made.otherDays.length > 0) && (
          <>
            <div className={styles.row}>
              <AsOf on={date.on} onChange={(next) => setDate({ on: next, chosen: true })} />
              <button
                type="button"
                className={fields.quiet}
                onClick={() => {
                  queue.current = queue.current.then(() => NOTHING);
                  setOpened(NOTHING);
                }}
              >
                Close all files
              </button>
            </div>
            <FilterBar rows={made.rows} filter={view.filter} onFilter={(filter) => setView({ ...view, filter })} />
            <SavedViews view={view} onView={setView} />
            <div className={styles.row}>
              <p className={styles.count} role="status">
                {shown.length === made.rows.length
                  ? count(shown.length, 'submission')
                  : `${shown.length} of ${count(made.rows.length, 'submission')}`}
              </p>
              <button
                type="button"
                className={`dap-button ${fields.small}`}
                disabled={shown.length === 0}
                onClick={() => saveFile(`portfolio-${on}.csv`, 'text/csv', [csvHead(), ...shown.map(csvRow)].join(''))}
              >
                <Icon name="download" />
                Download as CSV
              </button>
              <a href="#totals">To the totals</a>
            </div>
            {shown.length > 0 ? (
              <>
                <RowTable rows={shown} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} />
                <TotalsView rows={added} on={on} />
              </>
            ) : (
              <p className={styles.empty}>No submission is like this.</p>
            )}
          </>
        )
      )}
    </main>
  );
}

/** The portfolio's date. What is no day of the calendar changes nothing. */
function AsOf({ on, onChange }: { readonly on: string; readonly onChange: (on: string) => void }): ReactNode {
  const [typed, setTyped] = useState(on);
  const [before, setBefore] = useState(on);
  if (on !== before) {
    setBefore(on);
    setTyped(on);
  }
  return (
    <div>
      <label htmlFor="portfolio-on" className={fields.label}>
        As of
      </label>
      <input
        id="portfolio-on"
        className={fields.input}
        type="date"
        value={typed}
        aria-describedby="portfolio-on-hint"
        onChange={({ target }) => {
          setTyped(target.value);
          if (isDate(target.value)) onChange(target.value);
        }}
      />
      <p id="portfolio-on-hint" className={fields.hint}>
        For expiry, ages and what is overdue. Outcomes are as of each assessment’s own date.
      </p>
    </div>
  );
}
