import type { Applicability } from './applicability.ts';
import { hasContent, isJustified, isUnconfirmed, readAnswer, readObjective, type Reading } from './claim.ts';
import { bestEvidence, judgeEvidence } from './evidence.ts';
import { foldVerdicts, isOpen, valueInterval, valueOf } from './fold.ts';
import type { ListedRequirement } from './listRequirements.ts';
import type { Answer, AssessedRecord, Claim, Requirement } from './model.ts';
import type { EvidenceUsed, ObjectiveResult, RequirementResult, Verdict, VerdictRule } from './result.ts';

/** A verdict and the rule that decided it. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly rule: VerdictRule;
}

const NO_ANSWER: Answer = {};

/**
 * Judges one requirement: does it apply, what is claimed, is the claim supported, what is it worth.
 *
 * - It does not apply: no verdict; an answer it still carries is inert.
 * - A fact is missing: pending, worth anything from 0 to 100 whatever the answer says, since the fact may yet take the
 *   requirement out of the score, and a cap by today's answer could then be raised again.
 * - Otherwise the claim decides, or the fold of the objectives' claims, each held to the same rules.
 */
export function judge(
  { requirement, section }: Pick<ListedRequirement, 'requirement' | 'section'>,
  { applies, conditions }: Applicability,
  record: AssessedRecord,
): RequirementResult {
  const { id, weight, gate } = requirement;
  const answer = (Object.hasOwn(record.answers, id) ? record.answers[id] : undefined) ?? NO_ANSWER;
  const reading = readAnswer(requirement, answer, record.assessedOn);
  const judgement: Draft = {
    id,
    section: section.id,
    conditions,
    applies,
    rule: 'condition-false',
    objectives: [],
    evidence: [],
    weight,
    gate,
    counts: false,
    low: 0,
    high: 0,
    open: false,
    inert: false,
  };
  if (isClaim(reading)) judgement.claim = reading;
  if (applies === 'false') {
    judgement.inert = hasContent(answer);
    return judgement;
  }
  const inParts = requirement.objectives.length > 0 && reading !== 'not-applicable';
  judgement.evidence = judgeEvidence(answer, requirement.minimumEvidenceLevel, record);
  judgement.objectives = inParts ? judgeObjectives(requirement, answer, judgement.evidence) : [];
  const { verdict, rule } = decide(requirement, applies, answer, reading, judgement);
  judgement.verdict = verdict;
  judgement.rule = rule;
  judgement.open = isOpen(verdict);
  judgement.counts = weight > 0 && verdict !== 'not-applicable';
  if (judgement.counts) {
    const { low, high } = worth(verdict, judgement.objectives, requirement.response.partialCredit);
    judgement.low = low;
    judgement.high = high;
  }
  return judgement;
}

/** Filled in step by step: putting the parts together by spreading them was measured to take forty times as long. */
type Draft = { -readonly [Key in keyof RequirementResult]: RequirementResult[Key] };

/** Verdict of one claim, the same for a whole requirement and for one of its objectives. */
export function ruleOnClaim(
  reading: Reading,
  requirement: Requirement,
  justified: boolean,
  evidence: readonly EvidenceUsed[],
): Ruling {
  switch (reading) {
    case 'none':
      return { verdict: 'not-answered', rule: 'not-answered' };
    case 'to-be-judged':
      return { verdict: 'inconclusive', rule: 'text-to-be-judged' };
    case 'not-understood':
      return { verdict: 'needs-review', rule: 'answer-not-understood' };
    case 'not-met':
      return { verdict: 'fail', rule: 'not-met' };
    case 'partly-met':
      return { verdict: 'partial', rule: 'partly-met' };
    case 'not-applicable':
      if (!requirement.response.notApplicable) return { verdict: 'needs-review', rule: 'not-applicable-not-allowed' };
      return justified
        ? { verdict: 'not-applicable', rule: 'not-applicable-justified' }
        : { verdict: 'needs-review', rule: 'not-applicable-without-rationale' };
    case 'met':
      if (requirement.minimumEvidenceLevel === 0) return { verdict: 'pass', rule: 'met-no-evidence-needed' };
      return ruleOnEvidence(bestEvidence(evidence));
  }
}

function ruleOnEvidence(state: EvidenceUsed['state']): Ruling {
  switch (state) {
    case 'usable':
      return { verdict: 'pass', rule: 'met-with-evidence' };
    case 'expired':
      return { verdict: 'needs-review', rule: 'met-evidence-expired' };
    case 'below-level':
      return { verdict: 'needs-review', rule: 'met-evidence-below-level' };
    case 'missing':
      return { verdict: 'needs-review', rule: 'met-evidence-missing' };
  }
}

function decide(
  requirement: Requirement,
  applies: 'true' | 'unknown',
  answer: Answer,
  reading: Reading,
  { evidence, objectives }: Pick<RequirementResult, 'evidence' | 'objectives'>,
): Ruling {
  if (applies === 'unknown') return { verdict: 'pending', rule: 'condition-unknown' };
  if (isUnconfirmed(answer)) return { verdict: 'needs-review', rule: 'carried-unconfirmed' };
  if (objectives.length === 0) return ruleOnClaim(reading, requirement, isJustified(answer), evidence);
  return { verdict: foldVerdicts(objectives.map((objective) => objective.verdict)), rule: 'worst-objective' };
}

function judgeObjectives(
  requirement: Requirement,
  answer: Answer,
  evidence: readonly EvidenceUsed[],
): readonly ObjectiveResult[] {
  return requirement.objectives.map(({ id }) => ({
    id,
    ...ruleOnClaim(readObjective(answer, id), requirement, isJustified(answer), evidence),
  }));
}

/** Least and greatest value in hundredths. */
function worth(
  verdict: Verdict,
  objectives: readonly ObjectiveResult[],
  partialCredit: number,
): { low: number; high: number } {
  if (verdict === 'pending') return { low: 0, high: 100 };
  if (objectives.length > 0) {
    return valueInterval(
      objectives.map((objective) => objective.verdict),
      partialCredit,
    );
  }
  const value = valueOf(verdict, partialCredit);
  return value === null ? { low: 0, high: 100 } : { low: value, high: value };
}

function isClaim(reading: Reading): reading is Claim {
  return reading !== 'none' && reading !== 'not-understood' && reading !== 'to-be-judged';
}
