import type { ReactNode } from 'react';
import type { ReviewAddress } from '../logic/reviewAddress.ts';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewPageProps } from '../props.ts';
import { lazyDesk } from './lazyDesk.tsx';
import { ReviewHome } from './ReviewHome.tsx';
import { useReviews } from './useReviews.ts';

export interface ReviewRootProps {
  readonly page: ReviewPageProps;
  readonly address: ReviewAddress;
}

/** Reviews of this browser: the list, one that is open, or two submissions side by side. */
export function ReviewRoot({ page, address }: ReviewRootProps): ReactNode {
  const kept = useReviews();
  if (address.view === 'desk') {
    const stored = kept.all?.find(({ id }) => id === address.review);
    if (kept.store && stored) {
      return <lazyDesk.Component key={stored.id} page={page} store={kept.store} stored={stored} address={address} />;
    }
  }
  return (
    <main className="container dap-page">
      {address.view === 'desk' &&
        (kept.all || kept.problem !== undefined ? (
          <Notice tone="warning" announce="politely" title="This review is not in this browser">
            <p>Reviews are kept only where they are made. If you have the review file, open it below.</p>
          </Notice>
        ) : (
          <p role="status">Opening…</p>
        ))}
      {(address.view !== 'desk' || kept.all) && <ReviewHome page={page} kept={kept} />}
    </main>
  );
}
