/**
 * Reading checklists and whole sites from YAML and Markdown, with a place for every problem. Needs Node.
 *
 * @module load
 */
export { formatProblem } from '../load/formatProblem.ts';
export { loadChecklist } from '../load/loadChecklist.ts';
export { loadProject } from '../load/loadProject.ts';
export type { LoadedChecklist } from '../load/loadChecklist.ts';
export type { Project } from '../load/loadProject.ts';
export type { Problem, Severity } from '../load/problem.ts';
export type { References } from '../load/rules/rule.ts';
