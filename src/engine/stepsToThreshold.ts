import { reaches } from './fraction.ts';
import type { Fraction, RequirementResult, Result } from './result.ts';
import { scoreFor } from './thresholds.ts';

/** The fewest requirements that, turned into passes, reach a threshold. */
export interface Steps {
  /** Ids, the one that returns most first; empty when the threshold is already met. */
  readonly requirements: readonly string[];
  /** The demonstrated score after them. */
  readonly reaches: Fraction;
}

/**
 * The smallest set of changes that reaches a threshold. Every requirement that counts adds weight × (100 − low) to the
 * same denominator when it turns into a pass, so taking the largest gains first needs the fewest; equal gains go in
 * checklist order. Undefined when there is no such threshold, or nothing for it to count.
 */
export function stepsToThreshold(result: Result, thresholdId: string): Steps | undefined {
  const threshold = result.thresholds.find(({ id }) => id === thresholdId);
  const start = threshold && scoreFor(threshold, result.score, result.sections)?.demonstrated;
  if (!threshold || !start) return undefined;
  const steps: string[] = [];
  let { num } = start;
  for (const requirement of byGain(within(result, threshold.section))) {
    if (reaches({ num, den: start.den }, threshold.atLeast)) break;
    num += gain(requirement);
    steps.push(requirement.id);
  }
  return { requirements: steps, reaches: { num, den: start.den } };
}

function gain(requirement: RequirementResult): number {
  return requirement.weight * (100 - requirement.low);
}

function byGain(requirements: readonly RequirementResult[]): readonly RequirementResult[] {
  return requirements.filter((requirement) => requirement.counts).sort((a, b) => gain(b) - gain(a));
}

/** The requirements of a section and of the sections inside it; all of them where no section is named. */
function within(result: Result, section: string | undefined): readonly RequirementResult[] {
  if (section === undefined) return result.requirements;
  const inside = new Set([section]);
  // A section is listed before those inside it.
  for (const { id, parent } of result.sections) if (parent !== undefined && inside.has(parent)) inside.add(id);
  return result.requirements.filter((requirement) => inside.has(requirement.section));
}
