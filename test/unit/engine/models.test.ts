/** Each scoring model on one small tree, every number worked out by hand. */
import { describe, expect, test } from 'vitest';
import {
  assess,
  explain,
  scoreText,
  stepsToLevel,
  stepsToThreshold,
  type Answer,
  type Checklist,
  type Scoring,
} from '../../../src/engine/index.ts';
import { checklist, record, requirement, section, threshold } from './build.ts';

/*
 * a (weight 2): A-1 ×3 pass, A-2 ×1 open
 *   b (weight 4): B-1 ×5 partly met, worth 40
 * c (weight 1): C-1 ×2 fail, C-2 ×0 fail (not counted)
 * d (weight 9): D-1 ×7 justified as not applicable: drops out
 */
const SECTIONS = [
  section('a', [requirement('A-1', { weight: 3 }), requirement('A-2', { weight: 1 })], {
    weight: 2,
    sections: [section('b', [requirement('B-1', { weight: 5, response: { partialCredit: 40 } })], { weight: 4 })],
  }),
  section('c', [requirement('C-1', { weight: 2 }), requirement('C-2', { weight: 0 })]),
  section('d', [requirement('D-1', { weight: 7, response: { notApplicable: true } })], { weight: 9 }),
];

const ANSWERS: Readonly<Record<string, Answer>> = {
  'A-1': { answer: 'met' },
  'B-1': { answer: 'partly-met' },
  'C-1': { answer: 'not-met' },
  'C-2': { answer: 'not-met' },
  'D-1': { answer: 'not-applicable', rationale: 'It has none.' },
};

const scored = (scoring: Omit<Scoring, 'thresholds'>, thresholds: Scoring['thresholds'] = []): Checklist => ({
  ...checklist(SECTIONS),
  scoring: { ...scoring, thresholds },
});

const scoreIn = (scoring: Omit<Scoring, 'thresholds'>, answers = ANSWERS) =>
  assess(scored(scoring), record(answers)).score;

test.each<[Scoring['model'], readonly [number, number], readonly [number, number], readonly [number, number]]>([
  // (3×100 + 5×40) / (3+1+5+2); without A-2; with A-2 as 100
  ['weighted', [500, 1100], [500, 1000], [600, 1100]],
  ['xccdf-flat', [500, 1100], [500, 1000], [600, 1100]],
  ['levels', [500, 1100], [500, 1000], [600, 1100]],
  // (100 + 0 + 40 + 0) / 4; / 3; (100 + 100 + 40) / 4
  ['xccdf-flat-unweighted', [140, 400], [140, 300], [240, 400]],
  ['xccdf-absolute', [0, 1], [0, 1], [0, 1]],
  // a = (3 + 0 + 4×0.4) / 8 = 0.575; whole = (2×0.575 + 0) / 3 = 23/60
  // answered: a = 4.6 / 7 = 23/35; whole = 46/35 / 3 = 46/105
  // attainable: a = 5.6 / 8 = 0.7; whole = 1.4 / 3 = 7/15; each cut off at 10^-12
  [
    'xccdf-default',
    [383_333_333_333, 10 ** 12],
    [438_095_238_095 / 5, 10 ** 12 / 5],
    [466_666_666_666 / 2, 10 ** 12 / 2],
  ],
])('%s', (model, demonstrated, answered, attainable) => {
  const score = scoreIn({ model, ...(model === 'levels' ? { levels: [] } : {}) });
  const plain = [score.demonstrated, score.answered, score.attainable].map((each) => [each?.num, each?.den]);
  expect(plain).toEqual([demonstrated, answered, attainable]);
  expect(score.completeness).toEqual({ decided: 3, total: 4 });
  expect(score.points).toBeUndefined();
});

test('absolute is all once everything that counts is a pass, and can still be while the rest is open', () => {
  const most = { ...ANSWERS, 'B-1': { answer: 'met' }, 'C-1': { answer: 'met' } } as const;
  expect(scoreIn({ model: 'xccdf-absolute' }, most)).toMatchObject({
    demonstrated: { num: 0, den: 1 },
    attainable: { num: 1, den: 1 },
  });
  expect(scoreIn({ model: 'xccdf-absolute' }, { ...most, 'A-2': { answer: 'met' } }).demonstrated?.num).toBe(1);
});

describe('points: a start value less what is not shown to be met', () => {
  const points = { model: 'points', start: 10 } as const;

  test('10 − 1 (open) − 5 × 60% − 2', () => {
    const score = scoreIn(points);
    expect(score).toMatchObject({
      demonstrated: { num: 400, den: 100 },
      answered: { num: 500, den: 100 },
      attainable: { num: 500, den: 100 },
      points: { lowest: -1, highest: 10 },
    });
    expect(scoreText(score.demonstrated, score)).toBe('4.0 points');
  });

  test('a score below 0 is cut off toward the worse side', () => {
    const score = scoreIn({ model: 'points', start: 0 }, { 'B-1': { answer: 'partly-met' } });
    // 0 − 3 − 1 − 5 × 60% − 2 − 7
    expect(scoreText(score.demonstrated, score)).toBe('-16.0 points');
    expect(scoreText({ num: -325, den: 100 }, score)).toBe('-3.3 points');
    expect(scoreText({ num: -5, den: 100 }, score)).toBe('-0.1 points');
    expect(scoreText({ num: 3999, den: 1000 }, score)).toBe('3.9 points');
  });

  test('thresholds on the whole are points, on a section percent', () => {
    const made = scored(points, [threshold('six', 6), threshold('half', 50, 'a')]);
    const { thresholds, outcome } = assess(made, record(ANSWERS));
    expect(thresholds.map(({ state }) => state)).toEqual(['unreachable', 'met']);
    expect(outcome).toMatchObject({ value: 'not-ready' });
    expect(outcome.reasons[0]?.text).toBe(
      'Threshold six asks for 6 points of the whole checklist; 4.0 points is demonstrated and no more than 5.0 points can be reached with the answers given.',
    );
  });

  test('the fewest steps, and none where all points together are too few', () => {
    const made = scored(points, [threshold('seven', 7), threshold('eleven', 11)]);
    const result = assess(made, record(ANSWERS));
    expect(stepsToThreshold(made, result, 'seven')).toEqual({ requirements: ['B-1'], reaches: { num: 700, den: 100 } });
    expect(stepsToThreshold(made, result, 'eleven')).toBeUndefined();
  });
});

