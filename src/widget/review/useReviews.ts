import { useEffect, useState } from 'react';
import { openReviews, type ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { KnownSigner, StoredReview } from '../../workspace/reviews/storedReview.ts';
import { useKept, type Kept } from '../parts/useKept.ts';

const list = async (store: ReviewStore) =>
  [...(await store.list(new Date().toISOString()))].sort((a, b) => (a.review.modified < b.review.modified ? 1 : -1));

/** The reviews in this browser, last changed first, deleted ones included. */
export function useReviews(): Kept<ReviewStore, StoredReview> {
  return useKept(openReviews, list);
}

const NONE: readonly KnownSigner[] = [];

/** The signing keys that the reviewer has told to belong to manufacturers. */
export function useSigners(store: ReviewStore | undefined): readonly KnownSigner[] {
  const [signers, setSigners] = useState(NONE);
  useEffect(() => {
    if (!store) return undefined;
    // Where keys cannot be read, none is known.
    const look = (): void => void store.signers().then(setSigners, () => setSigners(NONE));
    look();
    return store.onChange(look);
  }, [store]);
  return signers;
}
