import type { Checklist, Section } from './model.ts';
import type { RequirementResult } from './result.ts';

/** A section as scores see it: the results it holds itself, and the sections inside it. */
export interface ScoreTree {
  /** Of the section among what is around it. */
  readonly weight: number;
  readonly own: readonly RequirementResult[];
  readonly inner: readonly ScoreTree[];
}

/** The whole checklist as a tree; of each section, by id, its own branch. */
export interface ScoreTrees {
  readonly whole: ScoreTree;
  readonly sections: ReadonlyMap<string, ScoreTree>;
}

/** Puts the results of all requirements back into their sections. */
export function scoreTrees(checklist: Checklist, requirements: readonly RequirementResult[]): ScoreTrees {
  const held = new Map<string, RequirementResult[]>();
  for (const requirement of requirements) {
    const own = held.get(requirement.section);
    if (own) own.push(requirement);
    else held.set(requirement.section, [requirement]);
  }
  const sections = new Map<string, ScoreTree>();
  const branch = (section: Section): ScoreTree => {
    const tree = { weight: section.weight ?? 1, own: held.get(section.id) ?? [], inner: section.sections.map(branch) };
    sections.set(section.id, tree);
    return tree;
  };
  return { whole: { weight: 1, own: [], inner: checklist.sections.map(branch) }, sections };
}

/** Every result of a tree: its own, then those of the sections inside it. */
export function resultsIn(tree: ScoreTree): readonly RequirementResult[] {
  return tree.inner.length === 0 ? tree.own : [...tree.own, ...tree.inner.flatMap(resultsIn)];
}
