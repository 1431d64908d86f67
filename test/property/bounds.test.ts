/** Law 1: scores lie in [0, 1] and in order; and every number agrees with those it is made from. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  formatPercent,
  reaches,
  stepsToLevel,
  stepsToThreshold,
  type AssessedRecord,
  type Checklist,
  type Fraction,
  type Result,
  type Section,
} from '../../src/engine/index.ts';
import { withAnswer } from './changes.ts';
import { cases, PATIENCE, RUNS } from './generators.ts';
import { atMost, scoresOf } from './scores.ts';

test(
  'all scores are safe fractions in [0, 1] or their range of points, demonstrated ≤ attainable, demonstrated ≤ answered',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        for (const score of scoresOf(assess(checklist, record)).values()) {
          const { demonstrated, answered, attainable, points } = score;
          const lowest = { num: points?.lowest ?? 0, den: 1 };
          const highest = { num: points?.highest ?? 1, den: 1 };
          for (const fraction of [demonstrated, answered, attainable]) {
            if (!fraction) continue;
            expect(Number.isSafeInteger(fraction.num) && Number.isSafeInteger(fraction.den)).toBe(true);
            expect(fraction.den).toBeGreaterThan(0);
            expect(atMost(lowest, fraction) && atMost(fraction, highest)).toBe(true);
          }
          expect(demonstrated === null).toBe(attainable === null);
          if (demonstrated && attainable) expect(atMost(demonstrated, attainable)).toBe(true);
          if (demonstrated && answered) expect(atMost(demonstrated, answered)).toBe(true);
          expect(score.completeness.decided).toBeLessThanOrEqual(score.completeness.total);
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'counts add up, and the ready outcome never stands beside something open or unmet',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        const result = assess(checklist, record);
        for (const { counts } of [result, ...result.sections]) {
          const { requirements, ...parts } = counts;
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(requirements);
        }
        expect(result.outcome.reasons.length).toBeGreaterThan(0);
        const named = result.outcome.reasons.map(
          (reason) => reason.requirement ?? `${reason.threshold} ${reason.level}`,
        );
        expect(new Set(named).size).toBe(named.length);
        if (result.outcome.value !== 'ready') return;
        for (const requirement of result.requirements) {
          if (requirement.gate) expect([undefined, 'pass', 'not-applicable']).toContain(requirement.verdict);
          if (requirement.weight > 0) expect(requirement.open).toBe(false);
        }
        for (const threshold of result.thresholds) expect(['met', 'not-applicable']).toContain(threshold.state);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'a percentage for people never says more than the score',
  () => {
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 10 ** 12 }), fc.nat(10 ** 12))
      .map(([den, num]): Fraction => ({ num: num % (den + 1), den }));
    fc.assert(
      fc.property(fraction, fc.nat(100), (score, percent) => {
        const text = formatPercent(score);
        expect(text).toMatch(/^\d{1,3}\.\d$/);
        const tenths = BigInt(text.replace('.', ''));
        expect(tenths * BigInt(score.den) <= 1000n * BigInt(score.num)).toBe(true);
        expect((tenths + 1n) * BigInt(score.den) > 1000n * BigInt(score.num)).toBe(true);
        expect(reaches(score, percent)).toBe(100n * BigInt(score.num) >= BigInt(percent) * BigInt(score.den));
        if (!reaches(score, percent)) expect(Number(text)).toBeLessThan(percent);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'steps to a threshold or level reach it, and no fewer would',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        const result = assess(checklist, record);
        // Of what is pending it cannot be said in a record that it passes.
        if (result.requirements.some(({ verdict }) => verdict === 'pending')) return;
        const open = result.requirements.filter(({ verdict }) => verdict !== undefined && verdict !== 'pass');
        const goals = [
          ...result.thresholds.map(({ id, state, section, atLeast }, at) => ({
            steps: stepsToThreshold(checklist, result, id),
            none:
              state === 'not-applicable' ||
              (section === undefined && (result.score.points?.highest ?? Infinity) < atLeast),
            reached: (after: Result) => after.thresholds[at]?.state === 'met',
          })),
          ...(result.levels ?? []).map(({ id }, at) => ({
            steps: stepsToLevel(checklist, result, id),
            none: false,
            reached: (after: Result) => after.levels?.[at]?.state === 'reached',
          })),
        ];
        for (const { steps, none, reached } of goals) {
          expect(steps === undefined).toBe(none);
          if (!steps) continue;
          const after = assess(passing(checklist, new Set(steps.requirements)), answered(record, steps.requirements));
          expect(reached(after)).toBe(true);
          const candidates = open.filter(({ verdict }) => verdict !== 'not-applicable').map(({ id }) => id);
          if (steps.requirements.length === 0 || candidates.length > 7) continue;
          for (const fewer of subsets(candidates, steps.requirements.length - 1)) {
            expect(reached(assess(passing(checklist, new Set(fewer)), answered(record, fewer)))).toBe(false);
          }
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);

/** The checklist with these requirements asked in the plainest way, so that 'met' passes. */
function passing(checklist: Checklist, ids: ReadonlySet<string>): Checklist {
  const change = (section: Section): Section => ({
    ...section,
    sections: section.sections.map(change),
    requirements: section.requirements.map((requirement) =>
      ids.has(requirement.id)
        ? {
            ...requirement,
            minimumEvidenceLevel: 0,
            objectives: [],
            response: { kind: 'conformance', notApplicable: false, partialCredit: 0 },
          }
        : requirement,
    ),
  });
  return { ...checklist, sections: checklist.sections.map(change) };
}

function answered(record: AssessedRecord, ids: readonly string[]): AssessedRecord {
  return ids.reduce((so, id) => withAnswer(so, id, { answer: 'met' }), record);
}

/** Every set of so many of the members. */
function subsets(members: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return members.flatMap((member, i) => subsets(members.slice(i + 1), size - 1).map((rest) => [member, ...rest]));
}
