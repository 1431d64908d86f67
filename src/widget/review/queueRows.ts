import { listRequirements, type RequirementResult, type Result } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import { basisOf } from '../../review/basis.ts';
import { queueOf, type QueueReason } from '../../review/queue.ts';
import type { Subject } from '../../review/subject.ts';
import type { DeterminationValue } from '../logic/reviewWords.ts';

/** One requirement in the queue. */
export interface QueueRow {
  readonly id: string;
  readonly title: string;
  readonly gate: boolean;
  readonly applies: boolean;
  /** Why it deserves a look, weightiest first; empty for what does not apply. */
  readonly reasons: readonly QueueReason[];
  /** The determination that stands. */
  readonly value: DeterminationValue | undefined;
  /** What was judged before has changed since. */
  readonly changed: boolean;
  readonly openItems: number;
}

export const QUEUE_FILTERS = [
  ['all', 'All'],
  ['open', 'Open'],
  ['gates', 'Gates'],
  ['changed', 'Changed'],
  ['rejected', 'Rejected'],
  ['asked', 'Asked'],
  ['observed', 'Observed'],
] as const;

export type QueueFilter = (typeof QUEUE_FILTERS)[number][0];

export function inFilter(row: QueueRow, filter: QueueFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return row.applies && row.value === undefined;
    case 'gates':
      return row.applies && row.gate;
    case 'changed':
      return row.changed;
    case 'rejected':
      return row.value === 'rejected';
    case 'asked':
      return row.value === 'information-requested';
    case 'observed':
      return row.openItems > 0;
  }
}

/** A requirement in its place, with what does not change while it is reviewed. */
export interface QueuePlace {
  readonly id: string;
  readonly title: string;
  readonly result: RequirementResult;
  readonly reasons: readonly QueueReason[];
  /** `basisOf` what is judged. */
  readonly basis: string;
}

/**
 * Every requirement, in order of consequence. The order is that of a review in which nothing is determined, so that nothing
 * moves under the hands of who determines; what does not apply comes last.
 *
 * @param earlier the submission of the round before
 */
export function queuePlaces(
  subject: Subject,
  result: Result,
  review: Review,
  earlier: SubmissionRecord | undefined,
): readonly QueuePlace[] {
  const items = queueOf(subject, result, { ...review, determinations: {} }, earlier);
  const reasons = new Map(items.map((item) => [item.requirement, item.reasons]));
  const results = new Map(result.requirements.map((one) => [one.id, one]));
  const places = listRequirements(subject.checklist).flatMap(({ requirement: { id, title } }): QueuePlace[] => {
    const own = results.get(id);
    return own ? [{ id, title, result: own, reasons: reasons.get(id) ?? [], basis: basisOf(subject.record, id) }] : [];
  });
  const order = new Map(items.map(({ requirement }, place) => [requirement, place]));
  const placeOf = ({ id }: QueuePlace): number => order.get(id) ?? items.length;
  return places.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The queue as it stands. Rows that say the same as before stay the same object, so that they are not drawn again. */
export function queueRows(
  places: readonly QueuePlace[],
  review: Review,
  last: readonly QueueRow[] = [],
): readonly QueueRow[] {
  const earlier = review.earlier?.at(-1)?.determinations ?? {};
  const open = new Map<string, number>();
  for (const { requirement, state } of [...Object.values(review.observations), ...Object.values(review.actions)]) {
    if (state === 'open') open.set(requirement, (open.get(requirement) ?? 0) + 1);
  }
  return places.map(({ id, title, result, reasons, basis }, place) => {
    const made = Object.hasOwn(review.determinations, id) ? review.determinations[id] : undefined;
    const before = Object.hasOwn(earlier, id) ? earlier[id] : undefined;
    const row: QueueRow = {
      id,
      title,
      gate: result.gate,
      applies: result.applies !== 'false',
      reasons,
      value: made?.basis === basis ? made.value : undefined,
      changed:
        (made !== undefined && made.basis !== basis) || (before !== undefined && made?.carriedFrom === undefined),
      openItems: open.get(id) ?? 0,
    };
    const old = last[place];
    return old && isSame(old, row) ? old : row;
  });
}

function isSame(one: QueueRow, other: QueueRow): boolean {
  return (Object.keys(one) as (keyof QueueRow)[]).every((key) => one[key] === other[key]);
}
