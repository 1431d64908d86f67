import { memo, type ReactNode } from 'react';
import type { Answer, Requirement } from '../../engine/index.ts';
import { claimText } from '../../formats/claimText.ts';
import { CLAIM_TEXT } from '../../formats/words.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './desk.module.css';

/** What was answered, part by part, with its rationale. It is the manufacturer's text and shown as text. */
export const AnswerView = memo(function AnswerView({
  requirement,
  answer,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
}): ReactNode {
  const { objectives, ...claimed } = answer ?? {};
  const words = answer === undefined ? '' : claimText(requirement, claimed);
  const parts = requirement.objectives.filter(({ id }) => objectives && Object.hasOwn(objectives, id));
  const nothing = words === '' && parts.length === 0;
  return (
    <div className={styles.answer} dir="auto">
      {nothing && <p className={styles.muted}>No answer is given.</p>}
      {words !== '' && <p className={styles.claim}>{words}</p>}
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map(({ id, text }) => {
            const claim = objectives?.[id];
            return (
              <li key={id}>
                <strong>{claim && CLAIM_TEXT[claim]}</strong>: {text}
              </li>
            );
          })}
        </ul>
      )}
      {answer?.rationale !== undefined && answer.rationale.trim() !== '' ? (
        <div className={styles.rationale}>
          <Prose text={answer.rationale} />
        </div>
      ) : (
        <p className={styles.muted}>No rationale is given.</p>
      )}
      {answer?.carried?.offered && (
        <p className={styles.muted}>
          An answer to an earlier edition’s text lies beside it, unconfirmed: it claims nothing.
        </p>
      )}
    </div>
  );
});
