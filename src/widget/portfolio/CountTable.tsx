import { useId, type ReactNode } from 'react';
import styles from './portfolio.module.css';

/** Numbers of one kind, each with a bar. */
export function CountTable({
  title,
  of,
  what,
  rows,
}: {
  readonly title: string;
  /** What the rows are, and what is counted. */
  readonly of: string;
  readonly what: string;
  readonly rows: readonly (readonly [string, number])[];
}): ReactNode {
  const id = useId();
  const most = Math.max(...rows.map(([, value]) => value), 1);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" className={styles.number}>
              {what}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{value}</td>
              <td className={styles.picture}>
                <svg className={styles.bar} aria-hidden="true" width="100%" height="12">
                  <rect className={styles.counted} width={`${(value / most) * 100}%`} height="12" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
