import Link from '@docusaurus/Link';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { Notice } from '../parts/Notice.tsx';
import type { Kept } from '../parts/useKept.ts';
import type { ReviewPageProps } from '../props.ts';
import { FileCard } from './FileCard.tsx';
import { intake } from './intake.ts';
import { IntakeBox } from './IntakeBox.tsx';
import { KnownKeys } from './KnownKeys.tsx';
import styles from './review.module.css';
import { ReviewList } from './ReviewList.tsx';
import { useSigners } from './useReviews.ts';

/** Where a reviewer comes in: open submissions, and the reviews of this browser. */
export function ReviewHome({
  page,
  kept: { store, all, problem },
}: {
  readonly page: ReviewPageProps;
  readonly kept: Kept<ReviewStore, StoredReview>;
}): ReactNode {
  const files = useSyncExternalStore(intake.subscribe, intake.getFiles, intake.getFiles);
  const signers = useSigners(store);
  const live = (all ?? []).filter(({ removed }) => removed === undefined);
  return (
    <>
      <h1>Review submissions</h1>
      <p className="dap-lead">
        Open submissions of manufacturers, see what is proven of them, and record what you conclude. Nothing leaves your
        browser. To see many at once, open them as a <Link to="/portfolio">portfolio</Link>.
      </p>
      {problem !== undefined && (
        <Notice tone="error" announce="now" title="The reviews in this browser cannot be read">
          <p>{problem}. What is stored is unchanged.</p>
        </Notice>
      )}
      {store && !store.durable && (
        <Notice tone="warning" title="This browser keeps nothing">
          <p>Reviews last until this page is closed. Download each before you leave.</p>
        </Notice>
      )}
      <IntakeBox onFiles={intake.add} />
      {files.length > 0 && (
        <section aria-labelledby="opened-title">
          <h2 id="opened-title">Opened now</h2>
          <ul className={styles.list}>
            {files.map((file, index) => (
              <li key={`${files.length - index} ${file.name}`}>
                <FileCard file={file} page={page} store={store} reviews={live} signers={signers} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="reviews-title">
        <h2 id="reviews-title">Your reviews</h2>
        <p>
          <Link to="/review/compare">Compare two assessments</Link>
        </p>
        {store && all && <ReviewList store={store} all={all} />}
      </section>
      {store && signers.length > 0 && <KnownKeys signers={signers} store={store} />}
    </>
  );
}
