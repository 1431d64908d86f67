import type { Review } from '../generated/review.ts';
import { checklistDigest, digestOf } from '../record/digest.ts';
import type { Subject } from './subject.ts';

export interface NewReviewOptions {
  /** A UUID in lower case. */
  readonly id: string;
  /** The present time in UTC, ISO 8601. */
  readonly now: string;
  readonly reviewer: string;
  /** Who the reviewer acts for. */
  readonly body?: string;
  /** The date on the report, YYYY-MM-DD; the day of `now` when left out. */
  readonly reviewedOn?: string;
  /** Fingerprint of the key that signed the sealed submission. */
  readonly signer?: string;
}

/** An empty review of a submission: nothing is determined. */
export function newReview(subject: Subject, options: NewReviewOptions): Review {
  const { id, now, reviewer, body, reviewedOn = now.slice(0, 10), signer } = options;
  return {
    format: 'device-assurance-review',
    formatVersion: 1,
    id,
    round: 1,
    of: reviewedOf(subject, signer),
    reviewer,
    ...(body === undefined ? {} : { body }),
    reviewedOn,
    created: now,
    modified: now,
    determinations: {},
    observations: {},
    actions: {},
    questions: {},
    samples: [],
  };
}

/** How a review names what it reviews. */
export function reviewedOf({ checklist, record }: Subject, signer?: string): Review['of'] {
  const { id, version } = checklist;
  return {
    record: { id: record.id, digest: digestOf(record) },
    checklist: { id, version, digest: checklistDigest(checklist) },
    ...(signer === undefined ? {} : { signer }),
  };
}
