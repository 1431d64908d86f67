/* Made from checklists/schema/result.schema.json by npm run generate. Do not edit. */

/**
 * Kleene's three values: unknown while a fact that would decide is not given.
 */
export type Truth = 'true' | 'false' | 'unknown';
/**
 * What the answer to a requirement amounts to. Left out when the requirement does not apply.
 */
export type Verdict =
  'pass' | 'partial' | 'fail' | 'not-applicable' | 'not-answered' | 'needs-review' | 'inconclusive' | 'pending';
/**
 * The rule that decided the verdict. Those of a reviewer are in `reviewed` alone.
 */
export type Rule =
  | 'condition-false'
  | 'condition-unknown'
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
  | 'text-to-be-judged'
  | 'answer-not-understood'
  | 'carried-unconfirmed'
  | 'worst-objective'
  | 'text-accepted'
  | 'rejected'
  | 'information-requested'
  | 'not-reviewed';
/**
 * What the answer counts as, once understood. Left out while it is not.
 */
export type Claim = 'met' | 'partly-met' | 'not-met' | 'not-applicable';

/**
 * What a submission record amounts to against the edition it names: verdicts, scores, the readiness outcome and the reasons for it. Computed from the record, the checklist and, where one is given, the review alone, so the same inputs always give the same document. It records no decision of a committee or an authority.
 */
export interface ResultDocument {
  /**
   * Names this kind of file.
   */
  format: 'device-assurance-result';
  /**
   * Version of this format. Always 1.
   */
  formatVersion: 1;
  /**
   * The edition the record was assessed against.
   */
  checklist: {
    /**
     * As in the checklist file.
     */
    id: string;
    /**
     * As in the checklist file.
     */
    version: string;
    /**
     * Title of the edition.
     */
    title: string;
    /**
     * Where the edition was in its life when the result was computed.
     */
    status: 'draft' | 'published' | 'superseded' | 'withdrawn';
    /**
     * Whose words the requirements are and on which terms, as in the checklist file.
     */
    attribution?: {
      /**
       * Words in which the authors want to be named.
       */
      text: string;
      /**
       * The licence under which the words may be used.
       */
      licence?: string;
      /**
       * Where the original is.
       */
      url?: string;
    };
    /**
     * What the checklist is and is not. Shown with every result.
     */
    notice: string;
    /**
     * SHA-256 of the compiled edition's canonical JSON (RFC 8785), in lower-case hex.
     */
    digest: string;
  };
  /**
   * The record that was assessed.
   */
  record: {
    /**
     * A UUID, the same for the whole life of the assessment.
     */
    id: string;
    /**
     * SHA-256 of the record's canonical JSON (RFC 8785), in lower-case hex.
     */
    digest: string;
    /**
     * The edition digest that the record names. When it is not the digest of the checklist above, the record was answered against other content.
     */
    checklistDigest: string;
    /**
     * The date against which expiry of evidence was measured.
     */
    assessedOn: string;
    /**
     * When the record was last changed, UTC.
     */
    modified: string;
    /**
     * Name of the person who answered, as they gave it.
     */
    assessor?: string;
  };
  /**
   * What was assessed, as the record describes it.
   */
  device: {
    /**
     * Name of the manufacturer.
     */
    manufacturer?: string;
    /**
     * As used in CPL submissions.
     */
    manufacturerId?: string;
    /**
     * Device Model identifier.
     */
    model?: string;
    /**
     * The name people know the Device by.
     */
    modelName?: string;
    /**
     * Hardware version or revision.
     */
    hardwareVersion?: string;
    /**
     * Firmware version.
     */
    firmwareVersion?: string;
    /**
     * SHA-256 of the Manufacturer Image.
     */
    firmwareHash?: string;
    /**
     * Version of the technical specification the Device is made to.
     */
    technicalSpecification?: string;
    /**
     * Version of the GB Companion Specification the Device is made to.
     */
    gbcsVersion?: string;
  };
  result: Result;
  reviewed?: Result;
  /**
   * What a reviewer concludes about this record, as a review file holds it (review.schema.json). It changes nothing in `result`, which stays the manufacturer's self-assessment; what follows from it is `reviewed`.
   */
  review?: {
    format: 'device-assurance-review';
  };
}
/**
 * As the engine computed it. `result` is self-assessed: what the answers and evidence of the manufacturer give. `reviewed`, there with a review, is what the review makes of it: each requirement judged a second time, and scores and outcome concluded by the same rules; what nobody has determined is open. It stands beside the self-assessed result and never in its place.
 */
