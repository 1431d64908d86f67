import type { ReactNode } from 'react';
import { percentText } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import type { ReportRow } from '../../formats/reportRows.ts';
import { THRESHOLD_STATE_TEXT, whyText } from '../../formats/words.ts';
import { VerdictTag } from '../parts/Tag.tsx';
import { RequirementAnchor } from './RequirementAnchor.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

/** Gates and thresholds; nothing where there are none. */
export function GateTables({
  report: { result },
  rows,
}: {
  readonly report: Report;
  readonly rows: readonly ReportRow[];
}): ReactNode {
  const gates = rows.filter(({ requirement }) => requirement.gate);
  const { thresholds, score, sections } = result;
  return (
    <>
      {gates.length > 0 && (
        <section aria-labelledby="gates">
          <h2 id="gates">Gates</h2>
          <TableFrame by="gates">
            <table className={styles.table}>
              <caption>A gate that fails makes the outcome not ready, whatever the score.</caption>
              <thead>
                <tr>
                  <th scope="col">Gate</th>
                  <th scope="col">Title</th>
                  <th scope="col">Verdict</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {gates.map(({ requirement: { id, title }, result: own, why }) => (
                  <tr key={id}>
                    <th scope="row">
                      <RequirementAnchor id={id} />
                    </th>
                    <td>{title}</td>
                    <td>
                      <VerdictTag verdict={own.verdict} />
                    </td>
                    <td>{whyText(own.rule, why)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
      {thresholds.length > 0 && (
        <section aria-labelledby="thresholds">
          <h2 id="thresholds">Thresholds</h2>
          <TableFrame by="thresholds">
            <table className={styles.table}>
              <caption>What the demonstrated score has to reach.</caption>
              <thead>
                <tr>
                  <th scope="col">Threshold</th>
                  <th scope="col">At least</th>
                  <th scope="col">Demonstrated</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {thresholds.map(({ id, title, atLeast, section, state }) => {
                  const own = section === undefined ? score : sections.find((one) => one.id === section)?.score;
                  return (
                    <tr key={id}>
                      <th scope="row">{title}</th>
                      <td className={styles.number}>{atLeast}%</td>
                      <td className={styles.number}>{percentText(own?.demonstrated ?? null)}</td>
                      <td>{THRESHOLD_STATE_TEXT[state]}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
    </>
  );
}
