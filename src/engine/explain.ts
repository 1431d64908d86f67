import { explainRequirement } from './explainRequirement.ts';
import { listRequirements } from './listRequirements.ts';
import type { AssessedRecord, Checklist, ScoringModel } from './model.ts';
import { proofNode, type ProofInput, type ProofNode } from './proof.ts';
import type { Fraction, LevelResult, OutcomeValue, Result, Score, ThresholdResult } from './result.ts';
import { askedText, scoreText } from './scoreText.ts';
import { scoreFor } from './thresholds.ts';

/**
 * The proof of a result: outcome, from gates and thresholds, from scores, from verdicts, from answers, evidence and
 * conditions. `result` must come from `assess` with the same checklist and record; nothing is decided again here.
 *
 * With a requirement's id, the proof of that requirement alone; undefined when the checklist has no such requirement.
 */
export function explain(checklist: Checklist, record: AssessedRecord, result: Result): ProofNode;
export function explain(
  checklist: Checklist,
  record: AssessedRecord,
  result: Result,
  requirementId: string,
): ProofNode | undefined;
export function explain(
  checklist: Checklist,
  record: AssessedRecord,
  result: Result,
  requirementId?: string,
): ProofNode | undefined {
  const asked = new Map(listRequirements(checklist).map(({ requirement }) => [requirement.id, requirement]));
  const wanted = result.requirements.filter(({ id }) => requirementId === undefined || id === requirementId);
  const proofs = new Map<string, ProofNode>();
  for (const verdict of wanted) {
    const requirement = asked.get(verdict.id);
    if (requirement) proofs.set(verdict.id, explainRequirement(checklist, record, requirement, verdict));
  }
  return requirementId === undefined ? explainOutcome(checklist, result, proofs) : proofs.get(requirementId);
}

type Proofs = ReadonlyMap<string, ProofNode>;

const OUTCOME_RULE: Readonly<Record<OutcomeValue, string>> = {
  ready:
    'Ready: every gate passes, nothing that counts is open, and every threshold and the level asked for are reached.',
  'not-ready':
    'Not ready: a gate fails, even the attainable score is below a threshold, or the level asked for is out of reach.',
  incomplete: 'Incomplete: something that counts is still open, or a gate is only partly met.',
};

function explainOutcome(checklist: Checklist, result: Result, proofs: Proofs): ProofNode {
  const sections = sectionProofs(checklist, result, proofs);
  const top = result.sections.filter(({ parent }) => parent === undefined);
  const overall = scoreNode('score', checklist, checklist, result.score, pick(sections, top));
  return proofNode({
    kind: 'outcome',
    id: checklist.id,
    title: checklist.title,
    rule: OUTCOME_RULE[result.outcome.value],
    value: result.outcome.value,
    inputs: result.outcome.reasons.map((reason) => ({ name: reason.kind, value: reason.text })),
    children: [
      gatesNode(checklist, result, proofs),
      ...result.thresholds.map((threshold) => {
        const of = threshold.section === undefined ? overall : sections.get(threshold.section);
        return thresholdNode(threshold, scoreFor(threshold, result.score, result.sections), of);
      }),
      ...(result.levels ?? []).map((level) => levelNode(level, proofs)),
      overall,
    ],
  });
}

function levelNode({ id, title, state, wanting }: LevelResult, proofs: Proofs): ProofNode {
  return proofNode({
    kind: 'level',
    id,
    title,
    rule: 'Reached when every mandatory requirement of it and of all lower levels passes.',
    value: state,
    inputs: wanting.length === 0 ? [] : [{ name: 'wanting', value: wanting.join(', ') }],
    children: pick(
      proofs,
      wanting.map((each) => ({ id: each })),
    ),
  });
}