describe('levels', () => {
  const made: Checklist = {
    ...checklist([
      section('s', [
        requirement('L1-A', { level: 'l1' }),
        requirement('L1-B', { level: 'l1', mandatory: false }),
        requirement('L2-A', { level: 'l2', response: { notApplicable: true } }),
        requirement('L2-B', { level: 'l2', objectives: ['x', 'y'] }),
        requirement('FREE'),
      ]),
    ]),
    scoring: {
      model: 'levels',
      levels: [
        { id: 'l1', title: 'One' },
        { id: 'l2', title: 'Two' },
      ],
      requiredLevel: 'l2',
      thresholds: [],
    },
  };
  const states = (answers: Readonly<Record<string, Answer>>) =>
    assess(made, record(answers)).levels?.map(({ state, wanting }) => [state, ...wanting]);
  const met = { answer: 'met' } as const;
  const none = { answer: 'not-applicable', rationale: 'It has none.' } as const;

  test.each<[string, Readonly<Record<string, Answer>>, readonly (readonly string[])[]]>([
    [
      'nothing answered',
      {},
      [
        ['open', 'L1-A'],
        ['open', 'L2-A', 'L2-B'],
      ],
    ],
    [
      'the mandatory one passes; recommended ones do not matter',
      { 'L1-A': met },
      [['reached'], ['open', 'L2-A', 'L2-B']],
    ],
    [
      'a higher level is never reached without the lower',
      { 'L2-A': met, 'L2-B': { objectives: { x: 'met', y: 'met' } } },
      [['open', 'L1-A'], ['open']],
    ],
    [
      'what is justified as not applicable stands in nobody’s way',
      { 'L1-A': met, 'L2-A': none, 'L2-B': { objectives: { x: 'met', y: 'met' } } },
      [['reached'], ['reached']],
    ],
    [
      'partly met can no longer become a pass',
      { 'L1-A': { answer: 'partly-met' } },
      [
        ['unreachable', 'L1-A'],
        ['unreachable', 'L2-A', 'L2-B'],
      ],
    ],
    [
      'nor can what has a part that is partly met, while another part is open',
      { 'L1-A': met, 'L2-B': { objectives: { x: 'partly-met' } } },
      [['reached'], ['unreachable', 'L2-A', 'L2-B']],
    ],
  ])('%s', (_, answers, expected) => {
    expect(states(answers)).toEqual(expected);
  });

  test('the outcome needs the required level, and says which requirements it wants', () => {
    const { outcome } = assess(made, record({ 'L1-A': met }));
    expect(outcome.value).toBe('incomplete');
    expect(outcome.reasons.find(({ kind }) => kind === 'level-open')).toEqual({
      kind: 'level-open',
      level: 'l2',
      text: 'Level l2 needs requirements L2-A and L2-B to pass.',
    });
    const failed = assess(made, record({ 'L1-A': { answer: 'not-met' } })).outcome;
    expect(failed.value).toBe('not-ready');
    expect(failed.reasons[0]?.kind).toBe('level-unreachable');
  });

  test('the smallest set of changes that reaches a level, and the proof of each level', () => {
    const answers = record({ 'L1-A': { answer: 'partly-met' }, 'L2-A': none });
    const result = assess(made, answers);
    expect(stepsToLevel(made, result, 'l2')?.requirements).toEqual(['L1-A', 'L2-B']);
    expect(stepsToLevel(made, result, 'l1')?.requirements).toEqual(['L1-A']);
    expect(stepsToLevel(made, result, 'constructor')).toBeUndefined();
    const levels = explain(made, answers, result).children.filter(({ kind }) => kind === 'level');
    expect(levels.map(({ id, value }) => [id, value])).toEqual([
      ['l1', 'unreachable'],
      ['l2', 'unreachable'],
    ]);
    expect(levels[0]?.children.map(({ id }) => id)).toEqual(['L1-A']);
  });
});

test('a mean of means beyond 2^53 is cut off at 10^-12, never rounded up', () => {
  const heavy = Array.from({ length: 9 }, (_, i) => 999_983 - 2 * i);
  const made: Checklist = {
    ...checklist(
      heavy.map((weight, i) =>
        section(`s-${i}`, [requirement(`P-${i}`, { weight }), requirement(`O-${i}`, { weight: 1 })], { weight }),
      ),
    ),
    scoring: { model: 'xccdf-default', thresholds: [threshold('all', 100)] },
  };
  const answers = Object.fromEntries(heavy.map((_, i) => [`P-${i}`, { answer: 'met' } as const]));
  const { score, thresholds } = assess(made, record(answers));
  expect(score.demonstrated?.num).toBeLessThan(score.demonstrated?.den ?? 0);
  expect(scoreText(score.demonstrated, score)).toBe('99.9%');
  expect(thresholds[0]?.state).toBe('open');
});
