import type { ReactNode } from 'react';
import type { Review } from '../../generated/review.ts';
import { termsOf, termTitle } from '../../review/terms.ts';
import { dayWords } from '../logic/dates.ts';
import fields from '../parts/fields.module.css';
import { Prose } from '../parts/Prose.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';

interface ItemsProps {
  readonly requirement: string;
  readonly review: Review;
}

/** The observations on a requirement, open ones to be closed. */
export function ObservationItems({ requirement, review }: ItemsProps): ReactNode {
  const { change, page } = useDesk();
  const terms = termsOf(page.checklist);
  const items = Object.entries(review.observations).filter(([, one]) => one.requirement === requirement);
  if (items.length === 0) return null;
  return (
    <section aria-label="Observations">
      <h3>Observations</h3>
      <ul className={styles.items}>
        {items.map(([id, one]) => (
          <li key={id} className={one.state === 'closed' ? styles.closed : undefined}>
            <p className={styles.itemHead}>
              <span className={styles.code}>{id}</span> {termTitle(terms.severities, one.severity)},{' '}
              {termTitle(terms.categories, one.category).toLowerCase()}, round {one.round}
              {one.state === 'closed' && ', closed'}
            </p>
            <Prose text={one.text} />
            <button
              type="button"
              className={fields.quiet}
              onClick={() =>
                one.state === 'open'
                  ? change(`close ${id}`, () => [{ type: 'close-observation', id }])
                  : change(`open ${id} again`, () => [{ type: 'reopen-observation', id }])
              }
            >
              {one.state === 'open' ? `Close ${id}` : `Open ${id} again`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The questions on a requirement, with the manufacturer's answers. */
export function QuestionItems({ requirement, review }: ItemsProps): ReactNode {
  const { change } = useDesk();
  const items = Object.entries(review.questions).filter(([, one]) => one.requirement === requirement);
  if (items.length === 0) return null;
  return (
    <section aria-label="Questions">
      <h3>Questions</h3>
      <ul className={styles.items}>
        {items.map(([id, { text, state, round, answer }]) => (
          <li key={id} className={state === 'withdrawn' ? styles.closed : undefined}>
            <p className={styles.itemHead}>
              <span className={styles.code}>{id}</span> Round {round}, {state}
            </p>
            <Prose text={text} />
            {answer && (
              <blockquote className={styles.rationale} dir="auto">
                <Prose text={answer.text} />
                <p className={styles.muted}>
                  {answer.by || 'The manufacturer'}, {dayWords(answer.at)}
                </p>
              </blockquote>
            )}
            {state === 'open' && (
              <button
                type="button"
                className={fields.quiet}
                onClick={() => change(`withdraw ${id}`, () => [{ type: 'withdraw', kind: 'question', id }])}
              >
                Withdraw {id}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be done about a requirement. */
export function ActionItems({ requirement, review }: ItemsProps): ReactNode {
  const { change } = useDesk();
  const items = Object.entries(review.actions).filter(([, one]) => one.requirement === requirement);
  if (items.length === 0) return null;
  return (
    <section aria-label="Remediation actions">
      <h3>Remediation actions</h3>
      <ul className={styles.items}>
        {items.map(([id, { text, state, owner, due, observation }]) => (
          <li key={id} className={state === 'open' ? undefined : styles.closed}>
            <p className={styles.itemHead}>
              <span className={styles.code}>{id}</span>{' '}
              {[state, owner, due !== undefined && `due ${dayWords(due)}`, observation && `answers ${observation}`]
                .filter(Boolean)
                .join(', ')}
            </p>
            <Prose text={text} />
            {state === 'open' ? (
              <>
                <button
                  type="button"
                  className={fields.quiet}
                  onClick={() => change(`${id} is done`, () => [{ type: 'settle-action', id, state: 'done' }])}
                >
                  {id} is done
                </button>
                <button
                  type="button"
                  className={fields.quiet}
                  onClick={() => change(`withdraw ${id}`, () => [{ type: 'withdraw', kind: 'action', id }])}
                >
                  Withdraw {id}
                </button>
              </>
            ) : (
              <button
                type="button"
                className={fields.quiet}
                onClick={() => change(`open ${id} again`, () => [{ type: 'settle-action', id, state: 'open' }])}
              >
                Open {id} again
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
