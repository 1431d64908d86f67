import Link from '@docusaurus/Link';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview, StoredSubmission } from '../../workspace/reviews/storedReview.ts';
import type { ReviewAddress } from '../logic/reviewAddress.ts';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewPageProps } from '../props.ts';
import { intake } from './intake.ts';
import { IntakeBox } from './IntakeBox.tsx';
import { sessionOf } from './openSessions.ts';
import styles from './review.module.css';
import { ReviewDesk } from './ReviewDesk.tsx';
import { storedSubmission } from './storedSubmission.ts';
import { submissionFile } from './submissionFile.ts';
import { useEdition } from './useEdition.ts';

type DeskAddress = Extract<ReviewAddress, { view: 'desk' }>;

/** A review with its submission and edition: what is missing of them is asked for. */
export function OpenReview({
  page,
  store,
  stored,
  address,
}: {
  readonly page: ReviewPageProps;
  readonly store: ReviewStore;
  readonly stored: StoredReview;
  readonly address: DeskAddress;
}): ReactNode {
  const [session] = useState(() => sessionOf(store, stored));
  const { review } = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const { checklist, record: named } = review.of;
  const edition = useEdition(page.load, checklist.digest);
  const submission = useSubmission(store, named.digest);
  const file = useMemo(() => {
    if (!submission) return undefined;
    const open = intake.holding(submission.digest);
    if (open) return open;
    // Bytes that were stored are checked anew each time: what is said of them was seen, not remembered.
    return submission.sealed && submissionFile(new File([submission.sealed], submission.name));
  }, [submission]);
  if (edition === undefined || submission === undefined) {
    return (
      <main className="container dap-page">
        <p role="status">Opening…</p>
      </main>
    );
  }
  if (edition === null || submission === null) {
    return (
      <main className="container dap-page">
        <h1>Review</h1>
        {edition === null && (
          <Notice tone="warning" announce="politely" title="This portal does not have the edition that was reviewed">
            <p>
              The review is of {checklist.id} {checklist.version} with the digest {checklist.digest.slice(0, 16)}…. It
              is kept as it is, and can be downloaded from the list.
            </p>
          </Notice>
        )}
        {submission === null && <AskForSubmission store={store} digest={named.digest} />}
        <p>
          <Link to="/review">All reviews</Link>
        </p>
      </main>
    );
  }
  return (
    <ReviewDesk
      key={named.digest}
      edition={edition}
      portal={page}
      session={session}
      store={store}
      record={submission.record}
      file={file ?? undefined}
      address={address}
    />
  );
}

/** Undefined while it is fetched; null where it is not here. */
function useSubmission(store: ReviewStore, digest: string): StoredSubmission | null | undefined {
  const [found, setFound] = useState<StoredSubmission | null>();
  useEffect(() => {
    let left = false;
    const look = (): void => {
      store.submission(digest).then(
        (one) => !left && setFound((before) => (one && before?.digest === digest ? before : (one ?? null))),
        () => !left && setFound(null),
      );
    };
    look();
    const stop = store.onChange(look);
    return () => {
      left = true;
      stop();
    };
  }, [store, digest]);
  return found?.digest === digest ? found : found === null ? null : undefined;
}

/** A review that came as a file needs the submission that it is of: the very one. */
function AskForSubmission({ store, digest }: { readonly store: ReviewStore; readonly digest: string }): ReactNode {
  const [problem, setProblem] = useState<string>();
  const take = (files: readonly File[]): void => {
    for (const one of files) {
      const file = submissionFile(one);
      const stop = file.subscribe(() => {
        const state = file.getState();
        if (state.kind === 'open') {
          stop();
          if (state.digest === digest) {
            intake.add([one]);
            void store.keepSubmission(storedSubmission(state, file));
          } else setProblem(`${one.name} is another submission, or another state of it.`);
        } else if (state.kind === 'locked') {
          setProblem(`${one.name} is encrypted. Open it on the page of all reviews, then come back.`);
        } else if (state.kind === 'refused') setProblem(`${one.name} was refused: ${state.message}`);
      });
    }
  };
  return (
    <div className={styles.stack}>
      <Notice tone="info" announce="politely" title="The submission that was reviewed is not in this browser">
        <p>Open the file of it. Its SHA-256 has to begin with {digest.slice(0, 16)}.</p>
      </Notice>
      {problem !== undefined && <Notice tone="error" announce="now" title={problem} />}
      <IntakeBox onFiles={take} />
    </div>
  );
}
