/** What would raise the score, in words and in order; and the fewest steps to a threshold. */
import { describe, expect, test } from 'vitest';
import {
  assess,
  stepsToThreshold,
  type Answer,
  type Fact,
  type Improvement,
  type Requirement,
} from '../../../src/engine/index.ts';
import { checklist, record, requirement, section, threshold } from './build.ts';

const fact: Fact = { id: 'modem', label: 'Has it a modem?', type: 'boolean' };
const evidence = {
  LOW: { name: 'memo', kind: 'document', level: 1 },
  OLD: { name: 'old report', kind: 'test-report', level: 4, expires: '2025-01-31' },
};

function advice(one: Requirement, answer: Answer): Improvement | undefined {
  const made = checklist([section('s', [one])], { profile: [fact] });
  return assess(made, record({ [one.id]: answer }, { evidence })).improvements[0];
}

const plain = requirement('R-1', { response: { notApplicable: true } });
const strict = requirement('R-1', { minimumEvidenceLevel: 3 });
const strictest = requirement('R-1', { minimumEvidenceLevel: 4 });
const inParts = requirement('R-1', { minimumEvidenceLevel: 3, objectives: ['a', 'b', 'c', 'd'] });

test.each<[Improvement['action'], string, Requirement, Answer]>([
  ['answer', 'Answer it.', plain, {}],
  ['answer', "Answer it; 'met' needs evidence at level 3 (tested by the manufacturer) or higher.", strict, {}],
  ['add-evidence', 'Add evidence at level 3 (tested by the manufacturer) or higher.', strict, { answer: 'met' }],
  ['add-evidence', 'Add evidence at level 4 (independently tested).', strictest, { answer: 'met' }],
  [
    'raise-evidence',
    'Add evidence at level 3 (tested by the manufacturer) or higher; what is linked is at level 1.',
    strict,
    { answer: 'met', evidence: ['LOW', 'X'] },
  ],
  [
    'renew-evidence',
    'Renew the evidence that has expired, or add current evidence at level 3 (tested by the manufacturer) or higher.',
    strict,
    { answer: 'met', evidence: ['OLD'] },
  ],
  ['give-rationale', 'Give the rationale: why this does not apply.', plain, { answer: 'not-applicable' }],
  [
    'correct-answer',
    'Choose another answer: it may not be claimed as not applicable.',
    strict,
    { answer: 'not-applicable', rationale: 'x' },
  ],
  ['correct-answer', 'Answer again: the answer given is not one that this checklist offers.', plain, { choice: 'met' }],
  ['meet', 'Meet it in full.', plain, { answer: 'not-met' }],
  ['meet', 'Meet it in full, with evidence at level 4 (independently tested).', strictest, { answer: 'partly-met' }],
  [
    'give-fact',
    'Answer in the Device profile: ‘Has it a modem?’.',
    requirement('R-1', { applies: { op: 'fact', fact: 'modem' } }),
    { answer: 'not-met' },
  ],
  [
    'meet',
    "Meet objective b in full, with evidence at level 3 (tested by the manufacturer) or higher. Add evidence at level 3 (tested by the manufacturer) or higher. Answer objectives c and d; 'met' needs evidence at level 3 (tested by the manufacturer) or higher.",
    inParts,
    { objectives: { a: 'met', b: 'not-met' } },
  ],
])('%s: %s', (action, text, one, answer) => {
  expect(advice(one, answer)).toMatchObject({ requirement: 'R-1', action, text });
});

test('what passes, is justified, does not apply or does not count needs no advice', () => {
  expect(advice(plain, { answer: 'met' })).toBeUndefined();
  expect(advice(plain, { answer: 'not-applicable', rationale: 'None.' })).toBeUndefined();
  expect(advice(requirement('R-1', { applies: { op: 'const', value: false } }), {})).toBeUndefined();
  expect(advice(requirement('R-1', { weight: 0 }), {})).toBeUndefined();
});

test('gates come first, then the largest gain, then checklist order', () => {
  const made = checklist([
    section('s', [
      requirement('R-1', { weight: 2 }),
      requirement('R-2', { weight: 5, response: { partialCredit: 80 } }),
      requirement('R-3', { weight: 2 }),
      requirement('R-4', { weight: 4 }),
      requirement('G-1', { weight: 0, gate: true }),
      requirement('G-2', { weight: 1, gate: true }),
    ]),
  ]);
  const { improvements } = assess(made, record({ 'R-2': { answer: 'partly-met' } }));
  expect(improvements.map(({ requirement: id, gain }) => [id, gain.num, gain.den])).toEqual([
    ['G-2', 100, 1400],
    ['G-1', 0, 1],
    ['R-4', 400, 1400],
    ['R-1', 200, 1400],
    ['R-3', 200, 1400],
    ['R-2', 100, 1400],
  ]);
});

describe('the fewest steps to a threshold', () => {
  const made = checklist(
    [
      section('a', [requirement('A-1', { weight: 2 })], {
        sections: [section('b', [requirement('B-1', { weight: 5 }), requirement('B-2', { weight: 3 })])],
      }),
      section('c', [requirement('C-1', { weight: 10 })]),
      section('none', []),
    ],
    {
      thresholds: [
        threshold('overall', 70),
        threshold('part', 80, 'a'),
        threshold('reached', 0),
        threshold('empty', 1, 'none'),
      ],
    },
  );
  const steps = (id: string, answers: Record<string, Answer> = {}) =>
    stepsToThreshold(made, assess(made, record(answers)), id);

  test('over the whole checklist: 10 and 5 of 20', () => {
    expect(steps('overall')).toEqual({ requirements: ['C-1', 'B-1'], reaches: { num: 1500, den: 2000 } });
    expect(steps('overall', { 'C-1': { answer: 'not-met' } })?.requirements).toEqual(['C-1', 'B-1']);
    expect(steps('overall', { 'A-1': { answer: 'met' }, 'B-2': { answer: 'met' } })?.requirements).toEqual(['C-1']);
  });

  test('over a section and those inside it: 5 and 3 of 10', () => {
    expect(steps('part')).toEqual({ requirements: ['B-1', 'B-2'], reaches: { num: 800, den: 1000 } });
  });

  test('none where it is met; nothing where there is nothing to count, or no such threshold', () => {
    expect(steps('reached')).toEqual({ requirements: [], reaches: { num: 0, den: 2000 } });
    expect(steps('empty')).toBeUndefined();
    expect(steps('constructor')).toBeUndefined();
  });
});
