import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isDate } from '../../engine/index.ts';
import { csvHead, csvRow } from '../../portfolio/renderCsv.ts';
import { viewRows } from '../../portfolio/view.ts';
import { dayWords, today } from '../logic/dates.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewPageProps } from '../props.ts';
import { FilterBar } from './FilterBar.tsx';
import { makeRows, type MadeRows } from './makeRows.ts';
import { LockedFiles } from './LockedFiles.tsx';
import { OpenBox } from './OpenBox.tsx';
import styles from './portfolio.module.css';
import { ProblemList } from './ProblemList.tsx';
import { ReadingStatus } from './ReadingStatus.tsx';
import { RowTable } from './RowTable.tsx';
import { FIRST_VIEW, type TableView } from './savedViews.ts';
import { SavedViews } from './SavedViews.tsx';
import { TotalsView } from './TotalsView.tsx';
import { useOpenedFiles } from './useOpenedFiles.ts';
import { useSettled } from './useSettled.ts';

export type PortfolioRootProps = Pick<ReviewPageProps, 'load'>;

/** Many submissions as one table: opened, filtered, added up, and taken away as CSV. */
export function PortfolioRoot({ load }: PortfolioRootProps): ReactNode {
  const [date, setDate] = useState<{ readonly on: string; readonly chosen: boolean }>(() => ({
    on: today(new Date()),
    chosen: false,
  }));
  const [made, setMade] = useState<MadeRows>();
  const [view, setView] = useState<TableView>(FIRST_VIEW);
  // A table speaks of its own day; files that are assessed here can be of any.
  const files = useOpenedFiles(load, (on) => setDate((old) => (old.chosen ? old : { on, chosen: false })));
  const { opened, progress } = files;

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
  const showRequirement = useCallback((requirement: string): void => {
    setView((old) => ({ ...old, filter: { ...old.filter, requirement } }));
    // What is shown then stands above.
    document.getElementById('portfolio-count')?.scrollIntoView({ block: 'center' });
  }, []);

  return (
    <main className="container dap-page">
      <h1>Portfolio</h1>
      <p className="dap-lead">
        Many submissions and their reviews as one table. Nothing leaves your browser, and of what you open nothing is
        stored. No row is a decision.
      </p>
      <OpenBox onFiles={files.open} />
      <ReadingStatus progress={progress} onStop={files.stop} />
      <LockedFiles locked={opened.locked} busy={progress !== undefined} onUnlock={files.unlock} />
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
      {opened.files.length + opened.locked.length === 0 ? (
        <p className={styles.empty}>
          No file is open. Open submissions, sealed or not, and their review files, all of them or a folder; a file with
          one of them a line; or the table that <code>assure portfolio --format json</code> made. A review is put to the
          very submission that it names.
        </p>
      ) : (
        made &&
        (made.rows.length > 0 || made.otherDays.length > 0) && (
          <>
            <div className={styles.row}>
              <AsOf on={date.on} onChange={(next) => setDate({ on: next, chosen: true })} />
              <button type="button" className={fields.quiet} onClick={files.closeAll}>
                Close all files
              </button>
            </div>
            <FilterBar rows={made.rows} filter={view.filter} onFilter={(filter) => setView({ ...view, filter })} />
            <SavedViews view={view} onView={setView} />
            <div className={styles.row}>
              <p id="portfolio-count" className={styles.count} role="status">
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
                <TotalsView rows={added} on={on} onRequirement={showRequirement} />
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
