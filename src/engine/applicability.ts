import { allOf, evaluate, factsIn } from './condition.ts';
import type { GivenFacts } from './facts.ts';
import type { CompiledCondition, Requirement, Section } from './model.ts';
import type { ConditionTrace, Truth } from './result.ts';

/** Whether something applies, and the conditions that decide it, outermost first. */
export interface Applicability {
  readonly applies: Truth;
  readonly conditions: readonly ConditionTrace[];
}

/**
 * Whether a requirement applies, or a section where no requirement is given: its own condition and those of all sections
 * around it must hold. No condition at all means that it always applies.
 */
export function applicability(
  path: readonly Section[],
  requirement: Requirement | undefined,
  facts: GivenFacts,
): Applicability {
  const conditions = path.flatMap((section) => trace(`section:${section.id}`, section.applies, facts));
  if (requirement) conditions.push(...trace(`requirement:${requirement.id}`, requirement.applies, facts));
  return { applies: allOf(conditions.map((condition) => condition.value)), conditions };
}

function trace(of: string, condition: CompiledCondition | undefined, facts: GivenFacts): ConditionTrace[] {
  if (!condition) return [];
  const used = factsIn(condition.tree).map((fact) => {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    return value === undefined ? { fact } : { fact, value };
  });
  return [{ of, text: condition.text, value: evaluate(condition.tree, facts), facts: used }];
}
