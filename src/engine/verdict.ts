import { hasContent, isJustified, readAnswer, readObjective, type Reading } from './claim.ts';
import { bestEvidence, judgeEvidence } from './evidence.ts';
import { foldVerdicts, isOpen, valueInterval, valueOf } from './fold.ts';
import type { Answer, AssessedRecord, Claim, Requirement } from './model.ts';
import type { EvidenceUsed, ObjectiveResult, RequirementResult, Truth, Verdict, VerdictRule } from './result.ts';

/** A verdict and the rule that decided it. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly rule: VerdictRule;
}

/** The part of a requirement's result that its answer, evidence and applicability decide. */
export type Judgement = Omit<RequirementResult, 'section' | 'conditions'>;

const NO_ANSWER: Answer = {};

/**
 * Judges one requirement: does it apply, what is claimed, is the claim supported, what is it worth.
 *
 * - It does not apply: no verdict; an answer it still carries is inert.
 * - A fact is missing: pending, worth anything from 0 to 100 whatever the answer says, since the fact may yet take the
 *   requirement out of the score, and a cap by today's answer could then be raised again.
 * - Otherwise the claim decides, or the fold of the objectives' claims, each held to the same rules.
 */
export function judge(requirement: Requirement, applies: Truth, record: AssessedRecord): Judgement {
  const { id, weight, gate } = requirement;
  const answer = (Object.hasOwn(record.answers, id) ? record.answers[id] : undefined) ?? NO_ANSWER;
  const reading = readAnswer(requirement, answer);
  const claim = isClaim(reading) ? { claim: reading } : {};
  const common = { id, weight, gate, applies, ...claim };
  if (applies === 'false') {
    const left = { objectives: [], evidence: [], counts: false, low: 0, high: 0, open: false };
    return { ...common, ...left, rule: 'condition-false', inert: hasContent(answer) };
  }
  const evidence = judgeEvidence(answer, requirement.minimumEvidenceLevel, record);
  const inParts = requirement.objectives.length > 0 && reading !== 'not-applicable';
  const objectives = inParts ? judgeObjectives(requirement, answer, evidence) : [];
  const ruling = rule(requirement, applies, answer, reading, evidence, objectives);
  const { verdict } = ruling;
  const counts = weight > 0 && verdict !== 'not-applicable';
  const { low, high } = counts ? worth(verdict, objectives, requirement.response.partialCredit) : { low: 0, high: 0 };
  return { ...common, ...ruling, objectives, evidence, counts, low, high, open: isOpen(verdict), inert: false };
}

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

function rule(
  requirement: Requirement,
  applies: 'true' | 'unknown',
  answer: Answer,
  reading: Reading,
  evidence: readonly EvidenceUsed[],
  objectives: readonly ObjectiveResult[],
): Ruling {
  if (applies === 'unknown') return { verdict: 'pending', rule: 'condition-unknown' };
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
  return reading !== 'none' && reading !== 'not-understood';
}
