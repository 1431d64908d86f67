import { compare, fromFraction, product, ratio, toFraction } from './rational.ts';
import type { Scoring } from './model.ts';
import { recursiveShares } from './recursiveMean.ts';
import type { Fraction, RequirementResult } from './result.ts';
import { resultsIn, type ScoreTree } from './scoreTree.ts';

/**
 * What the overall demonstrated score gains when one requirement that counts turns into a pass and nothing else changes,
 * by its id; in points where the model is points. Turning into a pass leaves every denominator as it is, so in all models
 * but xccdf-absolute the gains of several add up. There the last one that is wanting gains everything, each other nothing.
 */
export function gainsOf(scoring: Scoring, whole: ScoreTree): ReadonlyMap<string, Fraction> {
  const counting = resultsIn(whole).filter((requirement) => requirement.counts);
  const gain = gainIn(scoring, whole, counting);
  return new Map(counting.map((requirement) => [requirement.id, gain(requirement)]));
}

/** Orders gains, the largest first. */
export function byGain(a: Fraction, b: Fraction): number {
  return a.den === b.den ? b.num - a.num : compare(fromFraction(b), fromFraction(a));
}

function gainIn(
  { model }: Scoring,
  whole: ScoreTree,
  counting: readonly RequirementResult[],
): (requirement: RequirementResult) => Fraction {
  switch (model) {
    case 'xccdf-default': {
      const shares = recursiveShares(whole);
      return ({ id, low }) => {
        const share = shares.get(id);
        return share ? toFraction(product(share, ratio(100 - low, 100))) : { num: 0, den: 1 };
      };
    }
    case 'xccdf-flat-unweighted':
      return ({ low }) => ({ num: 100 - low, den: 100 * counting.length });
    case 'xccdf-absolute': {
      const wanting = counting.filter(({ low }) => low < 100);
      return ({ low }) => ({ num: low < 100 && wanting.length === 1 ? 1 : 0, den: 1 });
    }
    case 'points':
      return ({ low, weight }) => ({ num: weight * (100 - low), den: 100 });
    default: {
      const den = 100 * counting.reduce((sum, { weight }) => sum + weight, 0);
      return ({ low, weight }) => ({ num: weight * (100 - low), den });
    }
  }
}
