import { assess, conclude, type RequirementResult, type Result, type VerdictRule } from '../engine/index.ts';
import type { Review } from '../generated/review.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Subject } from './subject.ts';

/** One requirement, both ways. */
export interface ReviewedRequirement {
  readonly id: string;
  readonly standing: Standing;
  /** What the answers and evidence give. */
  readonly selfAssessed: RequirementResult;
  /** What the review makes of it. */
  readonly reviewed: RequirementResult;
}

/** A result both ways, the second beside the first and never in its place. */
export interface ReviewedResult {
  readonly selfAssessed: Result;
  readonly reviewed: Result;
  /** Every requirement, in checklist order. */
  readonly requirements: readonly ReviewedRequirement[];
}

/**
 * The result of a review: each requirement judged a second time, and scores and outcome concluded from that by the same
 * rules. What a determination means for a verdict, where the rules of scoring leave it open, is read so that nothing is
 * overstated:
 *
 * - `accepted` and `accepted-with-observation` accept the answer as it counts: its verdict stays, also `fail` and
 *   `partial`. They stand in for nothing that the checklist asks for: where evidence or a rationale is missing, expired
 *   or too weak, where nothing is answered, or an old answer is not confirmed, the requirement stays open. Only of a text
 *   that a reviewer has to judge does accepting make a pass. An observation lowers no score.
 * - `rejected` is a fail, whatever was claimed: a rejected claim of `not-applicable` counts, with 0. As
 *   another answer is wanted, nothing is ready meanwhile.
 * - `information-requested`, and no determination at all, leave it open (`needs-review`): 0 is demonstrated, and it can
 *   still reach what the answer can; a claim of `not-applicable` that nobody has accepted counts as open, since it counts
 *   if it is rejected.
 * - A determination of what has changed since is none.
 * - While a fact decides whether a requirement applies, it is `pending` whatever was determined; what does not apply is
 *   left out.
 *
 * So rejecting never raises a score or an outcome, and demonstrated rises above the self-assessed only by texts that were judged.
 *
 * @param selfAssessed the record assessed; made when left out
 */
export function reviewedResult(
  subject: Subject,
  review: Review,
  selfAssessed: Result = assess(subject.checklist, subject.record),
): ReviewedResult {
  const requirements = selfAssessed.requirements.map((result): ReviewedRequirement => {
    const standing = standingOf(subject, review, result);
    return { id: result.id, standing, selfAssessed: result, reviewed: determined(result, standing) };
  });
  const judged = requirements.map(({ reviewed }) => reviewed);
  return { selfAssessed, reviewed: conclude(subject.checklist, subject.record, judged), requirements };
}

function determined(result: RequirementResult, standing: Standing): RequirementResult {
  if (result.applies !== 'true') return result;
  switch (standing) {
    case 'accepted':
    case 'accepted-with-observation':
      return result.rule === 'text-to-be-judged'
        ? { ...result, verdict: 'pass', rule: 'text-accepted', open: false, ...worth(result, 100, 100) }
        : result;
    case 'rejected':
      return { ...result, verdict: 'fail', rule: 'rejected', objectives: [], open: false, ...worth(result, 0, 0) };
    case 'information-requested':
      return undetermined(result, 'information-requested');
    case 'not-reviewed':
    case 'stale':
      return undetermined(result, 'not-reviewed');
    case 'not-applying':
      return result;
  }
}

function undetermined(result: RequirementResult, rule: VerdictRule): RequirementResult {
  const high = result.verdict === 'not-applicable' ? 100 : result.high;
  return { ...result, verdict: 'needs-review', rule, open: true, ...worth(result, 0, high) };
}

/** In hundredths. What has no weight counts nothing. */
function worth(
  { weight }: RequirementResult,
  low: number,
  high: number,
): Pick<RequirementResult, 'counts' | 'low' | 'high'> {
  return weight > 0 ? { counts: true, low, high } : { counts: false, low: 0, high: 0 };
}
