/** The public face of the engine. */
export type * from './model.ts';
export type * from './result.ts';
export { assess } from './assess.ts';
export { evaluate, factsIn } from './condition.ts';
export { isDate } from './date.ts';
export { allows, givenFacts } from './facts.ts';
export type { GivenFacts } from './facts.ts';
export { foldVerdicts, isOpen, valueInterval } from './fold.ts';
export { formatPercent, percentText, reaches } from './fraction.ts';
export { EVIDENCE_LEVELS, levelText } from './levels.ts';
export { listRequirements, listSections } from './listRequirements.ts';
export type { ListedRequirement, ListedSection } from './listRequirements.ts';
export { RULE_TEXT, TRUTH_TEXT, VERDICT_TEXT, because } from './texts.ts';
