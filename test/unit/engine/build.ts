/** Small checklists and records for the engine's tests: only what a test is about has to be written. */
import {
  assess,
  type Answer,
  type AssessedRecord,
  type Checklist,
  type Condition,
  type Fact,
  type Requirement,
  type RequirementResult,
  type Section,
  type Threshold,
} from '../../../src/engine/index.ts';

type RequirementParts = Partial<Omit<Requirement, 'applies' | 'response' | 'objectives'>> & {
  readonly applies?: Condition;
  readonly response?: Partial<Requirement['response']> | Requirement['response'];
  readonly objectives?: readonly string[];
};

/** A requirement of weight 1 that is no gate, asks for no evidence and is always applicable. */
export function requirement(
  id: string,
  { applies, response, objectives, ...parts }: RequirementParts = {},
): Requirement {
  return {
    id,
    title: `Title of ${id}`,
    statement: 'It is so.',
    why: 'Otherwise it is not.',
    goodEvidence: [],
    guidance: ['da-id-1'],
    sources: [],
    gate: false,
    weight: 1,
    minimumEvidenceLevel: 0,
    review: [],
    ...parts,
    response: { kind: 'conformance', notApplicable: false, partialCredit: 0, ...response } as Requirement['response'],
    objectives: (objectives ?? []).map((part) => ({ id: part, text: `Part ${part}` })),
    ...(applies ? { applies: compiled(applies) } : {}),
  };
}

type SectionParts = Partial<Omit<Section, 'applies'>> & { readonly applies?: Condition };

/** A section with these requirements. */
export function section(
  id: string,
  requirements: readonly Requirement[],
  { applies, ...parts }: SectionParts = {},
): Section {
  return {
    id,
    title: `Title of ${id}`,
    sections: [],
    requirements,
    ...parts,
    ...(applies ? { applies: compiled(applies) } : {}),
  };
}

function compiled(tree: Condition) {
  return { text: JSON.stringify(tree), tree };
}

/** A checklist of these sections. */
export function checklist(
  sections: readonly Section[],
  {
    profile = [],
    thresholds = [],
  }: { readonly profile?: readonly Fact[]; readonly thresholds?: readonly Threshold[] } = {},
): Checklist {
  return {
    format: 1,
    id: 'test-checklist',
    version: '1.2.3',
    status: 'draft',
    title: 'Test checklist',
    purpose: 'To be tested.',
    notice: 'Not for use.',
    appliesTo: ['ESME'],
    profile,
    scoring: { model: 'weighted', thresholds },
    sections,
  };
}

/** A record assessed on 1 June 2025. */
export function record(
  answers: Readonly<Record<string, Answer>> = {},
  parts: Partial<AssessedRecord> = {},
): AssessedRecord {
  return { assessedOn: '2025-06-01', profile: {}, evidence: {}, ...parts, answers };
}

/** A threshold over the whole checklist, or over one section. */
export function threshold(id: string, atLeast: number, of?: string): Threshold {
  return { id, title: `Title of ${id}`, atLeast, ...(of === undefined ? {} : { section: of }) };
}

/** Assesses one requirement alone. */
export function judgeOne(
  one: Requirement,
  answer: Answer,
  parts: Partial<AssessedRecord> = {},
  profile: readonly Fact[] = [],
): RequirementResult {
  const result = assess(checklist([section('only', [one])], { profile }), record({ [one.id]: answer }, parts));
  const judged = result.requirements[0];
  if (!judged) throw new Error('There is one requirement, so there is one result.');
  return judged;
}
