import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../src/review/applyEdit.ts';
import { basisOf } from '../../../src/review/basis.ts';
import { checkEdit } from '../../../src/review/checkEdit.ts';
import type { ReviewChange } from '../../../src/review/reviewEdit.ts';
import { AT, ITEMS, reviewOf, subjectOf } from './subjects.ts';

const subject = subjectOf();
const review = reviewOf(subject, {
  ...ITEMS,
  samples: [{ evidence: 'E1', method: 'examine', by: 'Ann', at: AT }],
});
const LONG = 'x'.repeat(20_001);

const found = (change: ReviewChange, of = review, by = 'Ann', on = subject): readonly string[] =>
  checkEdit(on, of, { ...change, by, at: AT }).map(({ code, severity }) => `${severity} ${code}`);
const determine = (
  requirement: string,
  value: Extract<ReviewChange, { type: 'determine' }>['value'],
  reason = '',
  basis = basisOf(subject.record, requirement),
): ReviewChange => ({ type: 'determine', requirement, value, reason, basis });

const OBSERVE = {
  type: 'observe',
  id: 'O2',
  requirement: 'A-01',
  category: 'evidence',
  severity: 'minor',
  text: 'Seen.',
} as const;
const ACT = { type: 'act', id: 'A2', requirement: 'A-01', text: 'Send it.' } as const;
const ASK = { type: 'ask', id: 'Q4', requirement: 'A-01', text: 'Where?' } as const;
const DECIDE = { type: 'decide', body: 'Panel', date: '2026-03-02', text: 'Noted.' } as const;
const RECOMMEND = { type: 'recommend', value: 'return-to-manufacturer', reasons: 'Too much is open.' } as const;

const GOOD: readonly (readonly [string, ReviewChange])[] = [
  ['accepts an answer', determine('A-01', 'accepted')],
  ['rejects with a reason', determine('A-02', 'rejected', 'No.')],
  ['rejects where an observation says why', determine('A-01', 'rejected')],
  ['asks where a question is open', determine('A-01', 'information-requested')],
  ['asks for the answer that is missing', determine('A-03', 'information-requested', 'Answer it.')],
  ['observes', { ...OBSERVE, evidence: ['E1'] }],
  ['changes the words of an observation', { type: 'revise-observation', id: 'O1', set: { text: 'Better.' } }],
  ['closes', { type: 'close-observation', id: 'O1', reason: 'Done.' }],
  ['opens again', { type: 'reopen-observation', id: 'O1' }],
  ['gives an action', { ...ACT, observation: 'O1', owner: 'Maker', due: '2026-04-30' }],
  ['takes the day of an action away', { type: 'revise-action', id: 'A1', set: { due: '' } }],
  ['settles an action', { type: 'settle-action', id: 'A1', state: 'done' }],
  ['asks', ASK],
  ['answers', { type: 'answer-question', id: 'Q1', text: 'This.' }],
  ['withdraws', { type: 'withdraw', kind: 'question', id: 'Q1' }],
  ['notes a look', { type: 'sample', evidence: 'E1', method: 'test', note: 'Ran it.' }],
  ['takes the note back', { type: 'unsample', index: 0, taken: AT }],
  ['recommends', RECOMMEND],
  ['records a decision', DECIDE],
  ['names the reviewer', { type: 'head', set: { reviewer: 'Bob', body: '', reviewedOn: '2026-03-05' } }],
  ['takes a determination back', { type: 'undetermine', requirement: 'A-01' }],
];

test.each(GOOD)('%s', (_what, change) => {
  expect(found(change)).toEqual([]);
});

