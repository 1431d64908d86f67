import type { Checklist, EvidenceLevel, Section } from './model.ts';

/**
 * The checklist as it would be if every requirement asked for evidence at this level at least: assessing a record against
 * it restates the result "at evidence level 3 or higher". What it returns is a question asked of a record, not an
 * edition; whoever shows the result must say the level.
 */
export function atEvidenceLevel(checklist: Checklist, level: EvidenceLevel): Checklist {
  const raise = (section: Section): Section => ({
    ...section,
    sections: section.sections.map(raise),
    requirements: section.requirements.map((requirement) => ({
      ...requirement,
      minimumEvidenceLevel: requirement.minimumEvidenceLevel > level ? requirement.minimumEvidenceLevel : level,
    })),
  });
  return { ...checklist, sections: checklist.sections.map(raise) };
}
