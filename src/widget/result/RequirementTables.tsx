import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { levelText } from '../../engine/index.ts';
import { evidenceLevelText } from '../../formats/reportFacts.ts';
import type { EvidenceRow, ReportRow } from '../../formats/reportRows.ts';
import { plainText } from '../../formats/plainText.ts';
import { EVIDENCE_STATE_TEXT, whyText } from '../../formats/words.ts';
import { Prose } from '../parts/Prose.tsx';
import { VerdictTag } from '../parts/Tag.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './RequirementTables.module.css';
import { TableFrame } from './TableFrame.tsx';
import tables from './tables.module.css';

/** Every requirement with answer, verdict and its rule, rationale and evidence: one table a section. */
export function RequirementTables({
  rows,
  page,
}: {
  readonly rows: readonly ReportRow[];
  readonly page: ChecklistRouteProps;
}): ReactNode {
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements">Requirements</h2>
      {bySection(rows).map((group) => {
        const path = group[0]?.path ?? [];
        const id = `rows-${path.at(-1)?.id ?? ''}`;
        return (
          <div key={id} className={styles.section}>
            <h3 id={id}>{path.map(({ title }) => title).join(' › ')}</h3>
            <TableFrame by={id}>
              <table className={`${tables.table} ${styles.table}`} aria-labelledby={id}>
                <thead>
                  <tr>
                    <th scope="col">Requirement</th>
                    <th scope="col">Verdict</th>
                    <th scope="col">Answer and evidence</th>
                  </tr>
                </thead>
                <tbody>
                  {group.map((row) => (
                    <Row key={row.requirement.id} row={row} checklist={page.checklist.id} />
                  ))}
                </tbody>
              </table>
            </TableFrame>
          </div>
        );
      })}
    </section>
  );
}

function Row({ row, checklist }: { readonly row: ReportRow; readonly checklist: string }): ReactNode {
  const { requirement, result, why, claim, answer, evidence } = row;
  const { id, title, statement, gate, weight, minimumEvidenceLevel, objectives } = requirement;
  return (
    <tr className={result.applies === 'false' ? styles.left : undefined}>
      <th scope="row" id={`req-${id}`} tabIndex={-1} className={styles.what}>
        <Link to={`/checklists/${checklist}#${id}`}>{id}</Link> {title}
        <span className={styles.statement}>{statement}</span>
        {objectives.map((objective) => (
          <span key={objective.id} className={styles.statement}>
            {objective.id}: {objective.text}
          </span>
        ))}
        <span className={styles.marks}>
          {[
            gate && 'Gate',
            weight === 0 ? 'informational' : `weight ${weight}`,
            minimumEvidenceLevel > 0 && `evidence ${levelText(minimumEvidenceLevel)}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td className={styles.verdict}>
        <VerdictTag verdict={result.verdict} />
        <span className={styles.why}>{whyText(result.rule, why)}</span>
        {result.inert && <span className={styles.why}>The answer is kept and does not count.</span>}
      </td>
      <td className={styles.answer}>
        <p>{claim === '' ? 'No answer' : claim}</p>
        {answer.rationale && (
          <div className={styles.rationale} dir="auto">
            <Prose text={plainText(answer.rationale)} />
          </div>
        )}
        {evidence.length > 0 && (
          <ul className={styles.evidence}>
            {evidence.map((one) => (
              <li key={one.id}>
                <EvidenceText row={one} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function EvidenceText({ row: { id, item, state } }: { readonly row: EvidenceRow }): ReactNode {
  return (
    <>
      <bdi>{item?.name ?? id}</bdi>
      {item && ` (${evidenceLevelText(item.level)}${item.expires ? `, expires ${item.expires}` : ''})`}
      {state !== 'usable' && <strong> {EVIDENCE_STATE_TEXT[state]}</strong>}
      {item?.reference && (
        <span className={styles.detail} dir="auto">
          {item.reference}
        </span>
      )}
      {item?.sha256 && <code className={styles.hash}>SHA-256 {item.sha256}</code>}
    </>
  );
}

/** Runs of rows that stand in the same section. */
function bySection(rows: readonly ReportRow[]): readonly (readonly ReportRow[])[] {
  const groups: ReportRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.section.id === row.section.id) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
