import Link from '@docusaurus/Link';
import { useMemo, useState, type ReactNode } from 'react';
import { assess, listRequirements, scoreText } from '../../engine/index.ts';
import { inheritanceOf } from '../../workspace/family.ts';
import { own } from '../../workspace/own.ts';
import { assessmentName } from '../../workspace/naming.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { writeAddress } from '../logic/place.ts';
import { verdictWord } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { VerdictIcon } from '../parts/Icon.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './FamilyMatrix.module.css';

/** Requirements by members of a family: the verdict of each, and where a variant answers for itself. */
export function FamilyMatrix({
  base,
  variants,
  page: { checklist },
  onClose,
}: {
  readonly base: StoredAssessment;
  readonly variants: readonly StoredAssessment[];
  readonly page: ChecklistRouteProps;
  readonly onClose: () => void;
}): ReactNode {
  const [differing, setDiffering] = useState(false);
  const members = useMemo(
    () =>
      [base, ...variants].map((stored) => {
        const result = assess(checklist, stored.record);
        return { stored, result, verdicts: new Map(result.requirements.map(({ id, verdict }) => [id, verdict])) };
      }),
    [base, variants, checklist],
  );
  const rows = listRequirements(checklist)
    .map(({ requirement: { id, title } }) => ({
      id,
      title,
      cells: members.map(({ stored, verdicts }) => ({
        stored,
        verdict: verdicts.get(id),
        differs:
          stored.family !== undefined && inheritanceOf(stored.family, own(stored.record.answers, id), id) === 'own',
      })),
    }))
    .filter(
      ({ cells }) => !differing || cells.some(({ verdict, differs }) => differs || verdict !== cells[0]?.verdict),
    );
  return (
    <Dialog title={`Family of ${assessmentName(base)}`} onClose={onClose} wide>
      <label className={styles.only}>
        <input type="checkbox" checked={differing} onChange={({ target }) => setDiffering(target.checked)} />
        Only where they differ
      </label>
      <div className={styles.frame} role="group" aria-label="Requirements by variants" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              {members.map(({ stored, result }) => (
                <th key={stored.id} scope="col">
                  <Link to={`/assess/${checklist.id}${writeAddress(stored.id)}`}>{assessmentName(stored)}</Link>
                  <span className={styles.about}>
                    {[stored.record.device.hardwareVersion, stored.record.device.firmwareVersion]
                      .filter(Boolean)
                      .join(' · ')}{' '}
                    {scoreText(result.score.demonstrated, result.score)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, cells }) => (
              <tr key={id}>
                <th scope="row">
                  {id} <span className={styles.about}>{title}</span>
                </th>
                {cells.map(({ stored, verdict, differs }) => (
                  <td key={stored.id}>
                    <span className={styles.cell}>
                      <VerdictIcon verdict={verdict} />
                      {verdictWord(verdict)}
                    </span>
                    {differs && <span className={styles.about}>own answer</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p>They do not differ anywhere.</p>}
      </div>
    </Dialog>
  );
}
