import { listRequirements, type Checklist, type Requirement, type Section } from '../../engine/index.ts';
import type { AssessmentData, EmbeddedChecklist, RequirementData, ScoreData } from '../../widget/embed/embedData.ts';
import { conditionWords } from '../../formats/conditionWords.ts';

/** What an embed of a requirement shows; undefined where the checklist has none with this id. */
export function requirementData(checklist: Checklist, id: string): RequirementData | undefined {
  const listed = listRequirements(checklist).find(({ requirement }) => requirement.id === id);
  if (listed === undefined) return undefined;
  const { title, statement, objectives } = listed.requirement;
  const conditions = [...listed.path.map(({ applies }) => applies), listed.requirement.applies].flatMap((applies) =>
    applies === undefined ? [] : [conditionWords(applies.tree, checklist.profile)],
  );
  return {
    checklist: glance(checklist),
    ...{ id, title, statement, objectives, ...marks(listed.requirement) },
    ...(conditions.length === 0 ? {} : { applies: conditions.join('; and ') }),
  };
}

export function scoreData(checklist: Checklist): ScoreData {
  return { checklist: glance(checklist) };
}

/** What an embed of a section, or of all, shows; undefined where the checklist has no section with this id. */
export function assessmentData(checklist: Checklist, sectionId?: string): AssessmentData | undefined {
  const section = sectionId === undefined ? undefined : sectionWith(checklist.sections, sectionId);
  if (sectionId !== undefined && section === undefined) return undefined;
  return {
    checklist: glance(checklist),
    ...(section === undefined ? {} : { section: { id: section.id, title: section.title } }),
    groups: groupsOf(section === undefined ? checklist.sections : [section]),
  };
}

function sectionWith(sections: readonly Section[], id: string): Section | undefined {
  for (const section of sections) {
    const found = section.id === id ? section : sectionWith(section.sections, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Sections that hold requirements themselves, in order. */
function groupsOf(sections: readonly Section[]): AssessmentData['groups'] {
  return sections.flatMap(({ title, requirements, sections: inner }) => [
    ...(requirements.length === 0
      ? []
      : [{ title, requirements: requirements.map((one) => ({ id: one.id, title: one.title, ...marks(one) })) }]),
    ...groupsOf(inner),
  ]);
}

function glance({ id, title, version, status }: Checklist): EmbeddedChecklist {
  return { id, title, version, status };
}

function marks({ gate, weight, minimumEvidenceLevel }: Requirement) {
  return { gate, weight, level: minimumEvidenceLevel };
}
