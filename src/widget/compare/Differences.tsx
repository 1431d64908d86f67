import type { ReactNode } from 'react';
import type { AssessmentDifference } from '../../review/compareAssessments.ts';
import type { Cause } from '../../review/causes.ts';
import { count } from '../logic/words.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { VerdictTag } from '../parts/Tag.tsx';
import styles from './compare.module.css';

/** Sign and word of each kind of cause. */
const CAUSE: Readonly<Record<Cause['kind'], readonly [IconName, string]>> = {
  checklist: ['sections', 'Checklist change'],
  answer: ['edit', 'Real change, answer'],
  evidence: ['file', 'Real change, evidence'],
  fact: ['device', 'Real change, fact'],
  date: ['in-progress', 'Real change, date'],
  review: ['complete', 'Real change, review'],
};

/** Every requirement that differs, with its verdicts and what the difference comes from. */
export function Differences({
  requirements,
  titleOf,
}: {
  readonly requirements: readonly AssessmentDifference[];
  readonly titleOf: (requirement: string) => string;
}): ReactNode {
  const asked = requirements.filter(({ causes }) => causes.every(({ kind }) => kind === 'checklist')).length;
  if (requirements.length === 0) return <p data-differences={0}>No requirement differs.</p>;
  return (
    <>
      <p data-differences={requirements.length}>
        {count(requirements.length, 'requirement')}: {asked} only because the checklist changed,{' '}
        {requirements.length - asked} with a real change.
      </p>
      <ul className={styles.list}>
        {requirements.map(({ requirement, was, causes, before, after }) => (
          <li key={requirement} data-difference={requirement}>
            <h3 className={styles.head}>
              {requirement} {titleOf(requirement)}
              {was !== undefined && ` (was ${was})`}
            </h3>
            <p className={styles.verdicts}>
              <span className="dap-hidden">Before:</span>
              <VerdictTag verdict={before} /> <Icon name="next" /> <span className="dap-hidden">After:</span>
              <VerdictTag verdict={after} />
            </p>
            <ul className={styles.causes}>
              {causes.map(({ kind, text }) => {
                const [icon, words] = CAUSE[kind];
                return (
                  <li key={kind} data-cause={kind}>
                    <Icon name={icon} /> <strong>{words}:</strong> {text}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
