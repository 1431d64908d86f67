import type { RequirementResult, Result, ReviewTerms } from '../../engine/index.ts';
import { reviewedResult, type ReviewedRequirement } from '../../review/reviewedResult.ts';
import { termsOf } from '../../review/terms.ts';
import type { Report } from '../makeReport.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';

/** A report with all that the parts of a committee document share. */
export interface CommitteeSubject {
  readonly report: Report;
  readonly rows: readonly ReportRow[];
  readonly terms: Readonly<Required<ReviewTerms>>;
  /** The second result; absent without a review. */
  readonly reviewed?: Result;
  /** Both verdicts and the standing of a requirement, by id; undefined without a review. */
  readonly reviewedOf: (id: string) => ReviewedRequirement | undefined;
}

/** Judges the report a second time where it has a review. */
export function committeeSubject(report: Report): CommitteeSubject {
  const { checklist, record, review, result } = report;
  const both = review && reviewedResult({ checklist, record }, review, result);
  const byId = new Map(both?.requirements.map((each) => [each.id, each]));
  return {
    report,
    rows: reportRows(report),
    terms: termsOf(checklist),
    ...(both && { reviewed: both.reviewed }),
    reviewedOf: (id) => byId.get(id),
  };
}

/** A link to the answer of a requirement. */
export function requirementCell(id: string): { readonly text: string; readonly to: string } {
  return { text: id, to: `req-${id}` };
}

/** A link to an item of the evidence register. */
export function evidenceCell(id: string): { readonly text: string; readonly to: string } {
  return { text: id, to: `ev-${id}` };
}

/** The reviewed verdict of a requirement; nothing without a review. */
export function reviewedMark(subject: CommitteeSubject, id: string): Pick<RequirementResult, 'verdict'> | undefined {
  return subject.reviewedOf(id)?.reviewed;
}
