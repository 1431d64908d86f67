import type { Counts, Fraction, RequirementResult, Score } from './result.ts';

/**
 * Scores of a set of requirements by the weighted model: Σ weight × value over Σ weight.
 *
 * - demonstrated: what is open counts nothing; the least the score can be.
 * - answered: over the verdicts pass, partial and fail alone.
 * - attainable: what is open counts the most it can still reach.
 *
 * Each is null where nothing is left to count: neither 0 nor 100. Numerators are weights times hundredths, so the
 * denominator is 100 times the sum of weights.
 */
export function scoreOf(requirements: readonly RequirementResult[]): Score {
  const counting = requirements.filter((requirement) => requirement.counts);
  const decided = counting.filter((requirement) => !requirement.open);
  return {
    demonstrated: mean(counting, 'low'),
    answered: mean(decided, 'low'),
    attainable: mean(counting, 'high'),
    completeness: { decided: decided.length, total: counting.length },
  };
}

/** How many requirements have each verdict; the last nine add up to the first. */
export function countsOf(requirements: readonly RequirementResult[]): Counts {
  const having = (verdict: RequirementResult['verdict']) =>
    requirements.filter((requirement) => requirement.verdict === verdict).length;
  return {
    requirements: requirements.length,
    notApplying: having(undefined),
    pass: having('pass'),
    partial: having('partial'),
    fail: having('fail'),
    notApplicable: having('not-applicable'),
    notAnswered: having('not-answered'),
    needsReview: having('needs-review'),
    inconclusive: having('inconclusive'),
    pending: having('pending'),
  };
}

function mean(requirements: readonly RequirementResult[], bound: 'low' | 'high'): Fraction | null {
  const weight = requirements.reduce((sum, requirement) => sum + requirement.weight, 0);
  if (weight === 0) return null;
  return {
    num: requirements.reduce((sum, requirement) => sum + requirement.weight * requirement[bound], 0),
    den: 100 * weight,
  };
}
