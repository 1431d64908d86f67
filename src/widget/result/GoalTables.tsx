import type { ReactNode } from 'react';
import { openGoals, restated } from '../../formats/goals.ts';
import type { Report } from '../../formats/makeReport.ts';
import { EVIDENCE_RESTATED, FEWEST, interval, OUTCOME_TEXT } from '../../formats/words.ts';
import { RequirementAnchor } from './RequirementAnchor.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

/** The result restated at each level of evidence. */
export function StrengthTable({ report: { checklist, record } }: { readonly report: Report }): ReactNode {
  return (
    <section aria-labelledby="strength">
      <h2 id="strength">By strength of evidence</h2>
      <TableFrame by="strength">
        <table className={styles.table}>
          <caption>{EVIDENCE_RESTATED}</caption>
          <thead>
            <tr>
              <th scope="col">Evidence level</th>
              <th scope="col">Demonstrated to attainable</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {restated(checklist, record).map(({ level, score, outcome }) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td className={styles.number}>{interval(score)}</td>
                <td>{OUTCOME_TEXT[outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

/** The fewest requirements for each goal that is not reached; nothing where all are. */
export function GoalTable({ report: { checklist, result } }: { readonly report: Report }): ReactNode {
  const goals = openGoals(checklist, result);
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">Fewest requirements to pass</h2>
      <TableFrame by="goals">
        <table className={styles.table}>
          <caption>{FEWEST}</caption>
          <thead>
            <tr>
              <th scope="col">Goal</th>
              <th scope="col">Asked for</th>
              <th scope="col">Requirements</th>
            </tr>
          </thead>
          <tbody>
            {goals.map(({ title, asked, requirements }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td className={styles.number}>{asked}</td>
                <td>
                  {requirements.map((id) => (
                    <span key={id}>
                      <RequirementAnchor id={id} />{' '}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
