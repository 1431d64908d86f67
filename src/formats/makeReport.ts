import { assess, type Checklist, type Result } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { ResultDocument } from '../generated/result-document.ts';
import type { Review } from '../generated/review.ts';
import type { Assessment } from '../review/compareAssessments.ts';
import { checklistDigest, digestOf } from '../record/digest.ts';
import { roundReview } from '../review/roundReview.ts';

/** An assessed submission with all that a renderer needs. Every renderer makes the same text of the same report. */
export interface Report {
  readonly checklist: Checklist;
  readonly record: SubmissionRecord;
  readonly result: Result;
  /** SHA-256 of the canonical JSON of each, 64 lower-case hexadecimal digits. */
  readonly digests: { readonly checklist: string; readonly record: string; readonly review?: string };
  /** What a reviewer concludes about this very record; see `withReview`. */
  readonly review?: Review;
  /** The submission before this one, where changes since are shown; see {@link withPrevious}. */
  readonly previous?: Previous;
  /** The result as a file; see `checklists/schema/result.schema.json`. */
  readonly document: ResultDocument;
}

/** An earlier submission with the edition it answers, and its review where there is one. */
export interface Previous extends Assessment {
  /** Editions from its own to the later submission's, both included. */
  readonly way: readonly Checklist[];
  /** SHA-256 of the record's canonical JSON. */
  readonly digest: string;
  /** The same of its review, where that came by itself and not as a round of the report's own review. */
  readonly reviewDigest?: string;
}

/**
 * Assesses a record against an edition and gathers the result for the renderers. Pure; dates come from the record alone.
 *
 * @param checklist the compiled edition; whether it is the one the record names is for the caller to check with
 *   `compareWithEdition`
 * @param record a record that `readRecord` has accepted, or that the workspace holds
 * @param digest {@link checklistDigest} of the checklist, for callers that make many reports of one edition
 */
export function makeReport(
  checklist: Checklist,
  record: SubmissionRecord,
  digest: string = checklistDigest(checklist),
): Report {
  const result = assess(checklist, record);
  const digests = { checklist: digest, record: digestOf(record) };
  const { id, version, title, status, notice, attribution } = checklist;
  const document: ResultDocument = {
    format: 'device-assurance-result',
    formatVersion: 1,
    checklist: {
      ...{ id, version, title, status, notice, digest: digests.checklist },
      ...(attribution === undefined ? {} : { attribution }),
    },
    record: {
      id: record.id,
      digest: digests.record,
      checklistDigest: record.checklist.digest,
      assessedOn: record.assessedOn,
      modified: record.modified,
      ...(record.assessor === undefined ? {} : { assessor: record.assessor }),
    },
    device: record.device,
    result: result as ResultDocument['result'],
  };
  return { checklist, record, result, digests, document };
}

/**
 * The same report with an earlier submission to compare it with. It changes no result.
 *
 * @param previous its review, where given, is of its record: that is for the caller to check; where none is given, what the
 *   report's own review holds of that round stands in
 * @param way see {@link Previous}; that all are of the same checklist is for the caller to check
 */
export function withPrevious(
  report: Report,
  { checklist, record, review }: Assessment,
  way: readonly Checklist[],
): Report {
  const digest = digestOf(record);
  const round = report.review && roundReview(report.review, digest);
  const reviewed = review ? { review, reviewDigest: digestOf(review) } : round && { review: round };
  return { ...report, previous: { checklist, record, way, digest, ...reviewed } };
}