export interface Result {
  /**
   * The edition assessed against.
   */
  checklist: {
    /**
     * As in the checklist file.
     */
    id: string;
    /**
     * As in the checklist file.
     */
    version: string;
  };
  /**
   * The date against which expiry of evidence was measured.
   */
  assessedOn: string;
  /**
   * Whether the assessment meets the thresholds and gates of the checklist. Never a decision of a committee or an authority.
   */
  outcome: {
    /**
     * 'ready', 'not-ready' whatever is still open, or 'incomplete'.
     */
    value: 'ready' | 'not-ready' | 'incomplete';
    /**
     * Why, worst first.
     */
    reasons: Reason[];
  };
  score: Score;
  counts: Counts;
  /**
   * Every threshold of the checklist.
   */
  thresholds: ThresholdResult[];
  /**
   * Lowest first. Only where the model is levels.
   */
  levels?: Level[];
  /**
   * Every section, in the order of the checklist.
   */
  sections: SectionResult[];
  /**
   * Every requirement, in the order of the checklist.
   */
  requirements: RequirementResult[];
  /**
   * What to do next, gates first, then by gain.
   */
  improvements: Improvement[];
  /**
   * Ids of requirements whose answers are kept and do not count, because they do not apply.
   */
  inert: string[];
  /**
   * Ids the record answers that this edition does not have. Kept, never counted.
   */
  unknownAnswers: string[];
}
/**
 * One reason for the outcome.
 */
export interface Reason {
  /**
   * What sort of reason it is.
   */
  kind:
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
  /**
   * Id of the requirement it names.
   */
  requirement?: string;
  /**
   * Id of the threshold it names.
   */
  threshold?: string;
  /**
   * Id of the level it names.
   */
  level?: string;
  /**
   * The reason as a sentence.
   */
  text: string;
}
/**
 * Three exact scores and completeness. A score is null where nothing is left to count: not applicable, neither 0 nor 100.
 */
export interface Score {
  /**
   * Everything not shown to be met counts 0: the lower bound.
   */
  demonstrated: Fraction | null;
  /**
   * The same mean over the verdicts pass, partial and fail alone.
   */
  answered: Fraction | null;
  /**
   * Everything still open counts the most it can still reach: the upper bound.
   */
  attainable: Fraction | null;
  /**
   * Requirements that count and are decided, over those that count.
   */
  completeness: {
    /**
     * Verdict pass, partial or fail.
     */
    decided: number;
    /**
     * All that count.
     */
    total: number;
  };
  /**
   * Present where the score is a number of points: the least and the most it can be.
   */
  points?: {
    /**
     * Points when nothing is shown to be met.
     */
    lowest: number;
    /**
     * Points when everything is met.
     */
    highest: number;
  };
}
/**
 * A number: integer numerator over positive integer denominator. Exact, but in the model xccdf-default cut off at a multiple of 10^-12.
 */
export interface Fraction {
  /**
   * Integer; negative only in points.
   */
  num: number;
  /**
   * Integer, 1 or more.
   */
  den: number;
}
/**
 * Requirements by verdict.
 */
export interface Counts {
  /**
   * All of them.
   */
  requirements: number;
  /**
   * Left out because a condition is false.
   */
  notApplying: number;
  /**
   * Requirements with this verdict.
   */
  pass: number;
  /**
   * Requirements with this verdict.
   */
  partial: number;
  /**
   * Requirements with this verdict.
   */
  fail: number;
  /**
   * Claimed not applicable, with a rationale.
   */
  notApplicable: number;
  /**
   * Requirements with this verdict.
   */
  notAnswered: number;
  /**
   * Requirements with this verdict.
   */
  needsReview: number;
  /**
   * Requirements with this verdict.
   */
  inconclusive: number;
  /**
   * A fact that decides whether they apply is not given.
   */
  pending: number;
}
/**
 * Whether a threshold is met.
 */
export interface ThresholdResult {
  /**
   * Id of the threshold.
   */
  id: string;
  /**
   * Title of the threshold.
   */
  title: string;
  /**
   * Whole percent, or points where the model is points and the whole checklist is meant.
   */
  atLeast: number;
  /**
   * Id of the section whose score is meant; left out for the whole checklist.
   */
  section?: string;
  /**
   * 'met' now; 'open' can still be met; 'unreachable' even if all that is open passes; 'not-applicable' where nothing is left to count.
   */
  state: 'met' | 'open' | 'unreachable' | 'not-applicable';
}
/**
 * Where a level stands.
 */
