import { difference, fromFraction, type Fraction, type Rational, type RequirementResult } from '../engine/index.ts';

/** One step from one score to another. */
export interface WaterfallStep {
  /** The requirement that changed; absent for what the change of edition does by itself. */
  readonly requirement?: string;
  /** The demonstrated score after it; null where nothing is left to count. */
  readonly score: Fraction | null;
  /** What it changed, exactly. A score of nothing is taken as 0. */
  readonly change: Rational;
}

/** From one demonstrated score to another, step by step. The changes add up to the difference exactly. */
export interface Waterfall {
  readonly from: Fraction | null;
  readonly to: Fraction | null;
  readonly change: Rational;
  readonly steps: readonly WaterfallStep[];
}

const NOTHING: Rational = { n: 0n, d: 1n };

/**
 * First what the edition does, then one requirement after another in checklist order, each going over to what it is in
 * the end. A step shows what changed at that point: in means, what a requirement is worth depends on which others count,
 * so another order would give other steps with the same sum.
 *
 * @param scores of the first, of the first in the second's edition, of the second
 * @param start the first's requirements in the second's edition
 * @param end those of the second
 * @param scoreOf the demonstrated score of a mixture
 */
export function waterfallOf(
  scores: readonly (Fraction | null)[],
  start: ReadonlyMap<string, RequirementResult>,
  end: readonly RequirementResult[],
  scoreOf: (mixed: readonly RequirementResult[]) => Fraction | null,
): Waterfall {
  const [from = null, between = null, to = null] = scores;
  const steps: WaterfallStep[] = [];
  let last = from;
  const step = (score: Fraction | null, requirement?: string): void => {
    steps.push({ ...(requirement === undefined ? {} : { requirement }), score, change: less(score, last) });
    last = score;
  };
  if (less(between, from).n !== 0n) step(between);
  last = between;
  const mixed = end.map((result) => start.get(result.id) ?? result);
  for (const [index, result] of end.entries()) {
    const was = mixed[index];
    if (!was || (was.counts === result.counts && was.low === result.low)) continue;
    mixed[index] = result;
    step(scoreOf(mixed), result.id);
  }
  return { from, to, change: less(to, from), steps };
}

function less(score: Fraction | null, other: Fraction | null): Rational {
  return difference(exact(score), exact(other));
}

function exact(score: Fraction | null): Rational {
  return score === null ? NOTHING : fromFraction(score);
}
