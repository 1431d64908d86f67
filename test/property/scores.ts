/** Exact comparison of scores, by whole numbers of any size: independent of the engine's own comparisons. */
import type { Fraction, OutcomeValue, Result, Score } from '../../src/engine/index.ts';

/** Whether a ≤ b. */
export function atMost(a: Fraction, b: Fraction): boolean {
  return BigInt(a.num) * BigInt(b.den) <= BigInt(b.num) * BigInt(a.den);
}

/** Every score of a result with what it is of: the whole first, then each section by id. */
export function scoresOf(result: Result): ReadonlyMap<string, Score> {
  return new Map([['whole', result.score], ...result.sections.map((section) => [section.id, section.score] as const)]);
}

/** Outcomes from worst to best. */
export function rankOf(outcome: OutcomeValue): number {
  return ['not-ready', 'incomplete', 'ready'].indexOf(outcome);
}
