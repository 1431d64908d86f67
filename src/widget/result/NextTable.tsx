import { useState, type ReactNode } from 'react';
import type { Report } from '../../formats/makeReport.ts';
import { gainText } from '../../formats/words.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { RequirementAnchor } from './RequirementAnchor.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

const FIRST = 15;

/** Ranked next steps; nothing where nothing can be raised. */
export function NextTable({ report: { result } }: { readonly report: Report }): ReactNode {
  const [all, setAll] = useState(false);
  const { improvements } = result;
  if (improvements.length === 0) return null;
  const shown = all ? improvements : improvements.slice(0, FIRST);
  return (
    <section aria-labelledby="next">
      <h2 id="next">What would raise this</h2>
      <TableFrame by="next">
        <table className={styles.table}>
          <caption>
            Gates first, then by the points of the demonstrated score that a pass would add.
            {!all && improvements.length > FIRST && ` The first ${FIRST} of ${improvements.length}.`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              <th scope="col">Points</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ requirement, gate, gain, text }) => (
              <tr key={requirement}>
                <th scope="row">
                  <RequirementAnchor id={requirement} />
                  {gate && ' (gate)'}
                </th>
                <td className={styles.number}>{gainText(gain, result.score)}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {improvements.length > FIRST && (
        <button type="button" className={`${fields.quiet} dap-no-print`} onClick={() => setAll(!all)}>
          {all ? 'Show the first only' : `Show all ${count(improvements.length, 'step')}`}
        </button>
      )}
    </section>
  );
}
