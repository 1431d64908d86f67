import type { Scoring } from './model.ts';
import { toFraction } from './rational.ts';
import { recursiveMean } from './recursiveMean.ts';
import type { Counts, Fraction, RequirementResult, Score } from './result.ts';
import { resultsIn, type ScoreTree } from './scoreTree.ts';

/**
 * Scores of a section, or of the whole checklist.
 *
 * - demonstrated: what is open counts nothing; the least the score can be.
 * - answered: over the verdicts pass, partial and fail alone.
 * - attainable: what is open counts the most it can still reach.
 *
 * Each is null where nothing is left to count: neither 0 nor 100. How values become a score is the model's: see
 * {@link Scoring}. In the model points a section has its share of points kept, and only the whole has points.
 *
 * @param whole whether the tree is the whole checklist
 */
export function scoreOf(scoring: Scoring, tree: ScoreTree, whole: boolean): Score {
  const counting = resultsIn(tree).filter((requirement) => requirement.counts);
  const decided = counting.filter((requirement) => !requirement.open);
  const completeness = { decided: decided.length, total: counting.length };
  const start = whole && scoring.model === 'points' ? scoring.start : undefined;
  if (start !== undefined) {
    return {
      demonstrated: pointsLeft(start, counting, 'low'),
      answered: pointsLeft(start, decided, 'low'),
      attainable: pointsLeft(start, counting, 'high'),
      completeness,
      points: { lowest: start - weightOf(counting), highest: start },
    };
  }
  if (scoring.model === 'xccdf-default') {
    const mean = (bound: 'low' | 'high', takes?: (requirement: RequirementResult) => boolean) => {
      const value = recursiveMean(tree, bound, takes);
      return value && toFraction(value);
    };
    return {
      demonstrated: mean('low'),
      answered: mean('low', (requirement) => !requirement.open),
      attainable: mean('high'),
      completeness,
    };
  }
  const mean = MEANS[scoring.model];
  return {
    demonstrated: mean(counting, 'low'),
    answered: mean(decided, 'low'),
    attainable: mean(counting, 'high'),
    completeness,
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

type Mean = (requirements: readonly RequirementResult[], bound: 'low' | 'high') => Fraction | null;

/** Numerators are weights times hundredths, so the denominator is 100 times the sum of weights. */
const weightedMean: Mean = (requirements, bound) => {
  const weight = weightOf(requirements);
  if (weight === 0) return null;
  return {
    num: requirements.reduce((sum, requirement) => sum + requirement.weight * requirement[bound], 0),
    den: 100 * weight,
  };
};

const unweightedMean: Mean = (requirements, bound) =>
  requirements.length === 0
    ? null
    : {
        num: requirements.reduce((sum, requirement) => sum + requirement[bound], 0),
        den: 100 * requirements.length,
      };

const allOrNothing: Mean = (requirements, bound) =>
  requirements.length === 0
    ? null
    : { num: requirements.every((requirement) => requirement[bound] === 100) ? 1 : 0, den: 1 };

const MEANS: Readonly<Record<Exclude<Scoring['model'], 'xccdf-default'>, Mean>> = {
  weighted: weightedMean,
  'xccdf-flat': weightedMean,
  'xccdf-flat-unweighted': unweightedMean,
  'xccdf-absolute': allOrNothing,
  points: weightedMean,
  levels: weightedMean,
};

function weightOf(requirements: readonly RequirementResult[]): number {
  return requirements.reduce((sum, requirement) => sum + requirement.weight, 0);
}

/** The start less, for each requirement, the part of its weight that it does not have. */
function pointsLeft(start: number, requirements: readonly RequirementResult[], bound: 'low' | 'high'): Fraction | null {
  if (requirements.length === 0) return null;
  const lost = requirements.reduce((sum, requirement) => sum + requirement.weight * (100 - requirement[bound]), 0);
  return { num: 100 * start - lost, den: 100 };
}
