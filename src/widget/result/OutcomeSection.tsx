import type { ReactNode } from 'react';
import type { Reason } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import { count, OUTCOME_MEANING } from '../logic/words.ts';
import { OutcomeTag } from '../parts/Tag.tsx';
import styles from './OutcomeSection.module.css';
import { RequirementAnchor } from './RequirementAnchor.tsx';

/** More open requirements than this are listed by id alone. */
const SPELT_OUT = 12;

/** The outcome, what it means, and every reason. */
export function OutcomeSection({ report }: { readonly report: Report }): ReactNode {
  const { value, reasons } = report.result.outcome;
  const open = reasons.filter(({ kind }) => kind === 'requirement-open');
  const short = open.length > SPELT_OUT;
  const spelt = short ? reasons.filter(({ kind }) => kind !== 'requirement-open') : reasons;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">Readiness outcome</h2>
      <p className={styles.outcome}>
        <OutcomeTag outcome={value} large /> <span>{OUTCOME_MEANING[value]}</span>
      </p>
      <h3>Reasons, worst first</h3>
      <ul className={styles.reasons}>
        {spelt.map((reason) => (
          <li key={`${reason.kind} ${reason.requirement ?? reason.threshold ?? ''}`}>
            <ReasonText reason={reason} />
          </li>
        ))}
        {short && (
          <li>
            {count(open.length, 'requirement')} that count are open:{' '}
            {open.map(({ requirement = '' }, at) => (
              <span key={requirement}>
                {at > 0 && ', '}
                <RequirementAnchor id={requirement} />
              </span>
            ))}
            .
          </li>
        )}
      </ul>
    </section>
  );
}

function ReasonText({ reason: { requirement, text } }: { readonly reason: Reason }): ReactNode {
  if (requirement === undefined || !text.startsWith(requirement)) return text;
  return (
    <>
      <RequirementAnchor id={requirement} />
      {text.slice(requirement.length)}
    </>
  );
}
