import type { Checklist } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';

/** What is reviewed: a submission with the edition that it answers. */
export interface Subject {
  readonly checklist: Checklist;
  readonly record: SubmissionRecord;
}
