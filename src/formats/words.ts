import {
  allows,
  levelText,
  scoreNumber,
  scoreText,
  VERDICT_TEXT,
  type Claim,
  type EvidenceLevel,
  type EvidenceUsed,
  type Fact,
  type FactValue,
  type Fraction,
  type LevelResult,
  type Measure,
  type OutcomeValue,
  type RequirementResult,
  type Score,
  type ThresholdResult,
  type VerdictRule,
} from '../engine/index.ts';
import type { EvidenceItem } from '../generated/record.ts';
import { capital, plural } from './plural.ts';

export { capital, plural };

export const CLAIM_TEXT: Readonly<Record<Claim, string>> = {
  met: 'Met',
  'partly-met': 'Partly met',
  'not-met': 'Not met',
  'not-applicable': 'Not applicable',
};

/** Kinds of evidence, and what they are called. */
export const EVIDENCE_KINDS: readonly (readonly [EvidenceItem['kind'], string])[] = [
  ['document', 'Document'],
  ['design', 'Design'],
  ['test-report', 'Test report'],
  ['source-review', 'Source code review'],
  ['configuration', 'Configuration'],
  ['certificate', 'Certificate'],
  ['log', 'Log'],
  ['photograph', 'Photograph'],
  ['other', 'Other'],
];

export const OUTCOME_TEXT: Readonly<Record<OutcomeValue, string>> = {
  ready: 'Ready',
  'not-ready': 'Not ready',
  incomplete: 'Incomplete',
};

/** What an outcome says, and what it does not. */
export const OUTCOME_MEANING: Readonly<Record<OutcomeValue, string>> = {
  ready: 'The self-assessment meets every gate and threshold of the checklist, and nothing that counts is open.',
  'not-ready': 'A gate fails, or a threshold can no longer be reached, whatever is still open.',
  incomplete: 'Neither ready nor ruled out: something that counts is still open or not yet met.',
};

export const SELF_ASSESSED =
  'Self-assessed: every verdict here is computed from what the manufacturer claims and the evidence it names. Nobody else has examined them, and no decision of a committee or an authority is recorded.';

export const EVIDENCE_STATE_TEXT: Readonly<Record<EvidenceUsed['state'] | 'not-considered', string>> = {
  usable: 'counts',
  'below-level': 'does not count: below the level asked for',
  expired: 'does not count: expired',
  missing: 'does not count: not in the submission',
  'not-considered': 'not considered: the requirement does not apply',
};

/** How an item was come by, in words. */
export const EVIDENCE_METHOD_TEXT: Readonly<Record<NonNullable<EvidenceItem['method']>, string>> = {
  examine: 'Examine',
  interview: 'Interview',
  test: 'Test',
};

/** Who may see an item, as the manufacturer marks it. */
export const CONFIDENTIALITY_TEXT: Readonly<Record<NonNullable<EvidenceItem['confidentiality']>, string>> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
  restricted: 'Restricted',
};

/** What the table of {@link restated} results says. */
export const EVIDENCE_RESTATED = 'The same result if every requirement asked for evidence at this level or higher.';

/** What the table of goals says. */
export const FEWEST =
  'For each threshold and level that is not reached: the fewest requirements that have to pass, those that return most first.';

export const THRESHOLD_STATE_TEXT: Readonly<Record<ThresholdResult['state'], string>> = {
  met: 'met',
  open: 'not yet met, can still be reached',
  unreachable: 'cannot be reached with the answers given',
  'not-applicable': 'not applicable: nothing counts',
};

export const SCORE_NAMES = [
  ['demonstrated', 'Demonstrated', 'What is shown now: everything not shown to be met counts 0.'],
  ['answered', 'Answered', 'The same over what is decided alone: pass, partly met and not met.'],
  ['attainable', 'Attainable', 'The most that can still be reached: everything open counts in full.'],
] as const satisfies readonly (readonly [keyof Score, string, string])[];

export const COMPLETENESS_MEANING = 'Requirements that count and are decided, of those that count.';

/** "42.0% to 87.5%", or one number where both are the same. */
export function interval(score: Score): string {
  const low = scoreText(score.demonstrated, score);
  const high = scoreText(score.attainable, score);
  return low === high ? low : `${low} to ${high}`;
}

/** The points a change would add to the overall demonstrated score: "+3.4". Of a percentage, or of points. */
export function gainText(gain: Fraction, measure: Measure): string {
  return gain.num === 0 ? '0' : `+${scoreNumber(gain, measure)}`;
}

export const LEVEL_STATE_TEXT: Readonly<Record<LevelResult['state'], string>> = {
  reached: 'reached',
  open: 'not yet reached, can still be',
  unreachable: 'cannot be reached with the answers given',
};

/** Verdict with a capital; a requirement that does not apply has none. */
export function verdictText({ verdict }: Pick<RequirementResult, 'verdict'>): string {
  return verdict === undefined ? 'Does not apply' : capital(VERDICT_TEXT[verdict]);
}

/** The value of a fact for people. */
export function factText(fact: Fact, value: FactValue | undefined): string {
  if (value === undefined) return 'Not given';
  if (!allows(fact, value)) return `${String(value)} (not a value this fact can have: counts as not given)`;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return fact.options?.find((option) => option.value === value)?.label ?? String(value);
}

/** Verdicts whose rule says nothing that the verdict does not. */
const OBVIOUS: ReadonlySet<VerdictRule> = new Set<VerdictRule>([
  'not-answered',
  'partly-met',
  'not-met',
  'condition-false',
]);

/** The reason for a verdict as a sentence, empty where it would only repeat the verdict. */
export function whyText(rule: VerdictRule, why: string): string {
  return OBVIOUS.has(rule) ? '' : `${why}.`;
}

/** The least evidence that lets 'met' pass: "level 2 (examined by the manufacturer)", or "none". */
export function leastEvidence(level: EvidenceLevel): string {
  return level === 0 ? 'none' : levelText(level);
}
