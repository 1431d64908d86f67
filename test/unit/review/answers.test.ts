import { expect, test } from 'vitest';
import type { Review } from '../../../src/generated/review.ts';
import { answerReply } from '../../../src/review/answerReply.ts';
import { makeReply } from '../../../src/review/makeReply.ts';
import { readReply } from '../../../src/review/readReply.ts';
import { reviewText } from '../../../src/review/reviewText.ts';
import { answerProblems, takeAnswers } from '../../../src/review/takeAnswers.ts';
import { AT, ITEMS, reviewOf, subjectOf } from './subjects.ts';

const LATER = '2026-04-01T09:00:00Z';
const MAKER = { by: 'Maker', at: LATER };
const subject = subjectOf();
const review = reviewOf(subject, ITEMS);
const reply = makeReply(review, subject.checklist, AT);
const answered = answerReply(reply, { Q1: 'This one.' }, MAKER);

test('an answer stands at its question, with who gave it and when', () => {
  expect(answered.questions['Q1']).toEqual({
    requirement: 'A-01',
    text: 'Which?',
    answer: { text: 'This one.', by: 'Maker', at: LATER },
  });
  expect(reply.questions['Q1']).not.toHaveProperty('answer');
  expect(readReply(reviewText(answered)).problems).toEqual([]);
});

test('empty text takes an answer away, and what was not asked is left out', () => {
  expect(answerReply(answered, { Q1: ' ' }, MAKER)).toEqual(reply);
  expect(answerReply(reply, { Q2: 'May', Q9: 'x', constructor: 'x' }, MAKER)).toEqual(reply);
  expect(answerReply(answered, {}, MAKER)).toEqual(answered);
});

test('an answer is taken once, and bears the manufacturer’s name and time', () => {
  const { review: made, taken, refused } = takeAnswers(review, answered);
  expect([taken, refused]).toEqual([['Q1'], []]);
  expect(made.questions['Q1']).toMatchObject({ state: 'answered', answer: { text: 'This one.', ...MAKER } });
  expect(made.questions['Q2']).toEqual(review.questions['Q2']);
  expect(made.modified).toBe(LATER);
  expect(takeAnswers(made, answered)).toMatchObject({ review: made, taken: [], refused: [] });
});

test('an old answer does not make the review older', () => {
  const fresh = { ...review, modified: '2026-05-01T00:00:00Z' };
  expect(takeAnswers(fresh, answered).review.modified).toBe(fresh.modified);
});

const question = (parts: object): Review => ({
  ...review,
  questions: { Q1: { ...(review.questions['Q1'] as Review['questions'][string]), ...parts } },
});
const said = (text: string, by: string) => ({
  ...answered,
  questions: { Q1: { requirement: 'A-01', text: 'Which?', answer: { text, by, at: LATER } } },
});

test.each([
  ['was never asked', { ...review, questions: {} }, answered, 'no such question'],
  ['is worded otherwise by now', question({ text: 'Which two?' }), answered, 'worded otherwise'],
  ['was withdrawn', question({ state: 'withdrawn' }), answered, 'was withdrawn'],
  [
    'has another answer',
    question({ state: 'answered', answer: { text: 'That.', by: 'Maker', at: AT } }),
    answered,
    'another answer already, which stays',
  ],
  ['is answered with nothing', review, said(' ', 'Maker'), 'no text, or nobody'],
  ['is answered by nobody', review, said('This.', ''), 'no text, or nobody'],
])('an answer to a question that %s is refused, and the review stays', (_what, given, from, why) => {
  const { review: made, taken, refused } = takeAnswers(given, from);
  expect(made).toEqual(given);
  expect(taken).toEqual([]);
  expect(refused).toEqual([{ id: 'Q1', why: expect.stringContaining(why) as string }]);
});

test('answers to another review are told', () => {
  expect(answerProblems(review, answered)).toEqual([]);
  const other = { ...answered, review: { ...answered.review, id: '00000000-0000-4000-8000-00000000000b' } };
  expect(answerProblems(review, other)).toMatchObject([{ code: 'other-review', severity: 'error' }]);
});