export interface Level {
  /**
   * As in the checklist.
   */
  id: string;
  /**
   * As in the checklist.
   */
  title: string;
  /**
   * reached now, open (can still be reached) or unreachable with the answers given. A level counts as reached only with all lower ones.
   */
  state: 'reached' | 'open' | 'unreachable';
  /**
   * Mandatory requirements of this very level that apply and are no pass.
   */
  wanting: string[];
}
/**
 * Score and counts of one section, all that it contains included.
 */
export interface SectionResult {
  /**
   * Id of the section.
   */
  id: string;
  /**
   * Title of the section.
   */
  title: string;
  /**
   * Id of the section that contains it; left out for top-level sections.
   */
  parent?: string;
  applies: Truth;
  score: Score;
  counts: Counts;
}
/**
 * The verdict of one requirement, and all that it was made from.
 */
export interface RequirementResult {
  /**
   * Id of the requirement.
   */
  id: string;
  /**
   * Id of the section that holds it.
   */
  section: string;
  /**
   * Conditions that decide whether it applies, outermost section first; empty when it always applies.
   */
  conditions: Condition[];
  applies: Truth;
  verdict?: Verdict;
  rule: Rule;
  claim?: Claim;
  /**
   * Verdicts of its objectives; empty unless it is answered in parts.
   */
  objectives: ObjectiveResult[];
  /**
   * Evidence the answer names.
   */
  evidence: EvidenceUsed[];
  /**
   * Integer, 0 or more; 0 is shown and not counted.
   */
  weight: number;
  /**
   * Whether failing it makes the outcome not ready whatever the score.
   */
  gate: boolean;
  /**
   * Whether it is in the denominator of the demonstrated score.
   */
  counts: boolean;
  /**
   * What is demonstrated now, in hundredths.
   */
  low: number;
  /**
   * The most it can still reach, in hundredths.
   */
  high: number;
  /**
   * Neither decided nor left out: an answer, evidence, a rationale or a fact is wanted.
   */
  open: boolean;
  /**
   * It does not apply and still carries an answer, which is kept and does not count.
   */
  inert: boolean;
}
/**
 * A condition, its value, and the facts that gave it.
 */
export interface Condition {
  /**
   * Whose condition it is: 'section:' or 'requirement:' and the id.
   */
  of: string;
  /**
   * The condition as its author wrote it (CEL).
   */
  text: string;
  value: Truth;
  /**
   * The facts it refers to.
   */
  facts: FactUsed[];
}
/**
 * What a fact contributed to a condition.
 */
export interface FactUsed {
  /**
   * Id of the fact.
   */
  fact: string;
  /**
   * Left out while the fact is not given, or given with a value its type does not allow.
   */
  value?: string | number | boolean;
}
/**
 * The verdict of one objective of a requirement.
 */
export interface ObjectiveResult {
  /**
   * Id of the objective.
   */
  id: string;
  verdict: Verdict;
  rule: Rule;
}
/**
 * One evidence item that an answer names, and whether it supports it.
 */
export interface EvidenceUsed {
  /**
   * Id of the item in the record.
   */
  id: string;
  /**
   * 'usable' counts; the others do not, and say why.
   */
  state: 'usable' | 'below-level' | 'expired' | 'missing';
  /**
   * 0 claim, 1 documented, 2 examined by the manufacturer, 3 tested by the manufacturer, 4 independently tested. Left out when the id names no item of the record.
   */
  level?: 0 | 1 | 2 | 3 | 4;
  /**
   * The last day, YYYY-MM-DD, on which it still supports an answer.
   */
  expires?: string;
}
/**
 * One thing to do next. Its gain is what the overall demonstrated score gains, exactly, when this requirement alone becomes a pass.
 */
export interface Improvement {
  /**
   * Id of the requirement.
   */
  requirement: string;
  /**
   * Whether the requirement is a gate.
   */
  gate: boolean;
  /**
   * What is wanted.
   */
  action:
    | 'answer'
    | 'add-evidence'
    | 'raise-evidence'
    | 'renew-evidence'
    | 'give-rationale'
    | 'correct-answer'
    | 'give-fact'
    | 'await-review'
    | 'meet';
  gain: Fraction;
  /**
   * What to do, as a sentence.
   */
  text: string;
}
