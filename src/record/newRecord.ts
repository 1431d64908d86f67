import type { Checklist } from '../engine/model.ts';
import type { SubmissionRecord } from '../generated/record.ts';

export interface NewRecordOptions {
  /** A UUID in lower case. */
  readonly id: string;
  /** The present time in UTC, ISO 8601: `2026-01-31T09:30:00.000Z`. */
  readonly now: string;
  /** {@link checklistDigest} of the checklist. */
  readonly digest: string;
  /** The assessment date, YYYY-MM-DD. */
  readonly assessedOn: string;
}

/** An empty submission against an edition: no fact is given and nothing is answered. */
export function newRecord(
  checklist: Pick<Checklist, 'id' | 'version'>,
  { id, now, digest, assessedOn }: NewRecordOptions,
): SubmissionRecord {
  return {
    format: 'device-assurance-record',
    formatVersion: 1,
    id,
    checklist: { id: checklist.id, version: checklist.version, digest },
    assessedOn,
    created: now,
    modified: now,
    device: {},
    profile: {},
    answers: {},
    evidence: {},
  };
}
