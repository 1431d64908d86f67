import type { ReactNode } from 'react';
import type { Report } from '../../formats/makeReport.ts';
import { evidenceLevelText } from '../../formats/reportFacts.ts';
import { CONFIDENTIALITY_TEXT, EVIDENCE_METHOD_TEXT } from '../../formats/words.ts';
import { evidenceKindWord, fileSize } from '../logic/words.ts';
import { RequirementAnchor } from './RequirementAnchor.tsx';
import styles from './RegisterTable.module.css';
import { TableFrame } from './TableFrame.tsx';
import tables from './tables.module.css';

/** Every evidence item of the submission and the requirements whose answers name it. */
export function RegisterTable({ report: { record, result } }: { readonly report: Report }): ReactNode {
  const items = Object.entries(record.evidence);
  if (items.length === 0) return null;
  const known = new Set(result.requirements.map(({ id }) => id));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence register</h2>
      <TableFrame by="evidence">
        <table className={`${tables.table} ${styles.table}`}>
          <caption>Evidence is named here and not contained.</caption>
          <thead>
            <tr>
              <th scope="col">Evidence</th>
              <th scope="col">Level</th>
              <th scope="col">Dates</th>
              <th scope="col">Supports</th>
            </tr>
          </thead>
          <tbody>
            {items.map(([id, item]) => {
              const named = Object.keys(record.answers).filter((one) => record.answers[one]?.evidence?.includes(id));
              return (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{item.name}</bdi>
                    <span className={styles.detail} dir="auto">
                      {[
                        id,
                        evidenceKindWord(item.kind),
                        item.method && `method: ${EVIDENCE_METHOD_TEXT[item.method].toLowerCase()}`,
                        item.confidentiality && `marked ${CONFIDENTIALITY_TEXT[item.confidentiality].toLowerCase()}`,
                        item.reference,
                        item.author,
                        item.size !== undefined && fileSize(item.size),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                    {item.note && (
                      <span className={styles.detail} dir="auto">
                        {item.note}
                      </span>
                    )}
                    {item.sha256 && <code className={styles.hash}>SHA-256 {item.sha256}</code>}
                  </th>
                  <td>{evidenceLevelText(item.level)}</td>
                  <td>
                    {item.created && <div>Dated {item.created}</div>}
                    {item.expires && <div>Expires {item.expires}</div>}
                  </td>
                  <td>
                    {named.length === 0
                      ? 'no answer'
                      : named.map((requirement, at) => (
                          <span key={requirement}>
                            {at > 0 && ', '}
                            {known.has(requirement) ? <RequirementAnchor id={requirement} /> : requirement}
                          </span>
                        ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
