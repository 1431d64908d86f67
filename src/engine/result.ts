/** The result of an assessment: a flat proof, each number beside what it was made from. Plain JSON throughout. */

import type { Claim, EvidenceLevel, FactValue } from './model.ts';

/**
 * A number: integer numerator over positive integer denominator. Exact, but in the model xccdf-default, where exact ones
 * may need any number of digits: there the largest multiple of 10^-12 that is not above it, which compares the same with
 * every whole percent and reads the same with one decimal cut off.
 */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

export type Verdict =
  'pass' | 'partial' | 'fail' | 'not-applicable' | 'not-answered' | 'needs-review' | 'inconclusive' | 'pending';

/** Kleene's three values. */
export type Truth = 'true' | 'false' | 'unknown';

/** Why a requirement has its verdict: the rule that decided, as a closed set of codes; the last four only in what a review gives. */
export type VerdictRule =
  | 'condition-false' // does not apply: left out
  | 'condition-unknown' // a fact is missing: pending
  | 'not-answered'
  | 'met-with-evidence'
  | 'met-no-evidence-needed'
  | 'met-evidence-missing'
  | 'met-evidence-below-level'
  | 'met-evidence-expired'
  | 'partly-met'
  | 'not-met'
  | 'not-applicable-justified'
  | 'not-applicable-without-rationale'
  | 'not-applicable-not-allowed'
  | 'text-to-be-judged' // what a text is worth only a reviewer can say
  | 'answer-not-understood' // wrong kind of answer, or an option that does not exist
  | 'carried-unconfirmed' // only an answer to an earlier edition's text is there
  | 'worst-objective' // objectives folded, worst wins
  | 'text-accepted'
  | 'rejected'
  | 'information-requested'
  | 'not-reviewed';

/** What a fact contributed to a condition. */
export interface FactUsed {
  readonly fact: string;
  /** Absent while the fact is not given, or given with a value the fact's type does not allow. */
  readonly value?: FactValue;
}

export interface ConditionTrace {
  /** 'section:<id>' or 'requirement:<id>': whose condition it is. */
  readonly of: string;
  readonly text: string;
  readonly value: Truth;
  readonly facts: readonly FactUsed[];
}

export interface EvidenceUsed {
  readonly id: string;
  /** 'usable' counts; the others do not, and say why. */
  readonly state: 'usable' | 'below-level' | 'expired' | 'missing';
  /** Absent when the id names no item of the record. */
  readonly level?: EvidenceLevel;
  readonly expires?: string;
}

export interface ObjectiveResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly rule: VerdictRule;
}

export interface RequirementResult {
  readonly id: string;
  readonly section: string;
  /** Conditions that decide whether it applies, outermost section first; empty when it always applies. */
  readonly conditions: readonly ConditionTrace[];
  readonly applies: Truth;
  /** Absent when the requirement does not apply. */
  readonly verdict?: Verdict;
  readonly rule: VerdictRule;
  /** What the answer counts as, once understood. */
  readonly claim?: Claim;
  readonly objectives: readonly ObjectiveResult[];
  readonly evidence: readonly EvidenceUsed[];
  readonly weight: number;
  readonly gate: boolean;
  /** Whether it is in the denominator of the demonstrated score. */
  readonly counts: boolean;
  /** Value in hundredths: what is demonstrated now, and the most it can still reach. Both 0 where it does not count. */
  readonly low: number;
  readonly high: number;
  /** Neither decided nor left out: an answer, evidence, rationale or fact is wanted. */
  readonly open: boolean;
  /** It does not apply, and still carries an answer: kept, inert, listed. */
  readonly inert: boolean;
}

export interface Counts {
  readonly requirements: number;
  readonly notApplying: number;
  readonly pass: number;
  readonly partial: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly notAnswered: number;
  readonly needsReview: number;
  readonly inconclusive: number;
  readonly pending: number;
}

/** Between which points a score can lie: nothing shown to be met, and everything. Whole numbers. */
export interface PointRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * A score is absent (null) where nothing is left to count: not applicable, neither 0 nor 100. It lies in [0, 1], or,
 * where `points` is there, is a number of points in that range.
 */
export interface Score {
  readonly demonstrated: Fraction | null;
  readonly answered: Fraction | null;
  readonly attainable: Fraction | null;
  /** Requirements that count and are decided (pass, partial, fail), over those that count. */
  readonly completeness: { readonly decided: number; readonly total: number };
  /** Only in the overall score of the model points. */
  readonly points?: PointRange;
}

/** Where a level stands: a level counts as reached only with all lower ones. */
export interface LevelResult {
  readonly id: string;
  readonly title: string;
  readonly state: 'reached' | 'open' | 'unreachable';
  /** Mandatory requirements of this very level that apply and are no pass, in checklist order. */
  readonly wanting: readonly string[];
}

export interface SectionResult {
  readonly id: string;
  readonly title: string;
  /** Absent for top-level sections. */
  readonly parent?: string;
  readonly applies: Truth;
  readonly score: Score;
  readonly counts: Counts;
}

export interface ThresholdResult {
  readonly id: string;
  readonly title: string;
  readonly atLeast: number;
  readonly section?: string;
  /** 'met' now; 'open' can still be met; 'unreachable' even if all that is open passes; 'not-applicable' nothing to count. */
  readonly state: 'met' | 'open' | 'unreachable' | 'not-applicable';
}

export type OutcomeValue = 'ready' | 'not-ready' | 'incomplete';

/** Why the outcome is what it is, worst first. `text` is a plain English sentence. */
export interface Reason {
  readonly kind:
    | 'gate-failed'
    | 'threshold-unreachable'
    | 'level-unreachable'
    | 'gate-partly-met'
    | 'gate-open'
    | 'requirement-open'
    | 'threshold-open'
    | 'level-open'
    | 'nothing-counts'
    | 'all-satisfied';
  readonly requirement?: string;
  readonly threshold?: string;
  readonly level?: string;
  readonly text: string;
}

export interface Outcome {
  readonly value: OutcomeValue;
  readonly reasons: readonly Reason[];
}

/** One thing to do next. */
export interface Improvement {
  readonly requirement: string;
  readonly gate: boolean;
  readonly action:
    | 'answer'
    | 'add-evidence'
    | 'raise-evidence'
    | 'renew-evidence'
    | 'give-rationale'
    | 'correct-answer'
    | 'give-fact'
    | 'await-review'
    | 'meet';
  /** What the overall demonstrated score gains when this requirement alone becomes a pass; points in the model points. */
  readonly gain: Fraction;
  readonly text: string;
}

export interface Result {
  readonly checklist: { readonly id: string; readonly version: string };
  readonly assessedOn: string;
  readonly outcome: Outcome;
  readonly score: Score;
  readonly counts: Counts;
  readonly thresholds: readonly ThresholdResult[];
  /** Lowest first; only where the model is levels. */
  readonly levels?: readonly LevelResult[];
  readonly sections: readonly SectionResult[];
  readonly requirements: readonly RequirementResult[];
  readonly improvements: readonly Improvement[];
  /** Ids of requirements whose answers are kept and do not count, because they do not apply. */
  readonly inert: readonly string[];
  /** Ids the record answers that this edition does not have. Kept, never counted. */
  readonly unknownAnswers: readonly string[];
}
