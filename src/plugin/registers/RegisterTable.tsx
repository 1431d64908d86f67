import type { ReactNode } from 'react';
import styles from './tables.module.css';

interface Props {
  /** What the table holds, for those who do not see it stand under its heading. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly id?: string; readonly cells: readonly ReactNode[] }[];
}

/**
 * A table that becomes a list of records on a narrow screen, each value under its column's name. The roles are written
 * out, because a table that is not laid out as one loses them.
 */
export function RegisterTable({ caption, columns, rows }: Props): ReactNode {
  return (
    <table role="table" className={styles.table}>
      <caption className="dap-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, id, cells }) => (
          <tr key={key} role="row" id={id}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={columns[at]} role="rowheader" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[at]} role="cell">
                  <span className={styles.label} aria-hidden="true">
                    {columns[at]}
                  </span>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
