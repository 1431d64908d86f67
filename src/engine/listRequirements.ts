import type { Checklist, Requirement, Section } from './model.ts';

/** A requirement with the section that holds it, and all sections around it, outermost first. */
export interface ListedRequirement {
  readonly requirement: Requirement;
  readonly section: Section;
  readonly path: readonly Section[];
}

/**
 * Every requirement in checklist order: a section's own requirements, then those of the sections inside it. The order is
 * that of every list in a result.
 */
export function listRequirements(checklist: Checklist): readonly ListedRequirement[] {
  return listSections(checklist).flatMap(({ section, path }) =>
    section.requirements.map((requirement) => ({ requirement, section, path })),
  );
}

/** A section and all sections around it, outermost first and itself last. */
export interface ListedSection {
  readonly section: Section;
  readonly path: readonly Section[];
}

/** Every section, each before the sections inside it. */
export function listSections(checklist: Checklist): readonly ListedSection[] {
  const listed: ListedSection[] = [];
  const visit = (section: Section, around: readonly Section[]) => {
    const path = [...around, section];
    listed.push({ section, path });
    for (const inner of section.sections) visit(inner, path);
  };
  for (const section of checklist.sections) visit(section, []);
  return listed;
}