const BAD: readonly (readonly [code: string, what: string, change: ReviewChange])[] = [
  ['unknown-requirement', 'determines what is not asked', determine('B-01', 'rejected', 'No.')],
  ['too-long', 'gives too long a reason', determine('A-01', 'accepted', LONG)],
  ['stale', 'determines what has changed', determine('A-01', 'accepted', '', 'f'.repeat(64))],
  ['nothing-to-accept', 'accepts what is not answered', determine('A-03', 'accepted')],
  ['needs-reason', 'rejects without saying why', determine('A-02', 'rejected', '  ')],
  ['needs-reason', 'asks for nothing', determine('A-02', 'information-requested')],
  ['unknown-requirement', 'observes on what is not asked', { ...OBSERVE, requirement: 'B-01' }],
  ['taken-id', 'gives an id again', { ...OBSERVE, id: 'O1' }],
  ['unknown-item', 'gives an id of another kind', { ...OBSERVE, id: 'A7' }],
  ['empty', 'observes nothing', { ...OBSERVE, text: ' \n' }],
  ['too-long', 'observes too much', { ...OBSERVE, text: LONG }],
  ['unknown-term', 'makes a category up', { ...OBSERVE, category: 'vibes' }],
  ['unknown-term', 'makes a severity up', { ...OBSERVE, severity: 'huge' }],
  ['unknown-evidence', 'rests on no evidence', { ...OBSERVE, evidence: ['E9'] }],
  ['unknown-item', 'revises nothing', { type: 'revise-observation', id: 'O9', set: {} }],
  ['empty', 'takes the words away', { type: 'revise-observation', id: 'O1', set: { text: '' } }],
  ['unknown-item', 'closes nothing', { type: 'close-observation', id: 'constructor' }],
  ['unknown-item', 'answers no observation', { ...ACT, observation: 'O9' }],
  ['too-long', 'names too long an owner', { ...ACT, owner: 'x'.repeat(201) }],
  ['date', 'is due on no day', { ...ACT, due: '2026-02-30' }],
  ['date', 'puts an action off to no day', { type: 'revise-action', id: 'A1', set: { due: 'soon' } }],
  ['empty', 'asks nothing', { ...ASK, text: '' }],
  ['not-open', 'rewords what was answered', { type: 'revise-question', id: 'Q2', text: 'Other?' }],
  ['not-open', 'answers what was withdrawn', { type: 'answer-question', id: 'Q3', text: 'Me.' }],
  ['unknown-item', 'answers what was never asked', { type: 'answer-question', id: 'Q9', text: 'Me.' }],
  ['unknown-item', 'withdraws nothing', { type: 'withdraw', kind: 'action', id: 'A9' }],
  ['unknown-evidence', 'looks at nothing', { type: 'sample', evidence: 'toString', method: 'examine' }],
  ['unknown-item', 'takes another note back', { type: 'unsample', index: 0, taken: '2026-03-01T10:00:01Z' }],
  ['unknown-term', 'recommends what is not offered', { ...RECOMMEND, value: 'approve' }],
  ['empty', 'recommends without reasons', { ...RECOMMEND, reasons: '' }],
  ['empty', 'records a decision of nobody', { ...DECIDE, body: '' }],
  ['date', 'records a decision of no day', { ...DECIDE, date: '2026-13-01' }],
  ['empty', 'leaves nobody as the reviewer', { type: 'head', set: { reviewer: ' ' } }],
  ['date', 'dates the review on no day', { type: 'head', set: { reviewedOn: '' } }],
];

test.each(BAD)('%s: a change that %s is refused', (code, _what, change) => {
  expect(found(change)).toEqual([`error ${code}`]);
});

test('everything wrong with a change is said at once', () => {
  expect(found({ ...OBSERVE, id: 'O1', text: '', category: 'vibes', evidence: ['E9'] }, review, '')).toEqual([
    'error empty',
    'error taken-id',
    'error empty',
    'error unknown-term',
    'error unknown-evidence',
  ]);
});

describe('accepting', () => {
  test('warns where the checklist asks for more than was given', () => {
    expect(found(determine('A-02', 'accepted'))).toEqual(['warning does-not-support']);
  });

  test('of a text is what only a reviewer can do', () => {
    const told = subjectOf({ 'A-03': { text: 'We do.' } });
    const change = determine('A-03', 'accepted', '', basisOf(told.record, 'A-03'));
    expect(found(change, reviewOf(told), 'Ann', told)).toEqual([]);
  });
});

test('accepting with an observation asks for one', () => {
  const bare = { ...review, observations: {} };
  expect(found(determine('A-01', 'accepted-with-observation'))).toEqual([]);
  expect(found(determine('A-01', 'accepted-with-observation'), bare)).toEqual(['error needs-reason']);
});

test('an observation that is closed does not say why something is rejected', () => {
  const closed = applyEdit(review, { type: 'close-observation', id: 'O1', by: 'Ann', at: AT });
  expect(found(determine('A-01', 'rejected'), closed)).toEqual(['error needs-reason']);
});
