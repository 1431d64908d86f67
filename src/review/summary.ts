import type { Review } from '../generated/review.ts';
import type { ReviewedResult } from './reviewedResult.ts';
import type { Standing } from './standing.ts';

/** How far a review has come, in numbers. */
export interface ReviewSummary {
  /** Requirements that apply, or may; the next two add up to it. */
  readonly requirements: number;
  /** With a determination that stands. */
  readonly reviewed: number;
  /** Without one. */
  readonly open: number;
  /** How many requirements stand how; all together they are all requirements of the checklist. */
  readonly standing: Readonly<Record<Standing, number>>;
  readonly openObservations: number;
  readonly openActions: number;
  readonly openQuestions: number;
  readonly answeredQuestions: number;
  /** Different evidence items looked at in this round. */
  readonly evidenceLookedAt: number;
}

/** Counts of a review. */
export function summaryOf(review: Review, { requirements }: Pick<ReviewedResult, 'requirements'>): ReviewSummary {
  const standing: Record<Standing, number> = {
    accepted: 0,
    'accepted-with-observation': 0,
    rejected: 0,
    'information-requested': 0,
    stale: 0,
    'not-reviewed': 0,
    'not-applying': 0,
  };
  for (const requirement of requirements) standing[requirement.standing] += 1;
  const total = requirements.length - standing['not-applying'];
  const open = standing.stale + standing['not-reviewed'];
  const having = (items: Readonly<Record<string, { readonly state: string }>>, state: string): number =>
    Object.values(items).filter((item) => item.state === state).length;
  return {
    requirements: total,
    reviewed: total - open,
    open,
    standing,
    openObservations: having(review.observations, 'open'),
    openActions: having(review.actions, 'open'),
    openQuestions: having(review.questions, 'open'),
    answeredQuestions: having(review.questions, 'answered'),
    evidenceLookedAt: new Set(review.samples.map(({ evidence }) => evidence)).size,
  };
}
