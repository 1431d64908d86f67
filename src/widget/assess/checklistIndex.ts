import {
  factsIn,
  listRequirements,
  listSections,
  type Checklist,
  type ListedRequirement,
  type ListedSection,
} from '../../engine/index.ts';

/** What the screens look up in a checklist, found once. */
export interface ChecklistIndex {
  readonly requirements: readonly ListedRequirement[];
  readonly byId: ReadonlyMap<string, ListedRequirement>;
  readonly sections: readonly ListedSection[];
  /** Questions of the Device profile, by fact id. */
  readonly labels: ReadonlyMap<string, string>;
  /** How many requirements a fact helps to decide, by fact id. */
  readonly decided: ReadonlyMap<string, number>;
}

export function indexChecklist(checklist: Checklist): ChecklistIndex {
  const requirements = listRequirements(checklist);
  const decided = new Map<string, number>();
  for (const { requirement, path } of requirements) {
    const conditions = [...path.map(({ applies }) => applies), requirement.applies];
    const facts = new Set(conditions.flatMap((condition) => (condition ? [...factsIn(condition.tree)] : [])));
    for (const fact of facts) decided.set(fact, (decided.get(fact) ?? 0) + 1);
  }
  return {
    requirements,
    byId: new Map(requirements.map((listed) => [listed.requirement.id, listed])),
    sections: listSections(checklist),
    labels: new Map(checklist.profile.map(({ id, label }) => [id, label])),
    decided,
  };
}
