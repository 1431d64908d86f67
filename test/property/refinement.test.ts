/**
 * Law 2: giving an answer to an open requirement, or a value to an unknown fact, never widens [demonstrated, attainable].
 * Of a requirement answered in parts, an open objective is answered and the decided ones are left as they are.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  givenFacts,
  isOpen,
  listRequirements,
  type Answer,
  type AssessedRecord,
  type Checklist,
  type Claim,
  type Requirement,
  type RequirementResult,
} from '../../src/engine/index.ts';
import { answerFor } from './answers.ts';
import { answerIn, withAnswer, withSufficientEvidence } from './changes.ts';
import { allowedValue, cases, EVIDENCE_IDS, PATIENCE, RUNS } from './generators.ts';
import { atMost, scoresOf } from './scores.ts';

function expectNarrower(checklist: Checklist, before: AssessedRecord, after: AssessedRecord): void {
  const narrowed = scoresOf(assess(checklist, after));
  for (const [of, was] of scoresOf(assess(checklist, before))) {
    const is = narrowed.get(of);
    // Nothing left to count, and nothing claimed: the interval is empty. It cannot come from nothing.
    if (!is?.demonstrated || !is.attainable) continue;
    expect(was.demonstrated && was.attainable).not.toBeNull();
    if (!was.demonstrated || !was.attainable) continue;
    expect(atMost(was.demonstrated, is.demonstrated), `demonstrated score of ${of} fell`).toBe(true);
    expect(atMost(is.attainable, was.attainable), `attainable score of ${of} rose`).toBe(true);
  }
}

/** Ways to go on with an open requirement that leave what is decided alone. */
function refinements(
  requirement: Requirement,
  result: RequirementResult,
  record: AssessedRecord,
): fc.Arbitrary<AssessedRecord> {
  const now = answerIn(record, requirement.id);
  const decided = result.objectives.some(({ verdict }) => !isOpen(verdict));
  const openParts = result.objectives.filter(({ verdict }) => isOpen(verdict)).map(({ id }) => id);
  const rationale = fc.constant(withAnswer(record, requirement.id, { ...now, rationale: 'It has no such part.' }));
  const evidence = fc.constant(withSufficientEvidence(record, requirement.id, now));
  const ways: fc.Arbitrary<AssessedRecord>[] = [rationale, evidence];
  if (!decided) {
    ways.push(answerFor(requirement, 1, EVIDENCE_IDS).map((answer) => withAnswer(record, requirement.id, answer)));
  }
  if (openParts.length > 0) {
    const part = fc.tuple(
      fc.constantFrom(...openParts),
      fc.constantFrom<Claim>('met', 'partly-met', 'not-met', 'not-applicable'),
    );
    ways.push(
      part.map(([id, claim]) => {
        const objectives = Object.fromEntries([...Object.entries(now.objectives ?? {}), [id, claim]]);
        return withAnswer(record, requirement.id, { ...now, objectives } satisfies Answer);
      }),
    );
  }
  return fc.oneof(...ways);
}

test(
  'answering, supporting or justifying what is open never widens the interval',
  () => {
    const changed = cases.chain(({ checklist, record }) => {
      const asked = new Map(listRequirements(checklist).map(({ requirement }) => [requirement.id, requirement]));
      const ways = assess(checklist, record).requirements.flatMap((result) => {
        const requirement = asked.get(result.id);
        return result.open && requirement ? [refinements(requirement, result, record)] : [];
      });
      const after = ways.length === 0 ? fc.constant(record) : fc.oneof(...ways);
      return fc.tuple(fc.constant({ checklist, record }), after);
    });
    fc.assert(
      fc.property(changed, ([{ checklist, record }, after]) => expectNarrower(checklist, record, after)),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'giving an unknown fact never widens the interval, and never undoes what already applied or did not',
  () => {
    const changed = cases.chain(({ checklist, record }) => {
      const given = givenFacts(checklist.profile, record.profile);
      const unknown = checklist.profile.filter(({ id }) => !Object.hasOwn(given, id));
      const facts = unknown.map((fact) => allowedValue(fact).map((value) => [fact.id, value] as const));
      const after = (facts.length === 0 ? fc.constant(undefined) : fc.oneof(...facts)).map((fact): AssessedRecord => {
        return fact ? { ...record, profile: { ...record.profile, [fact[0]]: fact[1] } } : record;
      });
      return fc.tuple(fc.constant({ checklist, record }), after);
    });
    fc.assert(
      fc.property(changed, ([{ checklist, record }, after]) => {
        expectNarrower(checklist, record, after);
        const now = assess(checklist, after).requirements;
        assess(checklist, record).requirements.forEach((was, i) => {
          if (was.applies !== 'unknown') expect(now[i]).toEqual({ ...was, conditions: now[i]?.conditions });
        });
      }),
      RUNS,
    );
  },
  PATIENCE,
);
