import { product, ratio, sum, toFraction, ZERO, type Rational } from '../rational.ts';
import type { Fraction, PointRange } from '../result.ts';
import type { CompiledScoring } from './types.ts';

/** Places of a section's sums, side by side in one array. */
export const SUM = { LOW: 0, HIGH: 1, WEIGHT: 2, DECIDED_WEIGHT: 3, SIZE: 4 } as const;

/** The three numbers of a score, and whether a threshold is met by the first or can be by the last. */
export interface ModelScore {
  readonly demonstrated: Fraction | null;
  readonly answered: Fraction | null;
  readonly attainable: Fraction | null;
  /** Only in the model points. */
  readonly points?: PointRange;
}

/** Scores of the whole and of any section, from the sums that each section has of its own requirements. */
export interface ModelScores {
  readonly whole: ModelScore;
  /** Whether something counts there, and how that stands to what is asked; section -1 is the whole. */
  judge(section: number, atLeast: number): 'met' | 'open' | 'unreachable' | 'not-applicable';
}

/** @param sums of each section's own requirements; changed in place */
export function modelScores(compiled: CompiledScoring, sums: Float64Array): ModelScores {
  return compiled.model === 'xccdf-default' ? recursiveScores(compiled, sums) : summedScores(compiled, sums);
}

/** Models that need no more than the sums over all requirements of a section, nested ones included. */
function summedScores(compiled: CompiledScoring, sums: Float64Array): ModelScores {
  const { sectionParent, model, start } = compiled;
  const total = [0, 0, 0, 0];
  for (let s = sectionParent.length - 1; s >= 0; s--) {
    const parent = sectionParent[s]!;
    for (let k = 0; k < SUM.SIZE; k++) {
      if (parent < 0) total[k]! += sums[s * SUM.SIZE + k]!;
      else sums[parent * SUM.SIZE + k]! += sums[s * SUM.SIZE + k]!;
    }
  }
  const score = (num: number, weights: number): Fraction | null => {
    if (weights === 0) return null;
    if (model === 'xccdf-absolute') return { num: num === 100 * weights ? 1 : 0, den: 1 };
    if (model === 'points') return { num: 100 * start - 100 * weights + num, den: 100 };
    return { num, den: 100 * weights };
  };
  const [low = 0, high = 0, weights = 0, decidedWeights = 0] = total;
  return {
    whole: {
      demonstrated: score(low, weights),
      answered: score(low, decidedWeights),
      attainable: score(high, weights),
      ...(model === 'points' ? { points: { lowest: start - weights, highest: start } } : {}),
    },
    judge(section, atLeast) {
      const at = section * SUM.SIZE;
      const [from, to, all] =
        section < 0 ? [low, high, weights] : [sums[at + SUM.LOW]!, sums[at + SUM.HIGH]!, sums[at + SUM.WEIGHT]!];
      if (all === 0) return 'not-applicable';
      const enough = (num: number) => {
        if (model === 'xccdf-absolute') return (num === 100 * all ? 100 : 0) >= atLeast;
        if (model === 'points' && section < 0) return 100 * start - 100 * all + num >= 100 * atLeast;
        // Score ≥ percent, as hundredths: sum ≥ percent × weights. Both sides are integers below 2^53.
        return num >= atLeast * all;
      };
      return enough(from) ? 'met' : enough(to) ? 'open' : 'unreachable';
    },
  };
}

interface Means {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly decided: Rational | null;
}

/** Means of means, from the innermost sections outward. */
function recursiveScores({ sectionParent, sectionWeight }: CompiledScoring, sums: Float64Array): ModelScores {
  // One place more, the last, for the whole.
  const count = sectionParent.length;
  const gathered = Array.from({ length: count + 1 }, () => ({ low: ZERO, high: ZERO, decided: ZERO }));
  const weights = new Float64Array(count + 1);
  const decidedWeights = new Float64Array(count + 1);
  const means: Means[] = [];
  // Every section before what is around it; the whole last of all.
  for (let turn = 0; turn <= count; turn++) {
    const s = turn === count ? count : count - 1 - turn;
    const here = gathered[s]!;
    if (s < count) {
      const at = s * SUM.SIZE;
      here.low = sum(here.low, ratio(sums[at + SUM.LOW]!, 100));
      here.high = sum(here.high, ratio(sums[at + SUM.HIGH]!, 100));
      here.decided = sum(here.decided, ratio(sums[at + SUM.LOW]!, 100));
      weights[s]! += sums[at + SUM.WEIGHT]!;
      decidedWeights[s]! += sums[at + SUM.DECIDED_WEIGHT]!;
    }
    const over = (value: Rational, all: number) => (all === 0 ? null : product(value, ratio(1, all)));
    const mean = {
      low: over(here.low, weights[s]!),
      high: over(here.high, weights[s]!),
      decided: over(here.decided, decidedWeights[s]!),
    };
    means[s] = mean;
    if (s === count) break;
    const weight = sectionWeight[s]!;
    const parent = sectionParent[s]! < 0 ? count : sectionParent[s]!;
    const outer = gathered[parent]!;
    const share = ratio(weight, 1);
    if (mean.low && mean.high) {
      outer.low = sum(outer.low, product(mean.low, share));
      outer.high = sum(outer.high, product(mean.high, share));
      weights[parent]! += weight;
    }
    if (mean.decided) {
      outer.decided = sum(outer.decided, product(mean.decided, share));
      decidedWeights[parent]! += weight;
    }
  }
  const asFraction = (value: Rational | null) => value && toFraction(value);
  const whole = means[count]!;
  return {
    whole: {
      demonstrated: asFraction(whole.low),
      answered: asFraction(whole.decided),
      attainable: asFraction(whole.high),
    },
    judge(section, atLeast) {
      const { low, high } = means[section < 0 ? count : section]!;
      if (!low || !high) return 'not-applicable';
      const enough = ({ n, d }: Rational) => n * 100n >= BigInt(atLeast) * d;
      return enough(low) ? 'met' : enough(high) ? 'open' : 'unreachable';
    },
  };
}
