import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useMemo, useState, type ReactNode } from 'react';
import { mergeProblems } from '../../review/mergeReviews.ts';
import { readReview } from '../../review/readReview.ts';
import { piecesBetween } from '../../workspace/reviews/pieces.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { dayWords } from '../logic/dates.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { MergeReview } from './MergeReview.tsx';
import styles from './review.module.css';

/** A review file that was opened: what it is, and into this browser with it. Nothing is overwritten without being asked. */
export function ImportReview({
  bytes,
  store,
  reviews,
}: {
  readonly bytes: Uint8Array;
  readonly store: ReviewStore;
  readonly reviews: readonly StoredReview[];
}): ReactNode {
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const { review, problems } = useMemo(() => readReview(bytes), [bytes]);
  const [failure, setFailure] = useState<string>();
  const [merging, setMerging] = useState<StoredReview>();
  if (!review) {
    return (
      <Notice tone="error" announce="now" title="Refused: the review file cannot be used">
        <ul className={styles.warnings}>
          {problems.map(({ message, help, path }) => (
            <li key={`${path} ${message}`}>
              {message} {help}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const own = reviews.find(({ id }) => id === review.id);
  const differs = own ? piecesBetween(own.review, review).length : 0;
  const mergeable = (own && differs > 0 ? [own] : own ? [] : reviews).find(
    (one) => mergeProblems(one.review, review).length === 0,
  );
  const open = (): void =>
    history.push(withBaseUrl(`/review${writeReviewAddress({ view: 'desk', review: review.id })}`));
  const take = async (): Promise<void> => {
    if (own) {
      // As one change on top of what is stored, which the journal keeps.
      await store.change(own.review, piecesBetween(own.review, review), new Date().toISOString(), review.reviewer);
    } else await store.add(review);
    open();
  };
  return (
    <div className={styles.stack}>
      <p className={styles.plain}>
        A review{review.reviewer && ` by ${review.reviewer}`}, round {review.round}, changed {dayWords(review.modified)}
        : {count(Object.keys(review.determinations).length, 'determination')},{' '}
        {count(Object.keys(review.observations).length, 'observation')}.
      </p>
      {failure !== undefined && <Notice tone="error" announce="now" title={`It was not stored: ${failure}`} />}
      {own && (
        <p className={styles.plain}>
          {differs === 0
            ? 'This very review is in this browser already.'
            : `This review is in this browser already, last changed ${dayWords(own.review.modified)}, and differs in ${count(differs, 'place')}.`}
        </p>
      )}
      {!own && mergeable && (
        <p className={styles.plain}>
          A review of the same submission
          {mergeable.review.reviewer && ` by ${mergeable.review.reviewer}`} is in this browser, in the same round.
        </p>
      )}
      {merging && <MergeReview theirs={review} stored={merging} store={store} />}
      {!merging && (
        <div className={styles.row}>
          {mergeable && (
            <button type="button" className="dap-button" onClick={() => setMerging(mergeable)}>
              Merge with the review that is here…
            </button>
          )}
          {differs === 0 && own ? (
            <button type="button" className="dap-button dap-button--primary" onClick={open}>
              Open the review
            </button>
          ) : (
            <button
              type="button"
              className="dap-button dap-button--primary"
              onClick={() => {
                take().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
              }}
            >
              {own ? 'Take what the file says' : 'Keep it in this browser'}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
