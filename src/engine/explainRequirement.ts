import { levelText } from './levels.ts';
import type { Answer, AssessedRecord, Checklist, Fact, Requirement } from './model.ts';
import { proofNode, type ProofInput, type ProofNode } from './proof.ts';
import type { ConditionTrace, EvidenceUsed, ObjectiveResult, RequirementResult } from './result.ts';
import { RULE_TEXT, TRUTH_TEXT, VERDICT_TEXT, because } from './texts.ts';

/** The proof of one requirement's verdict: its conditions and their facts, its answer, objectives and evidence. */
export function explainRequirement(
  checklist: Checklist,
  record: AssessedRecord,
  requirement: Requirement,
  result: RequirementResult,
): ProofNode {
  const answer = (Object.hasOwn(record.answers, result.id) ? record.answers[result.id] : undefined) ?? {};
  return proofNode({
    kind: 'requirement',
    id: result.id,
    title: requirement.title,
    rule: sentence(because(result)),
    value: result.verdict === undefined ? TRUTH_TEXT.false : VERDICT_TEXT[result.verdict],
    inputs: requirementInputs(requirement, result),
    guidance: requirement.guidance,
    children: [
      ...result.conditions.map((condition) => conditionNode(condition, checklist.profile)),
      answerNode(requirement, answer, result),
      ...result.objectives.map((objective) => objectiveNode(objective, requirement)),
      ...result.evidence.map((item) => evidenceNode(item, requirement, record)),
    ],
  });
}

function requirementInputs(requirement: Requirement, result: RequirementResult): readonly ProofInput[] {
  const worth = result.low === result.high ? `${result.low}` : `${result.low} to ${result.high}`;
  return [
    { name: 'weight', value: `${result.weight}` },
    { name: 'gate', value: result.gate ? 'yes' : 'no' },
    { name: 'value, of 100', value: result.counts ? worth : 'not counted' },
    {
      name: 'evidence asked for',
      value: requirement.minimumEvidenceLevel === 0 ? 'none' : levelText(requirement.minimumEvidenceLevel),
    },
    { name: 'partly met is worth, of 100', value: `${requirement.response.partialCredit}` },
  ];
}

function conditionNode(condition: ConditionTrace, profile: readonly Fact[]): ProofNode {
  return proofNode({
    kind: 'condition',
    id: condition.of,
    title: condition.text,
    rule:
      condition.value === 'unknown'
        ? 'A condition is unknown while a fact that could still decide it is not given.'
        : 'The facts given decide the condition.',
    value: TRUTH_TEXT[condition.value],
    children: condition.facts.map(({ fact, value }) =>
      proofNode({
        kind: 'fact',
        id: fact,
        title: profile.find(({ id }) => id === fact)?.label ?? fact,
        rule: value === undefined ? 'Not given, or not a value this fact may have.' : 'As given in the Device profile.',
        value: value === undefined ? TRUTH_TEXT.unknown : String(value),
      }),
    ),
  });
}

function answerNode(requirement: Requirement, answer: Answer, result: RequirementResult): ProofNode {
  const inputs: ProofInput[] = [];
  if (answer.answer !== undefined) inputs.push({ name: 'answer', value: answer.answer });
  if (answer.choice !== undefined) inputs.push({ name: 'choice', value: choiceText(requirement, answer.choice) });
  if (answer.number !== undefined) inputs.push({ name: 'number', value: numberText(requirement, answer.number) });
  if (answer.rationale !== undefined) inputs.push({ name: 'rationale', value: answer.rationale });
  for (const [origin, old] of Object.entries(answer.carried?.offered ?? {})) {
    inputs.push({ name: `old answer, given to ${origin}`, value: oldAnswerText(old) });
  }
  return proofNode({
    kind: 'answer',
    id: result.id,
    title: 'What the manufacturer claims',
    rule: result.inert
      ? 'Kept, and without effect while the requirement does not apply.'
      : requirement.objectives.length > 0
        ? 'Answered objective by objective.'
        : requirement.response.kind === 'conformance'
          ? 'Taken as it is given.'
          : 'Read by the table in the checklist.',
    value: result.claim ?? (result.rule === 'answer-not-understood' ? 'not understood' : 'none'),
    inputs,
  });
}

function oldAnswerText({ answer, choice, number, objectives, rationale }: Answer): string {
  const parts = Object.entries(objectives ?? {}).map(([id, claim]) => `${id} ${claim}`);
  const given = answer ?? choice ?? number ?? (parts.length > 0 ? parts.join(', ') : 'no claim');
  return rationale === undefined ? String(given) : `${given}: ${rationale}`;
}

function choiceText({ response }: Requirement, choice: string): string {
  const option = response.kind === 'choice' ? response.options.find(({ value }) => value === choice) : undefined;
  return option ? `${option.label} (${option.value})` : choice;
}

function numberText({ response }: Requirement, number: number): string {
  return response.kind === 'number' && response.unit !== undefined ? `${number} ${response.unit}` : `${number}`;
}

function objectiveNode(objective: ObjectiveResult, requirement: Requirement): ProofNode {
  return proofNode({
    kind: 'objective',
    id: objective.id,
    title: requirement.objectives.find(({ id }) => id === objective.id)?.text ?? objective.id,
    rule: sentence(RULE_TEXT[objective.rule]),
    value: VERDICT_TEXT[objective.verdict],
  });
}

const EVIDENCE_RULE: Readonly<Record<EvidenceUsed['state'], string>> = {
  usable: 'It is at the level asked for, or above, and had not expired on the assessment date.',
  'below-level': 'It is below the level asked for.',
  expired: 'It had expired on the assessment date.',
  missing: 'The record has no evidence item with this id.',
};

function evidenceNode(used: EvidenceUsed, requirement: Requirement, record: AssessedRecord): ProofNode {
  const item = Object.hasOwn(record.evidence, used.id) ? record.evidence[used.id] : undefined;
  const inputs: ProofInput[] = [];
  if (used.level !== undefined) inputs.push({ name: 'level', value: levelText(used.level) });
  if (used.level !== undefined && requirement.minimumEvidenceLevel > 0) {
    inputs.push({ name: 'level asked for', value: levelText(requirement.minimumEvidenceLevel) });
  }
  if (used.expires !== undefined) {
    inputs.push({ name: 'last day', value: used.expires }, { name: 'assessment date', value: record.assessedOn });
  }
  return proofNode({
    kind: 'evidence',
    id: used.id,
    title: item?.name ?? used.id,
    rule: EVIDENCE_RULE[used.state],
    value: used.state,
    inputs,
  });
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
