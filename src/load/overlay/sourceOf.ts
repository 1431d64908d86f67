import type { Checklist, Fact, Requirement, Response, Section } from '../../engine/index.ts';
import type {
  ChecklistSource,
  Requirement as RequirementSource,
  Section as SectionSource,
} from '../../generated/checklist-source.ts';

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

/**
 * A compiled checklist as its author could have written it: compiling that gives the same checklist again. So what is
 * made of a base needs its compiled edition only, and goes through all that a checklist is held to.
 */
export function sourceOf(checklist: Checklist): ChecklistSource {
  const { overlay: _overlay, sections, changes, ...rest } = checklist;
  return {
    ...copy(rest),
    ...(changes === undefined
      ? {}
      : {
          changes: changes.map(({ from, to, ...move }) => ({
            ...move,
            ...(from.length > 0 ? { from: [...from] } : {}),
            ...(to.length > 0 ? { to: [...to] } : {}),
          })),
        }),
    sections: sections.map(sectionSource),
  };
}

function sectionSource({ applies, sections, requirements, ...rest }: Section): SectionSource {
  return {
    ...rest,
    ...(applies === undefined ? {} : { applies: applies.text }),
    ...(sections.length > 0 ? { sections: sections.map(sectionSource) } : {}),
    ...(requirements.length > 0 ? { requirements: requirements.map(requirementSource) } : {}),
  };
}

function requirementSource(requirement: Requirement): RequirementSource {
  const { applies, objectives, minimumEvidenceLevel, response, goodEvidence, review, ...rest } = requirement;
  return {
    ...copy(rest),
    ...(goodEvidence.length > 0 ? { goodEvidence: [...goodEvidence] } : {}),
    ...(review.length > 0 ? { review: [...review] } : {}),
    ...(applies === undefined ? {} : { applies: applies.text }),
    response: copy(response) satisfies Mutable<Response>,
    ...(objectives.length > 0 ? { objectives: copy(objectives) } : {}),
    ...(minimumEvidenceLevel > 0 ? { evidence: { minimumLevel: minimumEvidenceLevel } } : {}),
  };
}

/** Facts that conditions may read. */
export function factTable(facts: readonly Pick<Fact, 'id' | 'type' | 'options'>[]) {
  return facts.map(({ id, type, options }) => ({ id, type, options: options?.map(({ value }) => value) }));
}

function copy<T>(value: T): Mutable<T> {
  return structuredClone(value) as Mutable<T>;
}
