import { useState, type ReactNode } from 'react';
import { askedText, scoreText, type Reason, type Result } from '../../engine/index.ts';
import { count, OUTCOME_MEANING } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import fields from '../parts/fields.module.css';
import styles from './OutcomePanel.module.css';
import { PlaceLink } from './PlaceLink.tsx';

const FIRST = 6;

/** Why the outcome is what it is, and what the scores mean. */
export function OutcomePanel({
  result: { outcome, thresholds, levels = [], score, sections },
  onFollow,
}: {
  readonly result: Result;
  readonly onFollow?: () => void;
}): ReactNode {
  const [all, setAll] = useState(false);
  const reasons = all ? outcome.reasons : outcome.reasons.slice(0, FIRST);
  return (
    <div className={styles.panel}>
      <section>
        <h2>Why this outcome</h2>
        <p>{OUTCOME_MEANING[outcome.value]} It is a self-assessment: nobody has decided anything.</p>
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.requirement ?? reason.threshold ?? ''}`}>
              <ReasonText reason={reason} onFollow={onFollow} />
            </li>
          ))}
        </ul>
        {outcome.reasons.length > FIRST && (
          <button type="button" className={fields.quiet} onClick={() => setAll(!all)}>
            {all ? 'Show the first only' : `Show all ${count(outcome.reasons.length, 'reason')}`}
          </button>
        )}
      </section>
      <section>
        <h2>Thresholds</h2>
        <ul className={styles.thresholds}>
          {thresholds.map(({ id, title, atLeast, section, state }) => {
            const own = section === undefined ? score : sections.find((one) => one.id === section)?.score;
            return (
              <li key={id}>
                <Icon name={THRESHOLD_ICON[state]} /> {title}: {scoreText(own?.demonstrated ?? null, own ?? {})} of{' '}
                {askedText(atLeast, own ?? {})}, {THRESHOLD_WORD[state]}
              </li>
            );
          })}
        </ul>
        {levels.length > 0 && (
          <>
            <h2>Levels</h2>
            <ul className={styles.thresholds}>
              {levels.map(({ id, title, state, wanting }) => (
                <li key={id}>
                  <Icon name={LEVEL_ICON[state]} /> {title}: {LEVEL_WORD[state]}
                  {wanting.length > 0 && `, ${count(wanting.length, 'requirement')} wanting`}
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>What the scores mean</h2>
        <dl className={styles.meanings}>
          <dt>Demonstrated</dt>
          <dd>everything not shown to be met counts nothing. This is the score.</dd>
          <dt>Answered</dt>
          <dd>the same, over what is answered and decided only.</dd>
          <dt>Attainable</dt>
          <dd>the most that is still possible with the answers given.</dd>
        </dl>
      </section>
    </div>
  );
}

const THRESHOLD_WORD = {
  met: 'reached',
  open: 'can still be reached',
  unreachable: 'can no longer be reached',
  'not-applicable': 'nothing counts',
} as const;

const THRESHOLD_ICON = {
  met: 'pass',
  open: 'in-progress',
  unreachable: 'fail',
  'not-applicable': 'not-applicable',
} as const;

const LEVEL_WORD = {
  reached: 'reached',
  open: 'can still be reached',
  unreachable: 'can no longer be reached',
} as const;

const LEVEL_ICON = { reached: 'pass', open: 'in-progress', unreachable: 'fail' } as const;

/** A reason, its requirement's id a link to where it can be changed. */
function ReasonText({
  reason,
  onFollow,
}: {
  readonly reason: Reason;
  readonly onFollow: (() => void) | undefined;
}): ReactNode {
  const { requirement, text } = reason;
  if (requirement === undefined || !text.startsWith(requirement)) return text;
  return (
    <>
      <PlaceLink place={{ view: 'requirement', id: requirement }} onFollow={onFollow}>
        {requirement}
      </PlaceLink>
      {text.slice(requirement.length)}
    </>
  );
}
