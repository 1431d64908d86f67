import Link from '@docusaurus/Link';
import { useEffect, useState, type ReactNode } from 'react';
import { deviceName } from '../../workspace/naming.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview, StoredSubmission } from '../../workspace/reviews/storedReview.ts';
import { dayWords } from '../logic/dates.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import { downloadReview } from './downloadReview.ts';
import styles from './review.module.css';

/** The reviews of this browser, last changed first; what was deleted can be brought back. */
export function ReviewList({
  store,
  all,
}: {
  readonly store: ReviewStore;
  readonly all: readonly StoredReview[];
}): ReactNode {
  const [deleted, setDeleted] = useState<StoredReview>();
  const [problem, setProblem] = useState<string>();
  const live = all.filter(({ removed }) => removed === undefined);
  const gone = all.filter(({ removed }) => removed !== undefined);
  const attempt = (work: Promise<void>): void => {
    work.then(
      () => setProblem(undefined),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <>
      {problem !== undefined && <Notice tone="error" announce="now" title={`This did not work: ${problem}`} />}
      {deleted && gone.some(({ id }) => id === deleted.id) && (
        <Notice
          tone="info"
          announce="politely"
          title="The review is deleted"
          actions={
            <button type="button" className="dap-button" onClick={() => attempt(store.restore(deleted.id))}>
              Undo
            </button>
          }
        >
          <p>It can be brought back for 30 days.</p>
        </Notice>
      )}
      {live.length === 0 && (
        <p className={styles.empty}>
          There is no review in this browser yet. Open a submission above, then choose “Review it”. A review is saved
          with every key that you press.
        </p>
      )}
      <ul className={styles.list}>
        {live.map((stored) => (
          <li key={stored.id}>
            <ReviewCard
              stored={stored}
              store={store}
              onDelete={() => {
                setDeleted(stored);
                attempt(store.remove(stored.id, new Date().toISOString()));
              }}
            />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <details className={styles.details}>
          <summary>Recently deleted ({gone.length})</summary>
          <ul className={styles.list}>
            {gone.map(({ id, review, removed }) => (
              <li key={id} className={styles.row}>
                Round {review.round} by {review.reviewer || 'nobody named'}, deleted {dayWords(removed ?? '')}
                <button type="button" className={fields.quiet} onClick={() => attempt(store.restore(id))}>
                  Restore
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ReviewCard({
  stored: { id, review },
  store,
  onDelete,
}: {
  readonly stored: StoredReview;
  readonly store: ReviewStore;
  readonly onDelete: () => void;
}): ReactNode {
  const [submission, setSubmission] = useState<StoredSubmission>();
  const { digest } = review.of.record;
  useEffect(() => {
    let left = false;
    void store.submission(digest).then(
      (found) => !left && setSubmission(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [store, digest]);
  const name = submission ? deviceName(submission.record.device) : `Submission ${review.of.record.id.slice(0, 8)}`;
  const open = Object.values(review.questions).filter(({ state }) => state === 'open').length;
  return (
    <article className={styles.card} aria-labelledby={`review-${id}`}>
      <h3 id={`review-${id}`} className={styles.title}>
        <Link to={`/review${writeReviewAddress({ view: 'desk', review: id })}`}>{name}</Link>
      </h3>
      <p className={styles.about}>
        {[
          submission?.record.device.manufacturer,
          `round ${review.round}`,
          review.reviewer && `by ${review.reviewer}`,
          review.body && `for ${review.body}`,
          `changed ${dayWords(review.modified)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles.plain}>
        {count(Object.keys(review.determinations).length, 'determination')},{' '}
        {count(Object.keys(review.observations).length, 'observation')}, {count(open, 'open question')}
        {review.recommendation && '; a recommendation is given'}
        {review.decision && `; decided by ${review.decision.body}`}.
      </p>
      <div className={styles.row}>
        <Link
          className={`dap-button ${fields.small}`}
          to={`/review${writeReviewAddress({ view: 'desk', review: id })}`}
        >
          Open
        </Link>
        <button
          type="button"
          className={`dap-button ${fields.small}`}
          onClick={() => downloadReview(review, submission?.record)}
        >
          Download
        </button>
        <button type="button" className={fields.quiet} onClick={onDelete}>
          Delete<span className="dap-hidden"> the review of {name}</span>
        </button>
      </div>
    </article>
  );
}
