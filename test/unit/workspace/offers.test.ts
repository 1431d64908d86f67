/** Answers offered beside a new text: used or set aside, nothing of them is lost, and both can be undone. */
import { expect, test } from 'vitest';
import { validate } from '../../../src/generated/validate-record.js';
import { applyChanges, changesBetween } from '../../../src/workspace/changes.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { act, startHistory, undo } from '../../../src/workspace/history.ts';
import type { Action } from '../../../src/workspace/actions.ts';
import { after, someRecord } from './fixtures.ts';

const ORIGIN = '0.0.1/DEV-03';
const OLD = { answer: 'met', rationale: 'Old words.', evidence: ['E-1', 'E-2'] } as const;
const USE: Action = {
  type: 'use-offers',
  offers: [{ requirement: 'DEV-03', origin: ORIGIN, claim: { answer: 'met' } }],
};
const ASIDE: Action = { type: 'set-aside-offers', offers: [{ requirement: 'DEV-03', origin: ORIGIN }] };

function offering(own: object = {}) {
  const plain = someRecord();
  const offered = { [ORIGIN]: { ...OLD, evidence: [...OLD.evidence] } };
  return someRecord({
    answers: { ...plain.answers, 'DEV-03': { ...own, carried: { from: [ORIGIN], offered } } },
  });
}

test('used, it is the answer, with its words and evidence, and still says where it came from', () => {
  const used = edit(offering(), USE);
  expect(used.answers['DEV-03']).toEqual({ ...OLD, carried: { from: [ORIGIN] } });
  expect(validate(used)).toEqual([]);
});

test('a claim that is there already stays; words and evidence are added to it', () => {
  const used = edit(offering({ answer: 'not-met', rationale: 'New words.', evidence: ['E-2'] }), USE);
  expect(used.answers['DEV-03']).toEqual({
    answer: 'not-met',
    rationale: 'New words.\n\nOld words.',
    evidence: ['E-2', 'E-1'],
    carried: { from: [ORIGIN] },
  });
});

test('set aside, it lies in the archive, whole; a second of the same origin lies beside it', () => {
  const aside = edit(offering(), ASIDE);
  expect(aside.answers['DEV-03']).toEqual({ carried: { from: [ORIGIN] } });
  expect(aside.archived?.answers?.[ORIGIN]?.answer).toEqual(OLD);
  expect(validate(aside)).toEqual([]);
  const twice = edit(
    { ...offering(), archived: { answers: { [ORIGIN]: { answer: { answer: 'not-met' }, reason: 'Earlier.' } } } },
    ASIDE,
  );
  expect(Object.keys(twice.archived?.answers ?? {})).toEqual([ORIGIN, `${ORIGIN}/2`]);
});

test.each([
  ['using', USE],
  ['setting aside', ASIDE],
])('%s is undone in one step, and reaches another tab as it is', (_, action) => {
  const before = offering({ answer: 'partly-met' });
  const done = act(startHistory(before), action, after(1));
  expect(applyChanges(before, done.changes).answers).toEqual(done.history.record.answers);
  expect(applyChanges(before, done.changes).archived).toEqual(done.history.record.archived);
  const back = undo(done.history, after(2)).history.record;
  expect(back.answers).toEqual(before.answers);
});

test('an offer that is gone, or that never was, changes nothing', () => {
  const used = edit(offering(), USE);
  expect(edit(used, USE)).toBe(used);
  expect(edit(used, ASIDE)).toBe(used);
});

test('an offered answer that none of the options holds is taken away whole', () => {
  const before = offering();
  const offered = { [ORIGIN]: { choices: [] } };
  before.answers['DEV-03'] = { carried: { from: [ORIGIN], offered } };
  const used = edit(before, {
    type: 'use-offers',
    offers: [{ requirement: 'DEV-03', origin: ORIGIN, claim: { choices: [] } }],
  });
  expect(applyChanges(before, changesBetween(before, used)).answers).toEqual(used.answers);
});
