/**
 * Scoring: a compiled checklist and a submission in, a result out. Pure; runs in any JavaScript engine.
 *
 * @module engine
 */
export { assess } from '../engine/assess.ts';
export { explain } from '../engine/explain.ts';
export { diffEditions } from '../engine/editions/diffEditions.ts';
export { listRequirements } from '../engine/listRequirements.ts';
export { formatPercent } from '../engine/fraction.ts';
export { scoreText } from '../engine/scoreText.ts';
export { RULE_TEXT, VERDICT_TEXT } from '../engine/texts.ts';
export type * from '../engine/model.ts';
export type * from '../engine/result.ts';
export type { EditionDiff, RequirementChange } from '../engine/editions/diffEditions.ts';
export type { ListedRequirement } from '../engine/listRequirements.ts';
export type { ProofNode } from '../engine/proof.ts';
export type { Measure } from '../engine/scoreText.ts';
