import type { EvidenceItem, SubmissionRecord } from '../generated/record.ts';
import { digestOf } from '../record/digest.ts';
import { own } from './own.ts';

type Answer = SubmissionRecord['answers'][string];

/** What a determination is about: an answer, and the evidence items it names that the record holds, by id. */
export interface Judged {
  readonly answer: Answer | undefined;
  readonly evidence: Readonly<Record<string, EvidenceItem>>;
}

/** What there is to judge of a requirement in a record. */
export function judgedOf(record: SubmissionRecord, requirement: string): Judged {
  const answer = own(record.answers, requirement);
  const named = [...new Set(answer?.evidence ?? [])].sort();
  return {
    answer,
    evidence: Object.fromEntries(
      named.flatMap((id) => {
        const item = own(record.evidence, id);
        return item ? [[id, item]] : [];
      }),
    ),
  };
}

/**
 * SHA-256 of the canonical JSON of what a determination is about: `{answer, evidence}`, with `answer` null where none is
 * given. Where an answer was carried from is not part of what it says, so its `carried` is left out; an answer that is
 * empty but for that is none.
 */
export function basisOf(record: SubmissionRecord, requirement: string): string {
  const { answer, evidence } = judgedOf(record, requirement);
  const { carried: _carried, ...given } = answer ?? {};
  return digestOf({ answer: Object.keys(given).length > 0 ? given : null, evidence });
}
