/** Generators of reviews of generated submissions. */
import fc from 'fast-check';
import { listRequirements, type Checklist } from '../../src/engine/index.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import type { Review } from '../../src/generated/review.ts';
import { basisOf } from '../../src/review/basis.ts';
import { newReview } from '../../src/review/newReview.ts';
import { nextId } from '../../src/review/nextId.ts';
import { applyEdit } from '../../src/review/applyEdit.ts';
import type { ReviewEdit } from '../../src/review/reviewEdit.ts';
import type { Subject } from '../../src/review/subject.ts';
import { cases } from './generators.ts';

export const NOW = '2026-03-01T10:00:00Z';
const OPTIONS = { id: '00000000-0000-4000-8000-00000000000a', now: NOW, reviewer: 'Ann' };
export const VALUES = ['accepted', 'accepted-with-observation', 'rejected', 'information-requested'] as const;

/** A checklist with a whole record for it. */
export const subjects: fc.Arbitrary<Subject> = cases.map(({ checklist, record }) => ({
  checklist,
  record: {
    format: 'device-assurance-record',
    formatVersion: 1,
    id: '00000000-0000-4000-8000-000000000000',
    checklist: { id: checklist.id, version: checklist.version, digest: '0'.repeat(64) },
    created: NOW,
    modified: NOW,
    device: {},
    ...asJson(record),
  } as unknown as SubmissionRecord,
}));

/** As a file would hold it: numbers that JSON does not have are left out. */
export function asJson<T>(value: T): T {
  const finite = (_key: string, item: unknown): unknown =>
    typeof item === 'number' && !Number.isFinite(item) ? undefined : item;
  return JSON.parse(JSON.stringify(value, finite)) as T;
}

export const emptyReview = (subject: Subject): Review => newReview(subject, OPTIONS);

/** A review of a subject: some requirements determined, now and then on something else, with items of every kind. */
export function reviewOf(subject: Subject, by = 'Ann'): fc.Arbitrary<Review> {
  const ids = idsOf(subject.checklist);
  const determination = fc.record({
    value: fc.option(fc.constantFrom(...VALUES), { nil: undefined, freq: 4 }),
    stale: fc.nat(9).map((roll) => roll === 0),
    reason: fc.constantFrom('', 'As shown.', 'Not shown.'),
  });
  const item = fc.record({
    kind: fc.constantFrom('observe' as const, 'act' as const, 'ask' as const),
    on: fc.nat(),
    text: fc.constantFrom('One', 'Two'),
    settled: fc.boolean(),
  });
  return fc
    .tuple(fc.tuple(...ids.map(() => determination)), fc.array(item, { maxLength: 5 }))
    .map(([determined, items]) => {
      let review = emptyReview(subject);
      const edit = (change: ReviewEdit): void => void (review = applyEdit(review, change));
      const stamp = { by, at: NOW };
      for (const [index, { value, stale, reason }] of determined.entries()) {
        const requirement = ids[index] ?? '';
        const basis = stale ? 'f'.repeat(64) : basisOf(subject.record, requirement);
        if (value) edit({ type: 'determine', requirement, value, reason, basis, ...stamp });
      }
      for (const { kind, on, text, settled } of ids.length === 0 ? [] : items) {
        const requirement = ids[on % ids.length] ?? '';
        if (kind === 'observe') {
          const id = nextId(review, 'observations');
          edit({ type: 'observe', id, requirement, category: 'other', severity: 'note', text, ...stamp });
          if (settled) edit({ type: 'close-observation', id, ...stamp });
        } else if (kind === 'act') {
          const observation = Object.keys(review.observations).at(-1);
          const id = nextId(review, 'actions');
          edit({ type: 'act', id, requirement, text, ...(observation && { observation }), ...stamp });
        } else edit({ type: 'ask', id: nextId(review, 'questions'), requirement, text, ...stamp });
      }
      return review;
    });
}

export function idsOf(checklist: Checklist): string[] {
  return listRequirements(checklist).map(({ requirement }) => requirement.id);
}
