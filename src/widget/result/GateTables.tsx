import type { ReactNode } from 'react';
import { askedText, scoreText } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import type { ReportRow } from '../../formats/reportRows.ts';
import { LEVEL_STATE_TEXT, THRESHOLD_STATE_TEXT, whyText } from '../../formats/words.ts';
import { VerdictTag } from '../parts/Tag.tsx';
import { RequirementAnchor } from './RequirementAnchor.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

/** Gates, thresholds and levels; nothing where there are none. */
export function GateTables({
  report: { result },
  rows,
}: {
  readonly report: Report;
  readonly rows: readonly ReportRow[];
}): ReactNode {
  const gates = rows.filter(({ requirement }) => requirement.gate);
  const { thresholds, levels = [], score, sections } = result;
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
                      <td className={styles.number}>{askedText(atLeast, own ?? {})}</td>
                      <td className={styles.number}>{scoreText(own?.demonstrated ?? null, own ?? {})}</td>
                      <td>{THRESHOLD_STATE_TEXT[state]}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
      {levels.length > 0 && (
        <section aria-labelledby="levels">
          <h2 id="levels">Levels</h2>
          <TableFrame by="levels">
            <table className={styles.table}>
              <caption>
                A level is reached when every mandatory requirement of it and of all lower levels passes.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Level</th>
                  <th scope="col">State</th>
                  <th scope="col">Wanting</th>
                </tr>
              </thead>
              <tbody>
                {levels.map(({ id, title, state, wanting }) => (
                  <tr key={id}>
                    <th scope="row">{title}</th>
                    <td>{LEVEL_STATE_TEXT[state]}</td>
                    <td>
                      {wanting.map((each) => (
                        <span key={each}>
                          <RequirementAnchor id={each} />{' '}
                        </span>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
    </>
  );
}
