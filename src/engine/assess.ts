import { applicability } from './applicability.ts';
import { conclude } from './conclude.ts';
import { givenFacts } from './facts.ts';
import { listRequirements } from './listRequirements.ts';
import type { AssessedRecord, Checklist } from './model.ts';
import type { Result } from './result.ts';
import { judge } from './verdict.ts';

/**
 * Assesses a record against an edition of a checklist: verdicts, scores, thresholds, outcome and what would raise them.
 *
 * The reference implementation: plain, complete, every number beside what it was made from. Pure and total: the same
 * values give the same result, whatever the order of an object's keys, and no record that satisfies its schema makes it
 * throw. It looks at neither clock nor machine; expiry is measured against the record's own assessment date.
 *
 * It never says Approved, Assured or certified: those are decisions of people.
 */
export function assess(checklist: Checklist, record: AssessedRecord): Result {
  const facts = givenFacts(checklist.profile, record.profile);
  const requirements = listRequirements(checklist).map((listed) =>
    judge(listed, applicability(listed.path, listed.requirement, facts), record),
  );
  return conclude(checklist, record, requirements);
}
