import { expect, test } from 'vitest';
import type { Review } from '../../../src/generated/review.ts';
import { basisOf } from '../../../src/review/basis.ts';
import { isUsable } from '../../../src/review/problem.ts';
import { reviewProblems } from '../../../src/review/reviewProblems.ts';
import { AT, ITEMS, reviewOf, subjectOf } from './subjects.ts';

const subject = subjectOf();
const found = (parts: Partial<Review>): readonly string[] =>
  reviewProblems(subject, reviewOf(subject, parts)).map(({ severity, code, path }) => [severity, code, path].join(' '));
const determination = (value: Review['determinations'][string]['value'], reason?: string, id = 'A-01') => ({
  value,
  ...(reason !== undefined && { reason }),
  by: 'Ann',
  at: AT,
  basis: basisOf(subject.record, id),
});
const observation = (parts: object): Partial<Review> => ({
  observations: { O1: { ...(ITEMS.observations['O1'] as Review['observations'][string]), ...parts } },
});

const CASES: readonly (readonly [string, Partial<Review>, readonly string[]])[] = [
  ['nothing', {}, []],
  ['items that fit', ITEMS, []],
  ['a determination that stands', { determinations: { 'A-01': determination('accepted') } }, []],
  [
    'a determination of what is not asked',
    { determinations: { 'B-01': determination('accepted') } },
    ['warning unknown-requirement determinations.B-01'],
  ],
  [
    'a determination of what has changed since',
    { determinations: { 'A-02': determination('rejected', 'No.', 'A-01') } },
    ['warning stale determinations.A-02'],
  ],
  [
    'a rejection that nothing explains',
    { determinations: { 'A-01': determination('rejected', ' ') } },
    ['warning needs-reason determinations.A-01'],
  ],
  ['a rejection with an observation', { ...ITEMS, determinations: { 'A-01': determination('rejected') } }, []],
  [
    'an observation on what is not asked',
    observation({ requirement: 'B-01' }),
    ['warning unknown-requirement observations.O1'],
  ],
  ['a category of its own', observation({ category: 'vibes' }), ['warning unknown-term observations.O1.category']],
  ['a severity of its own', observation({ severity: 'huge' }), ['warning unknown-term observations.O1.severity']],
  [
    'evidence that is not there',
    observation({ evidence: ['E9'] }),
    ['warning unknown-evidence observations.O1.evidence'],
  ],
  ['evidence of another round', observation({ evidence: ['E9'], round: 2 }), []],
  [
    'an action for no observation',
    { actions: { A1: { ...(ITEMS.actions['A1'] as Review['actions'][string]), observation: 'O9' } } },
    ['warning unknown-item actions.A1.observation'],
  ],
  [
    'a look at nothing',
    { samples: [{ evidence: 'E9', method: 'test', by: 'Ann', at: AT }] },
    ['warning unknown-evidence samples[0].evidence'],
  ],
  [
    'a recommendation of its own',
    { recommendation: { value: 'approve', reasons: 'Good.', by: 'Ann', at: AT } },
    ['warning unknown-term recommendation.value'],
  ],
];

test.each(CASES)('%s', (_what, parts, expected) => {
  expect(found(parts)).toEqual(expected);
});

test('a review of another state of the submission, or with another edition, cannot be used', () => {
  const { of } = reviewOf(subject);
  const other = { ...of, record: { ...of.record, digest: 'a'.repeat(64) } };
  const edition = { ...of, checklist: { ...of.checklist, digest: 'b'.repeat(64) } };
  expect(found({ of: other })).toEqual(['error other-record of.record.digest']);
  expect(found({ of: edition })).toEqual(['error other-edition of.checklist.digest']);
  const [problem] = reviewProblems(subject, reviewOf(subject, { of: other }));
  expect(problem?.message).toContain('another state of this submission');
  expect(isUsable(reviewProblems(subject, reviewOf(subject, { of: other })))).toBe(false);
});
