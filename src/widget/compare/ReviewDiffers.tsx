import { useMemo, type ReactNode } from 'react';
import type { Checklist } from '../../engine/index.ts';
import { reviewedResult } from '../../review/reviewedResult.ts';
import { VerdictTag } from '../parts/Tag.tsx';
import styles from './compare.module.css';
import type { Side } from './useSides.ts';

/** Where what was concluded is not what was self-assessed, for each side that has a review. */
export function ReviewDiffers({
  sides,
  checklists,
  titleOf,
}: {
  readonly sides: readonly [Side, Side];
  readonly checklists: readonly [Checklist, Checklist];
  readonly titleOf: (requirement: string) => string;
}): ReactNode {
  const found = useMemo(
    () =>
      sides.flatMap(({ record, review }, index) => {
        const checklist = checklists[index];
        if (!review || !checklist) return [];
        const rows = reviewedResult({ checklist, record }, review).requirements.filter(
          ({ selfAssessed, reviewed, standing }) =>
            standing !== 'not-reviewed' && selfAssessed.verdict !== reviewed.verdict,
        );
        return [{ name: index === 0 ? 'Before' : 'After', rows }];
      }),
    [sides, checklists],
  );
  if (found.length === 0) return null;
  return (
    <>
      <h2>Self-assessed against reviewed</h2>
      <p className={styles.about}>Of what was determined. What nobody has determined yet counts as open.</p>
      {found.map(({ name, rows }) => (
        <details key={name} open={rows.length <= 20}>
          <summary>
            {name}: {rows.length === 0 ? 'the review agrees with all it determined' : `${rows.length} differ`}
          </summary>
          <ul className={styles.list}>
            {rows.map(({ id, selfAssessed, reviewed }) => (
              <li key={id}>
                <h3 className={styles.head}>
                  {id} {titleOf(id)}
                </h3>
                <p className={styles.verdicts}>
                  Self-assessed: <VerdictTag verdict={selfAssessed.verdict} /> Reviewed:{' '}
                  <VerdictTag verdict={reviewed.verdict} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
