import type { RequirementResult, Truth, Verdict, VerdictRule } from './result.ts';

/** Verdicts as people read them. */
export const VERDICT_TEXT: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  partial: 'partly met',
  fail: 'not met',
  'not-applicable': 'not applicable',
  'not-answered': 'not answered',
  'needs-review': 'needs review',
  inconclusive: 'inconclusive',
  pending: 'pending',
};

/** The rule that decided a verdict, as the second half of a sentence: "DEV-01 is open: it is not answered." */
export const RULE_TEXT: Readonly<Record<VerdictRule, string>> = {
  'condition-false': 'it does not apply to this Device',
  'condition-unknown': 'whether it applies depends on facts not yet given',
  'not-answered': 'it is not answered',
  'met-with-evidence': 'it is met, with evidence at the level it asks for',
  'met-no-evidence-needed': 'it is met, and asks for no evidence',
  'met-evidence-missing': 'it is claimed as met, and no evidence is linked',
  'met-evidence-below-level': 'it is claimed as met, and the evidence is below the level it asks for',
  'met-evidence-expired': 'it is claimed as met, and the evidence has expired',
  'partly-met': 'it is partly met',
  'not-met': 'it is not met',
  'not-applicable-justified': 'it is claimed as not applicable, with a rationale',
  'not-applicable-without-rationale': 'it is claimed as not applicable, and no rationale is given',
  'not-applicable-not-allowed': 'it is claimed as not applicable, which it does not allow',
  'text-to-be-judged': 'only a reviewer can say what the text amounts to',
  'answer-not-understood': 'the answer is not one that this checklist offers',
  'carried-unconfirmed': 'only an answer to the text of an earlier edition is there, and it is not confirmed',
  'worst-objective': 'the worst of its objectives decides',
  'text-accepted': 'the reviewer accepts what the text says',
  rejected: 'the reviewer rejects the answer',
  'information-requested': 'the reviewer asks for more information',
  'not-reviewed': 'no reviewer has determined it',
};

/** A condition's value as people read it. */
export const TRUTH_TEXT: Readonly<Record<Truth, string>> = {
  true: 'applies',
  false: 'does not apply',
  unknown: 'not yet known',
};

/** Why a requirement has its verdict, as the second half of a sentence; names the objectives or facts that decide. */
export function because(requirement: RequirementResult): string {
  if (requirement.rule === 'condition-unknown') {
    const facts = missingFacts(requirement);
    return facts.length === 0 ? RULE_TEXT['condition-unknown'] : `it waits for ${list(facts, 'fact', 'facts')}`;
  }
  if (requirement.rule !== 'worst-objective' || requirement.verdict === undefined) return RULE_TEXT[requirement.rule];
  const deciding = requirement.objectives.filter((objective) => objective.verdict === requirement.verdict);
  const ids = deciding.map((objective) => objective.id);
  const [one, many] = VERDICT_PHRASE[requirement.verdict];
  return `${list(ids, 'objective', 'objectives')} ${ids.length === 1 ? one : many}`;
}

/** Verdicts as the end of a sentence about one thing, and about several. */
const VERDICT_PHRASE: Readonly<Record<Verdict, readonly [string, string]>> = {
  pass: ['passes', 'pass'],
  partial: ['is partly met', 'are partly met'],
  fail: ['is not met', 'are not met'],
  'not-applicable': ['is not applicable', 'are not applicable'],
  'not-answered': ['is not answered', 'are not answered'],
  'needs-review': ['needs review', 'need review'],
  inconclusive: ['is inconclusive', 'are inconclusive'],
  pending: ['is pending', 'are pending'],
};

/** Ids of the facts whose absence leaves open whether a requirement applies, each once. */
export function missingFacts(requirement: Pick<RequirementResult, 'conditions'>): readonly string[] {
  const unknown = requirement.conditions.filter((condition) => condition.value === 'unknown');
  const facts = unknown.flatMap((condition) => condition.facts.filter((used) => used.value === undefined));
  return [...new Set(facts.map((used) => used.fact))];
}

/** "objective b", "objectives b and c", "objectives b, c and d". */
export function list(ids: readonly string[], one: string, many: string): string {
  if (ids.length === 1) return `${one} ${ids[0]}`;
  return `${many} ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
