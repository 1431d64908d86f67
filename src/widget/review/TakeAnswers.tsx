import Link from '@docusaurus/Link';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Reply } from '../../generated/reply.ts';
import { answerProblems, takeAnswers } from '../../review/takeAnswers.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { sessionOf } from './openSessions.ts';
import styles from './review.module.css';

/** The manufacturer's answers to a review of this browser: each goes to its question, and none overwrites another. */
export function TakeAnswers({
  reply,
  stored,
  store,
}: {
  readonly reply: Reply;
  readonly stored: StoredReview;
  readonly store: ReviewStore;
}): ReactNode {
  const session = sessionOf(store, stored);
  const { review } = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const problems = answerProblems(review, reply);
  const { taken, refused } = takeAnswers(review, reply);
  const given = Object.values(reply.questions).filter(({ answer }) => answer !== undefined).length;
  return (
    <>
      {problems.map(({ message, help }) => (
        <Notice key={message} tone="error" title={message}>
          <p>{help}</p>
        </Notice>
      ))}
      <p className={styles.plain} role="status">
        {given === 0
          ? 'It holds no answers: it is what you asked.'
          : taken.length === 0
            ? `${count(given, 'answer')}, of which none is new.`
            : `${count(taken.length, 'new answer')}: ${taken.join(', ')}.`}
      </p>
      {refused.length > 0 && (
        <ul className={styles.warnings}>
          {refused.map(({ id, why }) => (
            <li key={id}>
              {id} is not taken: {why}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {taken.length > 0 && problems.length === 0 && (
          <button
            type="button"
            className="dap-button dap-button--primary"
            onClick={() => session.change('take answers', (now) => takeAnswers(now, reply).review)}
          >
            Take the answers into the review
          </button>
        )}
        <Link className="dap-button" to={`/review${writeReviewAddress({ view: 'desk', review: review.id })}`}>
          Open the review
        </Link>
      </div>
    </>
  );
}
