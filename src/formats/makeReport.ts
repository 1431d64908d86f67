import { assess, type Checklist, type Result } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { ResultDocument } from '../generated/result-document.ts';
import { checklistDigest, digestOf } from '../record/digest.ts';

/** An assessed submission with all that a renderer needs. Every renderer makes the same text of the same report. */
export interface Report {
  readonly checklist: Checklist;
  readonly record: SubmissionRecord;
  readonly result: Result;
  /** SHA-256 of the canonical JSON of each, 64 lower-case hexadecimal digits. */
  readonly digests: { readonly checklist: string; readonly record: string };
  /** The result as a file; see `checklists/schema/result.schema.json`. */
  readonly document: ResultDocument;
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
  const { id, version, title, status, notice } = checklist;
  const document: ResultDocument = {
    format: 'device-assurance-result',
    formatVersion: 1,
    checklist: { id, version, title, status, notice, digest: digests.checklist },
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
