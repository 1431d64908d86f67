import type { SubmissionRecord } from '../generated/record.ts';
import { carryThrough, type CarryStep } from '../record/carryThrough.ts';
import type { Family } from './family.ts';

/**
 * What a variant remembers of its base, for another edition: the base as it was last seen, carried the same way, and what
 * was confirmed of answers that stand. Undefined where the base was seen with another edition than the variant's, since ids
 * of two editions are not compared.
 *
 * @param record the variant as it is, before it is carried
 */
export function carryFamily(
  family: Family | undefined,
  record: SubmissionRecord,
  steps: readonly CarryStep[],
  now: string,
): Family | undefined {
  const [first] = steps;
  if (!family || !first || family.seen.checklist.digest !== record.checklist.digest) return undefined;
  const { record: seen } = carryThrough([first.before, ...steps.map(({ after }) => after)], family.seen, now);
  const confirmed = steps.reduce<readonly string[]>(
    (ids, { items }) =>
      items.flatMap(({ kind, state, id, to }) =>
        kind === 'answer' && state === 'carried' && ids.includes(id) ? to : [],
      ),
    family.confirmed,
  );
  return { ...family, seen, confirmed };
}