function gatesNode(checklist: Checklist, result: Result, proofs: Proofs): ProofNode {
  const gates = result.requirements.filter(({ gate }) => gate);
  const inForce = gates.filter(({ verdict }) => verdict !== undefined && verdict !== 'not-applicable');
  const passed = inForce.filter(({ verdict }) => verdict === 'pass');
  return proofNode({
    kind: 'gates',
    id: checklist.id,
    title: 'Gates',
    rule: 'A gate that fails makes the outcome not-ready whatever the score; the outcome is ready only when all pass.',
    value: inForce.length === 0 ? 'no gate applies' : `${passed.length} of ${inForce.length} pass`,
    inputs:
      gates.length === inForce.length ? [] : [{ name: 'gates left out', value: `${gates.length - inForce.length}` }],
    children: pick(proofs, gates),
  });
}

function thresholdNode(threshold: ThresholdResult, score: Score | undefined, of: ProofNode | undefined): ProofNode {
  return proofNode({
    kind: 'threshold',
    id: threshold.id,
    title: threshold.title,
    rule: 'Met when the demonstrated score is at least what is asked for; unreachable when the attainable score is below it.',
    value: threshold.state,
    inputs: [
      { name: 'asked for', value: askedText(threshold.atLeast, score ?? {}) },
      ...(score ? scoreInputs(score) : []),
    ],
    children: of ? [of] : [],
  });
}

function sectionProofs(checklist: Checklist, result: Result, proofs: Proofs): Proofs {
  const made = new Map<string, ProofNode>();
  // A section is listed before those inside it, so going backwards the inner ones are there when they are needed.
  for (const section of [...result.sections].reverse()) {
    const inner = result.sections.filter(({ parent }) => parent === section.id);
    const own = result.requirements.filter((requirement) => requirement.section === section.id);
    const children = [...pick(proofs, own), ...pick(made, inner)];
    made.set(section.id, scoreNode('section', checklist, section, section.score, children));
  }
  return made;
}

const SCORE_RULE: Readonly<Record<ScoringModel, string>> = {
  weighted: 'Sum of weight × value over sum of weights, of the requirements that count; what is open has the value 0.',
  'xccdf-default':
    'Mean of what it directly holds, by weight: requirements by their value, sections by their own mean; what is open has the value 0.',
  'xccdf-flat':
    'Sum of weight × value over sum of weights, of the requirements that count; what is open has the value 0.',
  'xccdf-flat-unweighted': 'Sum of values over the number of requirements that count; what is open has the value 0.',
  'xccdf-absolute': '100% when every requirement that counts has its full value, else 0%.',
  points:
    'The start less weight × what is missing of the value, of the requirements that count; what is open misses all.',
  levels: 'Sum of weight × value over sum of weights, of the requirements that count; what is open has the value 0.',
};

function scoreNode(
  kind: 'score' | 'section',
  { scoring }: Checklist,
  { id, title }: { readonly id: string; readonly title: string },
  score: Score,
  children: readonly ProofNode[],
): ProofNode {
  const ofPart = scoring.model === 'points' && !score.points;
  return proofNode({
    kind,
    id,
    title,
    rule: SCORE_RULE[ofPart ? 'weighted' : scoring.model],
    value: scoreText(score.demonstrated, score),
    inputs: scoreInputs(score),
    children,
  });
}

function scoreInputs(score: Score): readonly ProofInput[] {
  const input = (name: string, fraction: Fraction | null): ProofInput => ({
    name,
    value:
      fraction === null ? scoreText(null, score) : `${fraction.num} / ${fraction.den} = ${scoreText(fraction, score)}`,
  });
  const { decided, total } = score.completeness;
  return [
    input('demonstrated', score.demonstrated),
    input('answered', score.answered),
    input('attainable', score.attainable),
    { name: 'decided', value: `${decided} of ${total}` },
  ];
}

function pick(proofs: Proofs, wanted: readonly { readonly id: string }[]): readonly ProofNode[] {
  return wanted.flatMap(({ id }) => proofs.get(id) ?? []);
}
