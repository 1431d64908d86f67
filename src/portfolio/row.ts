/** One submission in a portfolio, and its review where there is one. Flat, so that it is also a line of a table. */

import type { OutcomeValue } from '../engine/index.ts';

/** Days from the portfolio's date in which evidence counts as about to expire. */
export const EXPIRY_DAYS = 90;

/** What nobody has given is an empty text; what there is none of is null. Dates are YYYY-MM-DD, lists are in checklist order or by date. */
export interface PortfolioRow {
  /** File it was read from, with its line where it holds many. */
  readonly source: string;
  /** Id of the submission. */
  readonly submission: string;
  readonly deviceType: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly modelName: string;
  readonly firmware: string;
  readonly checklist: string;
  readonly edition: string;
  readonly assessedOn: string;

  /* What the manufacturer's own answers and evidence give. */
  readonly outcome: OutcomeValue;
  /** percent, or points where the checklist counts points. */
  readonly unit: 'percent' | 'points';
  /** Exact: numerator and denominator; in percent, a share of 1. Null where nothing counts. */
  readonly demonstratedNum: number | null;
  readonly demonstratedDen: number | null;
  /** In its unit, cut to one decimal and never rounded up. */
  readonly demonstrated: number | null;
  readonly answeredNum: number | null;
  readonly answeredDen: number | null;
  readonly answered: number | null;
  readonly attainableNum: number | null;
  readonly attainableDen: number | null;
  readonly attainable: number | null;
  /** Requirements that count and are decided, over those that count. */
  readonly decided: number;
  readonly total: number;
  /** All requirements of the edition; the nine counts after it add up to it. */
  readonly requirements: number;
  readonly pass: number;
  readonly partial: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly notAnswered: number;
  readonly needsReview: number;
  readonly inconclusive: number;
  readonly pending: number;
  readonly notApplying: number;
  readonly gatesFailed: readonly string[];
  readonly failed: readonly string[];

  readonly evidenceItems: number;
  /** Whose last day is before the portfolio's date. */
  readonly evidenceExpired: number;
  /** Last days, from the portfolio's date on and at most {@link EXPIRY_DAYS} later: one of each such item. */
  readonly evidenceExpiring: readonly string[];

  /* What a review makes of it; null and empty without one. */
  readonly reviewed: boolean;
  readonly round: number | null;
  readonly reviewer: string;
  readonly reviewedOn: string | null;
  readonly reviewedOutcome: OutcomeValue | null;
  readonly reviewedDemonstratedNum: number | null;
  readonly reviewedDemonstratedDen: number | null;
  readonly reviewedDemonstrated: number | null;
  /** Requirements with such a determination that stands. */
  readonly accepted: number;
  readonly acceptedWithObservation: number;
  readonly rejected: number;
  readonly informationRequested: number;
  /** Requirements that apply, or may, without a determination that stands. */
  readonly notReviewed: number;
  readonly reviewedGatesFailed: readonly string[];
  readonly reviewedFailed: readonly string[];
  /** Id of the checklist's recommendation; empty while there is none. It is no decision. */
  readonly recommendation: string;
  /** Who decided, and when, as told to the reviewer. */
  readonly decisionBody: string;
  readonly decisionDate: string | null;
  readonly openObservations: number;
  readonly oldestObservation: string | null;
  /** Day and severity of each open observation, oldest first; the two lists go together. */
  readonly observationDays: readonly string[];
  readonly observationSeverities: readonly string[];
  /** Requirements with an open observation, each once. */
  readonly observed: readonly string[];
  readonly openActions: number;
  /** Open actions whose day is before the portfolio's date. */
  readonly overdueActions: number;
}
