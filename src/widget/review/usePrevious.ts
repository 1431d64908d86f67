import { useEffect, useState } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import type { Originals } from '../export/copyOf.ts';
import type { ReviewPageProps } from '../props.ts';
import { fetchWay } from './editionWay.ts';
import { useEarlierRecord } from './useEarlierRecord.ts';

type Previous = NonNullable<Originals['previous']>;

/** The submission of the round before with its edition, where both are to be had and it is of the same checklist. */
export function usePrevious(page: ReviewPageProps, record: SubmissionRecord, review: Review): Previous | undefined {
  const earlier = useEarlierRecord(review.earlier?.at(-1)?.of.record.digest);
  const [found, setFound] = useState<Previous>();
  const to = record.checklist.digest;
  useEffect(() => {
    if (!earlier) return undefined;
    let left = false;
    void fetchWay(page, earlier.checklist.digest, to).then(([checklist, , way]) => {
      if (!left && checklist && way.length > 0) setFound({ record: earlier, checklist, way });
    });
    return () => {
      left = true;
    };
  }, [page, earlier, to]);
  return found?.record === earlier ? found : undefined;
}
