import type { Verdict } from '../../engine/index.ts';
import type { Report } from '../makeReport.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';
import { reviewByRequirement, type RequirementReview } from '../reviewOf.ts';
import { uuidsOf } from '../uuid5.ts';

/** One requirement with what the review says of it. */
export interface OscalRow extends ReportRow {
  readonly id: string;
  readonly review: RequirementReview;
}

/** A report as the OSCAL renderers go through it. */
export interface OscalReport {
  readonly report: Report;
  readonly rows: readonly OscalRow[];
  readonly uuid: (kind: string, id?: string) => string;
}

/** Joins each requirement with what the review says of it. */
export function oscalReport(report: Report): OscalReport {
  const reviewOf = reviewByRequirement(report.review);
  const rows = reportRows(report).map((row) => {
    const { id } = row.requirement;
    return { ...row, id, review: reviewOf(id) };
  });
  return { report, rows, uuid: uuidsOf(report) };
}

/** Verdicts that are properties of the result and no findings; see {@link absentProps}. */
const ABSENT: ReadonlySet<Verdict> = new Set(['not-applicable', 'not-answered', 'pending']);

/** Whether a requirement has a finding: it applies, it is answered, and it is not claimed to be not applicable. */
export function hasFinding({ result, review }: OscalRow): boolean {
  if (review.determination?.value === 'rejected' || review.observations.length > 0) return result.applies !== 'false';
  return result.verdict !== undefined && !ABSENT.has(result.verdict);
}

/** Satisfied only where the self-assessment passes and no reviewer has objected. */
export function satisfied({ result, review }: OscalRow): boolean {
  const { determination } = review;
  const objected = determination?.value === 'rejected' || determination?.value === 'information-requested';
  return result.verdict === 'pass' && !objected;
}

/** What is not satisfied, or what a reviewer observed and is still open, is a risk and goes into the plan. */
export function isRisk(row: OscalRow): boolean {
  const open = row.review.observations.some(([, { state }]) => state === 'open');
  return hasFinding(row) && (!satisfied(row) || open);
}
