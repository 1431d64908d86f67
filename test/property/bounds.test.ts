/** Law 1: scores lie in [0, 1] and in order; and every number agrees with those it is made from. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, formatPercent, reaches, stepsToThreshold, type Fraction } from '../../src/engine/index.ts';
import { cases, PATIENCE, RUNS } from './generators.ts';
import { atMost, scoresOf } from './scores.ts';

const ZERO: Fraction = { num: 0, den: 1 };
const ONE: Fraction = { num: 1, den: 1 };

test(
  'all scores are exact fractions in [0, 1], demonstrated ≤ attainable, demonstrated ≤ answered',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        for (const score of scoresOf(assess(checklist, record)).values()) {
          const { demonstrated, answered, attainable } = score;
          for (const fraction of [demonstrated, answered, attainable]) {
            if (!fraction) continue;
            expect(Number.isSafeInteger(fraction.num) && Number.isSafeInteger(fraction.den)).toBe(true);
            expect(fraction.den).toBeGreaterThan(0);
            expect(atMost(ZERO, fraction) && atMost(fraction, ONE)).toBe(true);
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
        const named = result.outcome.reasons.map((reason) => reason.requirement ?? `threshold ${reason.threshold}`);
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
  'steps to a threshold reach it, and without the last of them do not',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        const result = assess(checklist, record);
        for (const threshold of result.thresholds) {
          const steps = stepsToThreshold(result, threshold.id);
          expect(steps === undefined).toBe(threshold.state === 'not-applicable');
          if (!steps) continue;
          expect(reaches(steps.reaches, threshold.atLeast)).toBe(true);
          expect(steps.requirements.length === 0).toBe(threshold.state === 'met');
          const last = result.requirements.find(({ id }) => id === steps.requirements.at(-1));
          if (!last) continue;
          const before = { ...steps.reaches, num: steps.reaches.num - last.weight * (100 - last.low) };
          expect(reaches(before, threshold.atLeast)).toBe(false);
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);
