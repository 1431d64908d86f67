/**
 * Law 3: improving one answer never lowers the demonstrated or attainable score and never worsens the outcome.
 *
 * The step to 'met' is taken together with evidence that suffices. Read without it the law would contradict the rule that
 * 'met' without the evidence asked for is no pass: going from 'partly met' with credit to an unsupported 'met' rightly
 * lowers what is demonstrated.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  listRequirements,
  type AssessedRecord,
  type Claim,
  type Fraction,
  type Meaning,
  type Requirement,
  type RequirementResult,
} from '../../src/engine/index.ts';
import { answerMeaning } from './answers.ts';
import { answerIn, withAnswer, withSufficientEvidence } from './changes.ts';
import { cases, PATIENCE, RUNS } from './generators.ts';
import { atMost, rankOf, scoresOf } from './scores.ts';

const BETTER: Readonly<Record<Meaning, readonly Meaning[]>> = {
  'not-met': ['partly-met', 'met'],
  'partly-met': ['met'],
  met: [],
};

const betterThan = (claim: Claim | undefined): readonly Meaning[] =>
  claim === undefined || claim === 'not-applicable' ? [] : BETTER[claim];

/** Every improvement of the answer to one requirement by one step. */
function improvements(requirement: Requirement, result: RequirementResult, record: AssessedRecord): AssessedRecord[] {
  const { id } = requirement;
  const now = answerIn(record, id);
  const supported = (answer: typeof now, claim: Meaning) =>
    claim === 'met' ? withSufficientEvidence(record, id, answer) : withAnswer(record, id, answer);
  const whole = betterThan(result.claim).flatMap((claim) => {
    const answer = answerMeaning(requirement, claim, record.assessedOn);
    return answer ? [supported({ ...now, ...answer }, claim)] : [];
  });
  const parts = result.objectives.flatMap((objective) => {
    const given = Object.entries(now.objectives ?? {});
    const claim = given.find(([key]) => key === objective.id)?.[1];
    return betterThan(claim).map((better) =>
      supported({ ...now, objectives: Object.fromEntries([...given, [objective.id, better]]) }, better),
    );
  });
  return [...whole, ...parts, withSufficientEvidence(record, id, now)];
}

test(
  'a better answer, or sufficient evidence, never lowers a score and never worsens the outcome',
  () => {
    const changed = cases.chain(({ checklist, record }) => {
      const asked = new Map(listRequirements(checklist).map(({ requirement }) => [requirement.id, requirement]));
      const better = assess(checklist, record).requirements.flatMap((result) => {
        const requirement = asked.get(result.id);
        return requirement ? improvements(requirement, result, record) : [];
      });
      return fc.tuple(fc.constant({ checklist, record }), fc.constantFrom(record, ...better));
    });
    fc.assert(
      fc.property(changed, ([{ checklist, record }, better]) => {
        const was = assess(checklist, record);
        const is = assess(checklist, better);
        const improved = scoresOf(is);
        for (const [of, score] of scoresOf(was)) {
          const now = improved.get(of);
          expect(now?.demonstrated === null).toBe(score.demonstrated === null);
          if (!score.demonstrated || !score.attainable || !now?.demonstrated || !now.attainable) continue;
          expect(atMost(score.demonstrated, now.demonstrated), `demonstrated score of ${of} fell`).toBe(true);
          expect(atMost(score.attainable, now.attainable), `attainable score of ${of} fell`).toBe(true);
        }
        expect(rankOf(is.outcome.value)).toBeGreaterThanOrEqual(rankOf(was.outcome.value));
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'the gain of an improvement is what the demonstrated score gains when that requirement becomes a pass',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        const result = assess(checklist, record);
        for (const { requirement: id, gain } of result.improvements) {
          const requirement = listRequirements(checklist).find((listed) => listed.requirement.id === id)?.requirement;
          const before = result.requirements.find((each) => each.id === id);
          if (!requirement || !before || before.applies === 'unknown') continue;
          const pass =
            requirement.objectives.length > 0
              ? allMet(requirement)
              : answerMeaning(requirement, 'met', record.assessedOn);
          if (!pass) continue;
          const after = assess(checklist, withSufficientEvidence(record, id, pass));
          expect(after.requirements.find((each) => each.id === id)?.verdict).toBe('pass');
          const [was, is] = [result.score.demonstrated, after.score.demonstrated];
          if (!was || !is) expect(gain.num).toBe(0);
          else expect(closeTo(added(was, gain), is)).toBe(true);
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);

/** The exact sum, as numerator and denominator of any size. */
function added(a: Fraction, b: Fraction): readonly [bigint, bigint] {
  const [an, ad, bn, bd] = [a.num, a.den, b.num, b.den].map(BigInt) as [bigint, bigint, bigint, bigint];
  return [an * bd + bn * ad, ad * bd];
}

/** Equal, but for what three numbers cut off at 10^-12 may differ by. */
function closeTo([num, den]: readonly [bigint, bigint], { num: n, den: d }: Fraction): boolean {
  const difference = num * BigInt(d) - BigInt(n) * den;
  return (difference < 0n ? -difference : difference) * 10n ** 12n <= 3n * den * BigInt(d);
}

function allMet(requirement: Requirement) {
  return { objectives: Object.fromEntries(requirement.objectives.map(({ id }) => [id, 'met' as const])) };
}
