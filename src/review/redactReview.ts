import type { SubmissionRecord } from '../generated/record.ts';
import type { Review } from '../generated/review.ts';
import { digestOf } from '../record/digest.ts';
import { LEFT_OUT, type LeftOut, type Redaction, type RedactionManifest } from '../record/redact.ts';
import { basisOf } from './basis.ts';

type Determinations = Review['determinations'];

/** A submission and its copy. */
export interface WithCopy {
  readonly original: SubmissionRecord;
  readonly copy: SubmissionRecord;
}

/** A copy of a review that fits the copy of its submission. */
export interface RedactedReview {
  readonly review: Review;
  /** That of the submission's copy, with what was left out of the review. */
  readonly manifest: RedactionManifest;
}

/**
 * A copy of a review that is one of the redacted submission: what stands in the review of the original stands in it, and
 * what had to be looked at again still has to be. Answers to questions are the manufacturer's words, and go with its
 * rationales; the names under them, and the key that signed, go with the manufacturer's name. What the reviewer wrote
 * stays.
 *
 * Digests of what is not passed on are salted like those of the manifest, since a plain one of a short text is found by
 * guessing.
 *
 * @param original the submission that is reviewed
 * @param redaction its copy
 * @param salt that of the copy
 * @param earlier submissions of earlier rounds with their copies, by the digest of the originals
 */
export function redactReview(
  original: SubmissionRecord,
  { record, manifest }: Redaction,
  review: Review,
  salt: string,
  earlier: ReadonlyMap<string, WithCopy> = new Map(),
): RedactedReview {
  const leftOut: LeftOut[] = [];
  const salted = (path: string, value: unknown): string => digestOf({ salt, path: `/review${path}`, value });
  const leave = (path: string, value: unknown): void => void leftOut.push({ path, digest: salted(path, value) });
  const now: WithCopy = { original, copy: record };
  const words = manifest.profiles.includes('rationale');
  const names = manifest.profiles.includes('manufacturer');

  const determinations = (made: Determinations, path: string, by: readonly WithCopy[]): Determinations =>
    mapped(made, (one, id) => {
      const same = by.find((each) => one.basis === basisOf(each.original, id));
      return { ...one, basis: same ? basisOf(same.copy, id) : salted(`${path}/${id}/basis`, one.basis) };
    });
  const reviewed = (of: Review['of'], path: string, digest: string): Review['of'] => {
    const { signer, ...rest } = of;
    if (signer !== undefined && names) leave(`${path}/signer`, signer);
    return { ...rest, record: { ...rest.record, digest }, ...(signer !== undefined && !names && { signer }) };
  };
  const digestBefore = (digest: string, path: string): string => {
    const known = earlier.get(digest);
    return known ? digestOf(known.copy) : salted(path, digest);
  };

  const copy: Review = {
    ...review,
    of: reviewed(review.of, '/of', digestOf(record)),
    determinations: determinations(review.determinations, '/determinations', [now]),
    questions: mapped(review.questions, (question, id) => {
      const { answer } = question;
      if (!answer) return question;
      const path = `/questions/${id}/answer`;
      if (words) leave(`${path}/text`, answer.text);
      if (names) leave(`${path}/by`, answer.by);
      return { ...question, answer: { ...answer, ...(words && { text: LEFT_OUT }), ...(names && { by: LEFT_OUT }) } };
    }),
    ...(review.earlier && {
      earlier: review.earlier.map((round, number) => {
        const path = `/earlier/${number}`;
        const then = earlier.get(round.of.record.digest);
        return {
          ...round,
          of: reviewed(round.of, `${path}/of`, digestBefore(round.of.record.digest, `${path}/of/record/digest`)),
          determinations: determinations(round.determinations, `${path}/determinations`, then ? [then, now] : [now]),
        };
      }),
    }),
  };
  return {
    review: copy,
    manifest: {
      ...manifest,
      review: {
        redacted: digestOf(copy),
        original: salted('', review),
        leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
      },
    },
  };
}

function mapped<T>(items: Readonly<Record<string, T>>, change: (item: T, id: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, change(item, id)]));
}
