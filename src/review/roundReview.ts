import type { Review } from '../generated/review.ts';

/**
 * The newest earlier round that was about the submission with this digest, as a review of it: what was determined, looked
 * at, recommended and decided then. Observations, actions and questions go on through the rounds and are not in it.
 */
export function roundReview(review: Review, recordDigest: string): Review | undefined {
  const round = (review.earlier ?? []).findLast(({ of }) => of.record.digest === recordDigest);
  if (!round) return undefined;
  const { format, formatVersion, id, created, modified } = review;
  return {
    ...{ format, formatVersion, id, created, modified },
    ...round,
    ...{ observations: {}, actions: {}, questions: {} },
  };
}
