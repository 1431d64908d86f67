import type { Requirement, RequirementResult } from '../../../src/engine/index.ts';

/** A requirement that asks for evidence at level 3, with changes. */
export function aRequirement(changes: Partial<Requirement> = {}): Requirement {
  return {
    id: 'DEV-01',
    title: 'One fixed identity',
    statement: 'Each unit has an identity.',
    why: 'Because.',
    goodEvidence: [],
    guidance: [],
    sources: [],
    gate: false,
    weight: 1,
    response: { kind: 'conformance', notApplicable: false, partialCredit: 50 },
    objectives: [],
    minimumEvidenceLevel: 3,
    review: [],
    ...changes,
  };
}

/** Its result, open and unanswered, with changes. */
export function aResult(changes: Partial<RequirementResult> = {}): RequirementResult {
  return {
    id: 'DEV-01',
    section: 's',
    conditions: [],
    applies: 'true',
    verdict: 'not-answered',
    rule: 'not-answered',
    objectives: [],
    evidence: [],
    weight: 1,
    gate: false,
    counts: true,
    low: 0,
    high: 100,
    open: true,
    inert: false,
    ...changes,
  };
}
