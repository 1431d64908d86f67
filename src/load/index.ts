/** The public face of loading: text of checklists, registers and guidance to values, with a place for every problem. */

export { compareEditions } from './compareEditions.ts';
export { compileChecklist } from './compileChecklist.ts';
export { compileCondition } from './compileCondition.ts';
export type { ConditionProblem, ConditionResult } from './compileCondition.ts';
export { indexFacts } from './conditionFacts.ts';
export type { ConditionFact, FactTable } from './conditionFacts.ts';
export { decodeText } from './decodeText.ts';
export { editionFiles } from './editionFiles.ts';
export { fingerprint, LOCK_FILE, lockText, parseLock } from './editionsLock.ts';
export { formatProblem } from './formatProblem.ts';
export type { FrontMatter } from './frontMatter.ts';
export { loadChecklist } from './loadChecklist.ts';
export type { LoadedChecklist } from './loadChecklist.ts';
export { loadGuidance } from './loadGuidance.ts';
export type { Clause, Guidance, GuidanceCitation } from './loadGuidance.ts';
export { loadProject } from './loadProject.ts';
export type { Project, ProjectDocument } from './loadProject.ts';
export { loadDocuments, loadModifications, loadReleases, loadStandards } from './loadChangeRegisters.ts';
export type { Changes } from './loadChanges.ts';
export { confidences, loadGlossary, loadSources } from './loadRegister.ts';
export type { LoadedRegister } from './readRegister.ts';
export type { Problem, Severity } from './problem.ts';
export { publishedText } from './publishedText.ts';
export { RULES } from './rules/index.ts';
export type { References, Rule } from './rules/rule.ts';
export { suggest } from './suggest.ts';
