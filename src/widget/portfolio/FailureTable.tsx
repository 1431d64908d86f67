import { type ReactNode } from 'react';
import type { CommonFailure } from '../../portfolio/totals.ts';
import styles from './portfolio.module.css';

const MOST = 20;
const KINDS = ['selfFailed', 'reviewedFailed', 'observed'] as const;
const WORD = {
  selfFailed: 'Self-assessed',
  reviewedFailed: 'As reviewed',
  observed: 'With open observations',
} as const;

/** Requirements that stand badly in most submissions. */
export function FailureTable({
  failures,
  onRequirement,
}: {
  readonly failures: readonly CommonFailure[];
  /** Shows the submissions that are counted for it. */
  readonly onRequirement: (requirement: string) => void;
}): ReactNode {
  const shown = failures.slice(0, MOST);
  const most = Math.max(...shown.flatMap((row) => KINDS.map((kind) => row[kind])), 1);
  return (
    <section aria-labelledby="failures">
      <h3 id="failures">Common failures</h3>
      {shown.length === 0 ? (
        <p>No requirement fails, and none has an open observation.</p>
      ) : (
        <div className={styles.scroll} role="group" aria-labelledby="failures" tabIndex={0}>
          <table className={styles.table} aria-labelledby="failures">
            <thead>
              <tr>
                <th scope="col">Requirement</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="col" className={styles.number} colSpan={2}>
                    {WORD[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={`${row.checklist} ${row.requirement}`}>
                  <th scope="row">
                    <button type="button" className={styles.pick} onClick={() => onRequirement(row.requirement)}>
                      <span className="dap-hidden">Show only submissions with </span>
                      {row.requirement}
                    </button>{' '}
                    <span className={styles.note}>{row.checklist}</span>
                  </th>
                  {KINDS.flatMap((kind) => [
                    <td key={kind} className={styles.number}>
                      {row[kind]}
                    </td>,
                    <td key={`${kind} bar`} className={styles.picture}>
                      <svg className={styles.bar} aria-hidden="true" width="100%" height="12">
                        <rect className={styles.counted} width={`${(row[kind] / most) * 100}%`} height="12" />
                      </svg>
                    </td>,
                  ])}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {failures.length > MOST && <p className={styles.note}>The {MOST} that most submissions have.</p>}
    </section>
  );
}
