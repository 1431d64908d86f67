import { useId, useState, type ReactNode } from 'react';
import type { OutcomeValue } from '../../engine/index.ts';
import { OUTCOME_TEXT } from '../../formats/words.ts';
import type { NamedOutcomes } from '../../portfolio/totals.ts';
import fields from '../parts/fields.module.css';
import styles from './portfolio.module.css';
import { StackBar } from './StackBar.tsx';

const VALUES: readonly OutcomeValue[] = ['ready', 'not-ready', 'incomplete'];
const SIDES = [
  ['self', 'Self-assessed'],
  ['reviewed', 'Reviewed'],
] as const;
/** Rows shown until more are asked for. */
const FEW = 12;

/** Outcomes under names: those that manufacturers state, and beside them those of reviews. */
export function OutcomeTable({
  title,
  of,
  note,
  rows,
}: {
  readonly title: string;
  /** What the names are. */
  readonly of: string;
  readonly note?: string;
  readonly rows: readonly NamedOutcomes[];
}): ReactNode {
  const id = useId();
  const [all, setAll] = useState(false);
  const most = Math.max(...rows.flatMap(({ self, reviewed }) => [sum(self), sum(reviewed)]), 1);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <div className={styles.scroll} role="group" aria-labelledby={id} tabIndex={0}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              {SIDES.map(([side, word]) => (
                <th key={side} scope="colgroup" colSpan={VALUES.length + 1} className={styles.first}>
                  {word}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">{of}</th>
              {SIDES.flatMap(([side]) => [
                ...VALUES.map((value, index) => (
                  <th
                    key={`${side} ${value}`}
                    scope="col"
                    className={index === 0 ? `${styles.first} ${styles.number}` : styles.number}
                  >
                    {OUTCOME_TEXT[value]}
                  </th>
                )),
                <td key={`${side} bar`} />,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? rows.length : FEW).map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name === '' ? 'Not given' : row.name}</th>
                {SIDES.flatMap(([side]) => [
                  ...VALUES.map((value, index) => (
                    <td
                      key={`${side} ${value}`}
                      className={index === 0 ? `${styles.first} ${styles.number}` : styles.number}
                    >
                      {row[side][value]}
                    </td>
                  )),
                  <td key={`${side} bar`} className={styles.picture}>
                    <StackBar counts={row[side]} most={most} />
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FEW && (
        <button type="button" className={fields.quiet} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${rows.length}`}
          <span className="dap-hidden"> of “{title}”</span>
        </button>
      )}
    </section>
  );
}

function sum(counts: Readonly<Record<OutcomeValue, number>>): number {
  return VALUES.reduce((total, value) => total + counts[value], 0);
}
