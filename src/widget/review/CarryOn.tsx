import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { carryProblems, carryReview } from '../../review/carryReview.ts';
import type { Subject } from '../../review/subject.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { today } from '../logic/dates.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import { DETERMINATION_WORD } from '../logic/reviewWords.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import type { ChecklistRouteProps, ReviewPageProps } from '../props.ts';
import { sessionOf } from './openSessions.ts';
import styles from './review.module.css';
import { storedSubmission } from './storedSubmission.ts';
import type { OpenRecord, SubmissionFile } from './submissionFile.ts';
import { fetchEdition } from './useEdition.ts';

/** A newer submission of what is reviewed: what of the review stands for it, and what is open again. */
export function CarryOn({
  earlier,
  state,
  file,
  edition,
  page,
  store,
}: {
  /** The review of the submission before. */
  readonly earlier: StoredReview;
  readonly state: OpenRecord;
  readonly file: SubmissionFile;
  readonly edition: ChecklistRouteProps;
  readonly page: ReviewPageProps;
  readonly store: ReviewStore;
}): ReactNode {
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const before = useSubject(earlier, page, store);
  const [failure, setFailure] = useState<string>();
  const after = useMemo<Subject>(
    () => ({ checklist: edition.checklist, record: state.record }),
    [edition, state.record],
  );
  const signer = state.sealed?.opened.signer.fingerprint;
  const preview = useMemo(() => {
    if (!before) return undefined;
    const problems = carryProblems(earlier.review, before, after);
    if (problems.some(({ severity }) => severity === 'error')) return { problems };
    const now = new Date();
    const options = { now: now.toISOString(), reviewedOn: today(now), ...(signer !== undefined && { signer }) };
    return { problems, carried: carryReview(earlier.review, before, after, options) };
  }, [before, after, earlier, signer]);
  const older = state.record.modified < (before?.record.modified ?? '');
  const { review } = earlier;

  async function carry(): Promise<void> {
    if (!before) return;
    await store.keepSubmission(storedSubmission(state, file));
    const session = sessionOf(store, earlier);
    const now = new Date();
    const options = { now: now.toISOString(), reviewedOn: today(now), ...(signer !== undefined && { signer }) };
    // Made anew from what stands now: another tab may have gone on.
    session.change('carry the review on', (present) => carryReview(present, before, after, options).review);
    await session.flush();
    history.push(withBaseUrl(`/review${writeReviewAddress({ view: 'desk', review: earlier.id })}`));
  }

  if (before === undefined) return <p role="status">Comparing with what was reviewed…</p>;
  const carried = preview?.carried;
  return (
    <div className={styles.form}>
      <p className={styles.plain}>
        <strong>You reviewed an earlier state of this submission (round {review.round}).</strong>{' '}
        {older && 'This file was last changed before the one that you reviewed: is it the newer one?'}
      </p>
      {before === null && (
        <Notice tone="warning" title="What was reviewed is not in this browser">
          <p>Open the submission of round {review.round} in its review first. Then this one can be compared with it.</p>
        </Notice>
      )}
      {preview?.problems.map(({ message, help }) => (
        <Notice key={message} tone="warning" title={message}>
          <p>{help}</p>
        </Notice>
      ))}
      {carried && (
        <>
          <p className={styles.plain}>
            {count(carried.kept.length, 'determination')} {carried.kept.length === 1 ? 'stands' : 'stand'}: nothing that
            was judged has changed. {count(carried.reopened.length, 'requirement')}{' '}
            {carried.reopened.length === 1 ? 'is' : 'are'} open again.
          </p>
          {carried.reopened.length > 0 && (
            <ul className={styles.warnings}>
              {carried.reopened.map(({ requirement, was, why, determination }) => (
                <li key={was}>
                  {requirement} (was {DETERMINATION_WORD[determination.value].toLowerCase()}): {why}
                </li>
              ))}
            </ul>
          )}
          {failure !== undefined && <Notice tone="error" announce="now" title={`It was not stored: ${failure}`} />}
          <div className={styles.row}>
            <button
              type="button"
              className="dap-button dap-button--primary"
              disabled={state.sealed?.wrong !== undefined}
              onClick={() => {
                carry().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
              }}
            >
              Carry the review on to round {review.round + 1}
            </button>
          </div>
          <p className={styles.about}>
            Round {review.round} is kept as it is. Observations, actions and questions go along.
          </p>
        </>
      )}
    </div>
  );
}

/** What a review is of; null where part of it is not here, undefined while it is fetched. */
function useSubject({ review }: StoredReview, page: ReviewPageProps, store: ReviewStore): Subject | null | undefined {
  const [found, setFound] = useState<Subject | null>();
  const { record, checklist } = review.of;
  useEffect(() => {
    let left = false;
    const look = async (): Promise<Subject | null> => {
      const [stored, edition] = await Promise.all([
        store.submission(record.digest),
        fetchEdition(page.load, checklist.digest),
      ]);
      return stored && edition ? { record: stored.record, checklist: edition.checklist } : null;
    };
    look().then(
      (subject) => !left && setFound(subject),
      () => !left && setFound(null),
    );
    return () => {
      left = true;
    };
  }, [record.digest, checklist.digest, page.load, store]);
  return found;
}
