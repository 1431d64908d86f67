import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Result } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import type { Subject } from '../../review/subject.ts';
import { queuePlaces, queueRows, type QueueRow } from './queueRows.ts';
import { useEarlierRecord } from './useEarlierRecord.ts';

/** The queue of a review. It follows the judgement a moment later, so that the judgement itself is on screen at once. */
export function useQueue(subject: Subject, result: Result, review: Review): readonly QueueRow[] {
  const earlier = useEarlierRecord(review.earlier?.at(-1)?.of.record.digest);
  const later = useDeferredValue(review);
  // The order hangs on the round, not on what is determined in it.
  const round = useRef(review);
  if (round.current.round !== review.round) round.current = review;
  const places = useMemo(() => queuePlaces(subject, result, round.current, earlier), [subject, result, earlier]);
  const last = useRef<readonly QueueRow[]>(undefined);
  const rows = useMemo(() => queueRows(places, later, last.current), [places, later]);
  useEffect(() => {
    last.current = rows;
  }, [rows]);
  return rows;
}
