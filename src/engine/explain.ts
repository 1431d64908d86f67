import { explainRequirement } from './explainRequirement.ts';
import { percentText } from './fraction.ts';
import { listRequirements } from './listRequirements.ts';
import type { AssessedRecord, Checklist } from './model.ts';
import { proofNode, type ProofInput, type ProofNode } from './proof.ts';
import type { Fraction, OutcomeValue, Result, Score, SectionResult, ThresholdResult } from './result.ts';
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
  ready: 'Ready: every gate passes, nothing that counts is open, and every threshold is reached.',
  'not-ready': 'Not ready: a gate fails, or even the attainable score is below a threshold.',
  incomplete: 'Incomplete: something that counts is still open, or a gate is only partly met.',
};

function explainOutcome(checklist: Checklist, result: Result, proofs: Proofs): ProofNode {
  const sections = sectionProofs(result, proofs);
  const top = result.sections.filter(({ parent }) => parent === undefined);
  const overall = scoreNode('score', checklist.id, checklist.title, result.score, pick(sections, top));
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
      overall,
    ],
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
    inputs: [{ name: 'asked for', value: `${threshold.atLeast}%` }, ...(score ? scoreInputs(score) : [])],
    children: of ? [of] : [],
  });
}

function sectionProofs(result: Result, proofs: Proofs): Proofs {
  const made = new Map<string, ProofNode>();
  // A section is listed before those inside it, so going backwards the inner ones are there when they are needed.
  for (const section of [...result.sections].reverse()) {
    const inner = result.sections.filter(({ parent }) => parent === section.id);
    const own = result.requirements.filter((requirement) => requirement.section === section.id);
    made.set(section.id, sectionNode(section, [...pick(proofs, own), ...pick(made, inner)]));
  }
  return made;
}

function sectionNode(section: SectionResult, children: readonly ProofNode[]): ProofNode {
  return scoreNode('section', section.id, section.title, section.score, children);
}

function scoreNode(
  kind: 'score' | 'section',
  id: string,
  title: string,
  score: Score,
  children: readonly ProofNode[],
): ProofNode {
  return proofNode({
    kind,
    id,
    title,
    rule: 'Sum of weight × value over sum of weights, of the requirements that count; what is open has the value 0.',
    value: percentText(score.demonstrated),
    inputs: scoreInputs(score),
    children,
  });
}

function scoreInputs(score: Score): readonly ProofInput[] {
  const input = (name: string, fraction: Fraction | null): ProofInput => ({
    name,
    value: fraction === null ? percentText(null) : `${fraction.num} / ${fraction.den} = ${percentText(fraction)}`,
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
