/** Small submissions with their edition, and reviews of them. */
import type { Answer, AssessedRecord, Requirement } from '../../../src/engine/index.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import type { Review } from '../../../src/generated/review.ts';
import { newReview } from '../../../src/review/newReview.ts';
import type { Subject } from '../../../src/review/subject.ts';
import { checklist, record, requirement, section } from '../engine/build.ts';

export const AT = '2026-03-01T10:00:00Z';

/** Requirements A-01 (any claim), A-02 (asks for evidence at level 3), A-03 (a text that a reviewer judges). */
export const REQUIREMENTS: readonly Requirement[] = [
  requirement('A-01'),
  requirement('A-02', { minimumEvidenceLevel: 3 }),
  requirement('A-03', { response: { kind: 'text' } }),
];

const ANSWERS: Readonly<Record<string, Answer>> = {
  'A-01': { answer: 'met', rationale: 'It is.', evidence: ['E1'] },
  'A-02': { answer: 'met', evidence: [] },
};

/** A submission that answers these requirements. */
export function subjectOf(
  answers: Readonly<Record<string, Answer>> = ANSWERS,
  parts: Partial<AssessedRecord> = {},
  requirements = REQUIREMENTS,
): Subject {
  const edition = checklist([section('s', requirements)]);
  const assessed = record(answers, {
    evidence: { E1: { name: 'Report', kind: 'log', level: 3 } },
    ...parts,
  });
  return {
    checklist: edition,
    record: {
      format: 'device-assurance-record',
      formatVersion: 1,
      id: '00000000-0000-4000-8000-000000000000',
      checklist: { id: edition.id, version: edition.version, digest: '0'.repeat(64) },
      created: AT,
      modified: AT,
      device: {},
      ...assessed,
    } as unknown as SubmissionRecord,
  };
}

/** An empty review by Ann, with these parts. */
export function reviewOf(subject: Subject, parts: Partial<Review> = {}): Review {
  const made = newReview(subject, { id: '00000000-0000-4000-8000-00000000000a', now: AT, reviewer: 'Ann' });
  return { ...made, ...parts };
}

const COMMON = { requirement: 'A-01', text: 'As seen.', round: 1, by: 'Ann', at: AT } as const;

/** One item of each kind, open and on A-01. */
export const ITEMS: Pick<Review, 'observations' | 'actions' | 'questions'> = {
  observations: { O1: { ...COMMON, category: 'other', severity: 'note', state: 'open' } },
  actions: { A1: { ...COMMON, state: 'open' } },
  questions: {
    Q1: { ...COMMON, text: 'Which?', state: 'open' },
    Q2: { ...COMMON, text: 'When?', state: 'answered', answer: { text: 'In May.', by: 'Maker', at: AT } },
    Q3: { ...COMMON, text: 'Who?', state: 'withdrawn' },
  },
};
