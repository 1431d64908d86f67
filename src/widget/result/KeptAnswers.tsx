import type { ReactNode } from 'react';
import { earlierAnswers } from '../../formats/earlierAnswers.ts';
import { plainText } from '../../formats/plainText.ts';
import type { Report } from '../../formats/makeReport.ts';
import { claimText } from '../../formats/claimText.ts';
import type { ReportRow } from '../../formats/reportRows.ts';
import { own } from '../../workspace/own.ts';
import { Prose } from '../parts/Prose.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

/** Answers that are kept and do not count: to what does not apply, to ids this edition does not have, and to earlier texts. */
export function KeptAnswers({
  report: { record, result },
  rows,
}: {
  readonly report: Report;
  readonly rows: readonly ReportRow[];
}): ReactNode {
  const kept = [
    ...rows
      .filter(({ requirement }) => result.inert.includes(requirement.id))
      .map(({ requirement: { id }, claim, answer: { rationale } }) => ({
        id,
        why: 'It does not apply to this Device.',
        claim,
        rationale,
      })),
    ...result.unknownAnswers.map((id) => {
      const answer = own(record.answers, id) ?? {};
      const claim = claimText(undefined, answer);
      return { id, why: 'This edition has no such requirement.', claim, rationale: answer.rationale };
    }),
    ...earlierAnswers(record),
  ];
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">Answers that are kept and do not count</h2>
      <TableFrame by="kept">
        <table className={styles.table} aria-labelledby="kept">
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              <th scope="col">Why it does not count</th>
              <th scope="col">Answer</th>
              <th scope="col">Rationale</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ id, why, claim, rationale }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{why}</td>
                <td>{claim || 'None'}</td>
                <td dir="auto">{rationale && <Prose text={plainText(rationale)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
