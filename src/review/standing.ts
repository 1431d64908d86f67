import type { RequirementResult } from '../engine/index.ts';
import type { Determination, Review } from '../generated/review.ts';
import { basisOf } from './basis.ts';
import { own } from './own.ts';
import type { Subject } from './subject.ts';

/**
 * Where one requirement stands in a review.
 *
 * - the value of its determination, where there is one and what was judged is unchanged
 * - `stale`: there is one, and the answer or its evidence has changed since; it does not count
 * - `not-reviewed`: there is none
 * - `not-applying`: the requirement does not apply to this Device; a determination is kept and does not count
 */
export type Standing = Determination['value'] | 'stale' | 'not-reviewed' | 'not-applying';

/** The {@link Standing} of a requirement that the record's result holds. */
export function standingOf(
  { record }: Pick<Subject, 'record'>,
  review: Review,
  { id, applies }: Pick<RequirementResult, 'id' | 'applies'>,
): Standing {
  if (applies === 'false') return 'not-applying';
  const determination = own(review.determinations, id);
  if (!determination) return 'not-reviewed';
  return determination.basis === basisOf(record, id) ? determination.value : 'stale';
}
