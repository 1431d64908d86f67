import type {
  Attribution,
  Checklist,
  CompiledCondition,
  Condition,
  EvidenceLevel,
  Fact,
  Move,
  Requirement,
  Response,
  ReviewTerm,
  ReviewTerms,
  Scoring,
  Section,
} from '../engine/index.ts';
import type {
  ChecklistSource,
  Requirement as RequirementSource,
  Response as ResponseSource,
  Section as SectionSource,
} from '../generated/checklist-source.ts';

/** The tree of each condition, by its text. */
export type Conditions = ReadonlyMap<string, Condition>;

/**
 * The compiled checklist of an authored one that has no problems: every default filled in, each condition beside its
 * tree. The same source always gives the same value, property order included.
 */
export function compileChecklist(source: ChecklistSource, conditions: Conditions): Checklist {
  const {
    format,
    id,
    version,
    status,
    published,
    inEffect,
    supersedes,
    changes,
    title,
    purpose,
    notice,
    attribution,
    appliesTo,
    profile,
    scoring,
    review,
    sections,
  } = source;
  return {
    format,
    id,
    version,
    status,
    ...present({ published, inEffect, supersedes, changes: changes?.map(compileMove) }),
    title,
    purpose,
    notice,
    ...present({ attribution: compileAttribution(attribution) }),
    appliesTo,
    profile: profile.map(compileFact),
    scoring: compileScoring(scoring),
    ...present({ review: compileReview(review) }),
    sections: sections.map((section) => compileSection(section, conditions)),
  };
}

function compileAttribution(attribution: ChecklistSource['attribution']): Attribution | undefined {
  if (attribution === undefined) return undefined;
  const { text, licence, url } = attribution;
  return { text, ...present({ licence, url }) };
}

function compileScoring({ model, start, levels, requiredLevel, thresholds }: ChecklistSource['scoring']): Scoring {
  return {
    model,
    ...present({ start, levels: levels?.map(({ id, title }) => ({ id, title })), requiredLevel }),
    thresholds: thresholds.map(({ id, title, atLeast, section }) => ({ id, title, atLeast, ...present({ section }) })),
  };
}

function compileReview(review: ChecklistSource['review']): ReviewTerms | undefined {
  if (review === undefined) return undefined;
  const terms = (list: typeof review.categories): readonly ReviewTerm[] | undefined =>
    list?.map(({ id, title, help }) => ({ id, title, ...present({ help }) }));
  const { categories, severities, recommendations } = review;
  return present({
    categories: terms(categories),
    severities: terms(severities),
    recommendations: terms(recommendations),
  });
}

function compileMove({
  type,
  from = [],
  to = [],
  note,
  editorial,
}: NonNullable<ChecklistSource['changes']>[number]): Move {
  return { type, from, to, ...present({ note, editorial }) };
}

function compileFact(fact: ChecklistSource['profile'][number]): Fact {
  const { id, label, type, options, minimum, maximum, help } = fact;
  return {
    id,
    label,
    type,
    ...present({ options: options?.map(({ value, label, help }) => ({ value, label, ...present({ help }) })) }),
    ...present({ minimum, maximum, help }),
  };
}

function compileSection(section: SectionSource, conditions: Conditions): Section {
  const { id, title, intro, weight, applies, sections = [], requirements = [] } = section;
  return {
    id,
    title,
    ...present({ intro, weight, applies: compileApplies(applies, conditions) }),
    sections: sections.map((inner) => compileSection(inner, conditions)),
    requirements: requirements.map((requirement) => compileRequirement(requirement, conditions)),
  };
}

function compileRequirement(requirement: RequirementSource, conditions: Conditions): Requirement {
  const {
    id,
    title,
    statement,
    why,
    goodEvidence = [],
    guidance,
    sources,
    gate = false,
    weight = 1,
    level,
    mandatory,
  } = requirement;
  return {
    id,
    title,
    statement,
    why,
    goodEvidence,
    guidance,
    sources: sources.map(({ source, ref, confidence, note }) => ({
      source,
      ...present({ ref }),
      confidence,
      ...present({ note }),
    })),
    gate,
    weight,
    ...present({ level, mandatory, applies: compileApplies(requirement.applies, conditions) }),
    response: compileResponse(requirement.response),
    objectives: (requirement.objectives ?? []).map((objective) => ({ id: objective.id, text: objective.text })),
    // The schema holds it to 1..4.
    minimumEvidenceLevel: (requirement.evidence?.minimumLevel ?? 0) as EvidenceLevel,
    review: requirement.review ?? [],
  };
}

function compileResponse(response: ResponseSource = { kind: 'conformance' }): Response {
  const { kind, notApplicable = false, partialCredit = 0, options = [], unit, cases = [], measured, given } = response;
  const bands = (response.bands ?? []).map(({ upTo, means }) => ({ ...present({ upTo }), means }));
  const common = { notApplicable, partialCredit };
  switch (kind) {
    case 'conformance':
      return { kind, ...common };
    case 'choice':
      return {
        kind,
        ...common,
        // A rule holds each option to say what it means.
        options: options.map(({ value, label, means = 'not-met' }) => ({ value, label, means })),
      };
    case 'multi-choice':
      return {
        kind,
        ...common,
        options: options.map(({ value, label }) => ({ value, label })),
        cases: cases.map(({ all, any, none, atLeast, means }) => ({ ...present({ all, any, none, atLeast }), means })),
      };
    case 'number':
      return { kind, ...common, ...present({ unit }), bands };
    case 'date':
      return { kind, ...common, measured: measured ?? 'since', bands };
    case 'text':
      return { kind, ...common, ...present({ given }) };
  }
}

function compileApplies(text: string | undefined, conditions: Conditions): CompiledCondition | undefined {
  const tree = text === undefined ? undefined : conditions.get(text);
  return text === undefined || tree === undefined ? undefined : { text, tree };
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The properties that are not undefined: absent and undefined are different things in JSON and in digests. */
function present<T extends object>(properties: T): Present<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Present<T>;
}
