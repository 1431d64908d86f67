import type { Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import { digestOf } from '../../record/digest.ts';
import { redactRecord, type RedactionManifest, type RedactionProfile } from '../../record/redact.ts';
import { redactReview } from '../../review/redactReview.ts';

/** A submission with what belongs to it. */
export interface Originals {
  readonly record: SubmissionRecord;
  /** Of this very record. */
  readonly review?: Review;
  /** The submission before it, with the edition it answers, and those from there to the later one's, both included. */
  readonly previous?: {
    readonly record: SubmissionRecord;
    readonly checklist: Checklist;
    readonly way: readonly Checklist[];
  };
}

/** Copies of all of them without what the profiles name, which fit each other as the originals do. */
export function copyOf<T extends Originals>(
  { record, review, previous }: T,
  { profiles, salt }: { readonly profiles: readonly RedactionProfile[]; readonly salt: string },
): Originals & { readonly manifest: RedactionManifest } {
  const redaction = redactRecord(record, profiles, salt);
  const before = previous && { ...previous, record: redactRecord(previous.record, profiles, salt).record };
  const earlier = new Map(
    previous && before ? [[digestOf(previous.record), { original: previous.record, copy: before.record }]] : [],
  );
  const both = review && redactReview(record, redaction, review, salt, earlier);
  return {
    record: redaction.record,
    ...(both && { review: both.review }),
    ...(before && { previous: before }),
    manifest: both?.manifest ?? redaction.manifest,
  };
}
