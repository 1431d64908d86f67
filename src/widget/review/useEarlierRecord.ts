import { useEffect, useState } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { openReviews } from '../../workspace/reviews/reviewStore.ts';

/** The record with this digest, where it is kept in this browser. */
export function useEarlierRecord(digest: string | undefined): SubmissionRecord | undefined {
  const [found, setFound] = useState<{ readonly digest: string; readonly record: SubmissionRecord }>();
  useEffect(() => {
    if (digest === undefined) return undefined;
    let left = false;
    void openReviews()
      .then((store) => store.submission(digest))
      .then(
        (stored) => stored && !left && setFound({ digest, record: stored.record }),
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [digest]);
  return found?.digest === digest ? found?.record : undefined;
}
