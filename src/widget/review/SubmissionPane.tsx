import Link from '@docusaurus/Link';
import { useMemo, type ReactNode } from 'react';
import { makeReport } from '../../formats/makeReport.ts';
import { DEVICE_LABELS } from '../../formats/reportFacts.ts';
import type { Review } from '../../generated/review.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import { sideKeys, writeCompareAddress } from '../logic/compareAddress.ts';
import type { EditionReference } from '../props.ts';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import type { OpenRecord } from './submissionFile.ts';
import { trustIn } from './trust.ts';
import { TrustPanel } from './TrustPanel.tsx';
import { useFileState } from './useFileState.ts';
import { useSigners } from './useReviews.ts';

/** What the review is of, and what that rests on: seen anew each time it is opened. */
export function SubmissionPane({
  review,
  store,
  editions,
}: {
  readonly review: Review;
  readonly store: ReviewStore;
  readonly editions: readonly EditionReference[];
}): ReactNode {
  const { page, record, file } = useDesk();
  const opened = useFileState(file);
  const signers = useSigners(store);
  const report = useMemo(() => makeReport(page.checklist, record, page.digest), [page, record]);
  const state: OpenRecord | undefined = file
    ? opened?.kind === 'open'
      ? opened
      : undefined
    : { kind: 'open', record, digest: review.of.record.digest };
  const last = review.earlier?.at(-1);
  const compare = writeCompareAddress({
    ...(last && { before: sideKeys.round(review.id, last.round) }),
    after: sideKeys.round(review.id, review.round),
  });
  return (
    <section aria-labelledby="submission-title" className={styles.stack}>
      <h2 id="submission-title" className={styles.heading}>
        The submission
      </h2>
      <p>
        <Link to={`/review/compare${compare}`}>
          {last ? 'What changed since last time' : 'Compare it with another'}
        </Link>
      </p>
      {state ? (
        <TrustPanel state={state} trusted={trustIn(state, report, editions, signers)} signers={signers} store={store} />
      ) : (
        <p role="status">The sealed file is not checked yet.</p>
      )}
      <h3>The Device</h3>
      <dl className={styles.facts}>
        {DEVICE_LABELS.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{record.device[key] ?? 'not given'}</dd>
          </div>
        ))}
        <div>
          <dt>Assessed on</dt>
          <dd>
            {record.assessedOn}
            {record.assessor !== undefined && `, by ${record.assessor}`}
          </dd>
        </div>
        <div>
          <dt>Edition</dt>
          <dd>
            {page.checklist.title}, {page.checklist.version}
          </dd>
        </div>
        <div>
          <dt>SHA-256 of the record</dt>
          <dd>
            <code>{review.of.record.digest}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
