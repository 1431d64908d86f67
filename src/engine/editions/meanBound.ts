/**
 * How high a threshold must be so that a mean with more in it cannot reach it while the mean of the base falls short.
 *
 * Let at least the weight W of the base count for every Device, and let at most the weight D be added, by requirements
 * that are new, that count for more, or that can be left out no more. If the new mean reaches T′, the base's mean is at
 * least T′ − (1 − T′) D / W, since what is added is worth at most its weight. So the base's threshold T still holds where
 * T′ ≥ (T W + D) / (W + D). The same is true of the score that can still be attained.
 */

import { listRequirements, type ListedRequirement } from '../listRequirements.ts';
import type { Checklist, Scoring } from '../model.ts';

/** Weight that a requirement adds to means, in the sections around it. */
export interface MeanChange {
  readonly id: string;
  readonly weight: number;
  /** Ids of the sections around it. */
  readonly sections: readonly string[];
}

/** A threshold that is lower than it would have to be. */
export interface ThresholdNeed {
  readonly id: string;
  readonly atLeast: number;
  /** The least whole number that would do. */
  readonly needed: number;
}

/** The most that a requirement adds to the weight that counts. */
export function meanChange(
  was: ListedRequirement | undefined,
  { requirement, path }: ListedRequirement,
  scoring: Scoring,
): MeanChange {
  const weigh = weightIn(scoring);
  // What could be left out before adds all of its weight where it is left out no more.
  const before = was === undefined || was.requirement.response.notApplicable ? 0 : weigh(was.requirement.weight);
  return { id: requirement.id, weight: weigh(requirement.weight) - before, sections: path.map(({ id }) => id) };
}

/** Thresholds of the base that are too low for these changes, and whether there may be nothing to measure them against. */
export function thresholdsNeeded(
  before: Checklist,
  after: Checklist,
  changes: readonly MeanChange[],
): { readonly needs: readonly ThresholdNeed[]; readonly nothingCounted: boolean } {
  const adds = changes.filter(({ weight }) => weight > 0);
  const now = new Map(after.scoring.thresholds.map((threshold) => [threshold.id, threshold.atLeast]));
  const needs = before.scoring.thresholds.flatMap(({ id, section, atLeast }): ThresholdNeed[] => {
    const inside = adds.filter(({ sections }) => section === undefined || sections.includes(section));
    const added = inside.reduce((sum, { weight }) => sum + weight, 0);
    if (added === 0 || atLeast <= 0 || onlyFalls(before.scoring, section)) return [];
    const needed = leastThreshold(before, section, atLeast, added);
    const has = now.get(id) ?? atLeast;
    return has < needed ? [{ id, atLeast: has, needed }] : [];
  });
  return { needs, nothingCounted: adds.length > 0 && alwaysCounting(before, undefined) === 0 };
}

/** Models in which more to meet can only take away: points are subtracted, and all or nothing is no mean. */
function onlyFalls({ model }: Scoring, section: string | undefined): boolean {
  return model === 'xccdf-absolute' || (model === 'points' && section === undefined);
}

function leastThreshold(before: Checklist, section: string | undefined, atLeast: number, added: number): number {
  // A mean of means shifts by more than weights tell; only full marks are full marks in both.
  const always = before.scoring.model === 'xccdf-default' ? 0 : alwaysCounting(before, section);
  return Math.max(
    atLeast,
    Number(ceilDivide(BigInt(atLeast) * BigInt(always) + 100n * BigInt(added), BigInt(always + added))),
  );
}

function ceilDivide(num: bigint, den: bigint): bigint {
  return (num + den - 1n) / den;
}

/** Weight that counts for every Device: of requirements without conditions that nobody may claim not applicable. */
function alwaysCounting(checklist: Checklist, section: string | undefined): number {
  const weigh = weightIn(checklist.scoring);
  return listRequirements(checklist)
    .filter(({ path }) => section === undefined || path.some(({ id }) => id === section))
    .filter(
      ({ requirement, path }) =>
        !requirement.response.notApplicable && ![...path, requirement].some(({ applies }) => applies),
    )
    .reduce((sum, { requirement }) => sum + weigh(requirement.weight), 0);
}

function weightIn({ model }: Scoring): (weight: number) => number {
  return (weight) => (model === 'xccdf-flat-unweighted' ? Math.min(weight, 1) : weight);
}
