import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import type { Piece } from './pieces.ts';

/** A review as this browser keeps it. */
export interface StoredReview {
  /** Id of the review. */
  readonly id: string;
  readonly review: Review;
  /** One more with every change. */
  readonly revision: number;
  /** When it was deleted, UTC, ISO 8601; any change brings it back. */
  readonly removed?: string;
}

/** A submission that is or was reviewed: each round of a review names one by digest. */
export interface StoredSubmission {
  /** SHA-256 of the record's canonical JSON. */
  readonly digest: string;
  readonly record: SubmissionRecord;
  /** Name of the file that it came in. */
  readonly name: string;
  /** The file itself where it was sealed, as it was given: still encrypted if it was. */
  readonly sealed?: Blob;
}

/** A signing key of somebody else that the reviewer has told to belong to a manufacturer. */
export interface KnownSigner {
  /** SHA-256 of its SPKI. */
  readonly fingerprint: string;
  /** What the reviewer calls it. */
  readonly name: string;
  /** Manufacturer of the submission with which it was told. */
  readonly manufacturer: string;
  /** When, UTC, ISO 8601. */
  readonly since: string;
}

/** What was changed in a review, when and by whom. */
export interface ReviewEntry {
  readonly review: string;
  /** Counts the entries of the review, from 1. */
  readonly seq: number;
  readonly at: string;
  readonly who?: string;
  readonly pieces: readonly Piece[];
}
