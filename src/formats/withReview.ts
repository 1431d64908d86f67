import type { ResultDocument } from '../generated/result-document.ts';
import type { Review } from '../generated/review.ts';
import { digestOf } from '../record/digest.ts';
import { reviewedResult } from '../review/reviewedResult.ts';
import type { Report } from './makeReport.ts';

/**
 * The same report with what a reviewer concludes beside it. The result stays the self-assessment's: a review never
 * changes it. The document holds both, the second as `reviewed`.
 *
 * @param review a review whose `of.record.digest` is the report's; that it is, is for the caller to check
 */
export function withReview(report: Report, review: Review): Report {
  const { checklist, record, result } = report;
  const { reviewed } = reviewedResult({ checklist, record }, review, result);
  return {
    ...report,
    review,
    digests: { ...report.digests, review: digestOf(review) },
    document: { ...report.document, review, reviewed: reviewed as ResultDocument['result'] },
  };
}
