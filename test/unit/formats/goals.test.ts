/** What a report says of goals, and of the strength of the evidence. */
import { expect, test } from 'vitest';
import { assess, type Checklist } from '../../../src/engine/index.ts';
import { openGoals, restated } from '../../../src/formats/goals.ts';
import { interval } from '../../../src/formats/words.ts';
import { checklist, record, requirement, section, threshold } from '../engine/build.ts';

const plain = checklist(
  [
    section('a', [requirement('A-1', { weight: 3 }), requirement('A-2')]),
    section('b', [requirement('B-1', { weight: 4 }), requirement('B-2', { weight: 2 })]),
  ],
  { thresholds: [threshold('all', 70), threshold('only', 90, 'a'), threshold('done', 0)] },
);

test('only what is not reached is a goal, each with the fewest requirements', () => {
  const answers = record({ 'A-1': { answer: 'met' } });
  expect(openGoals(plain, assess(plain, answers))).toEqual([
    { title: 'Title of all', asked: '70%', requirements: ['B-1'] },
    { title: 'Title of only', asked: '90%', requirements: ['A-2'] },
  ]);
});

test('levels are goals too, and points are named as such', () => {
  const levels: Checklist = {
    ...checklist([section('a', [requirement('A-1', { level: 'one' }), requirement('A-2', { level: 'two' })])]),
    scoring: {
      model: 'levels',
      levels: [
        { id: 'one', title: 'One' },
        { id: 'two', title: 'Two' },
      ],
      thresholds: [],
    },
  };
  const met = record({ 'A-1': { answer: 'met' } });
  expect(openGoals(levels, assess(levels, met))).toEqual([{ title: 'Two', requirements: ['A-2'] }]);
  const points: Checklist = { ...plain, scoring: { model: 'points', start: 10, thresholds: [threshold('seven', 7)] } };
  expect(openGoals(points, assess(points, met))).toEqual([
    { title: 'Title of seven', asked: '7 points', requirements: ['B-1'] },
  ]);
});

test('claims, documents and tests are told apart', () => {
  const answers = record(
    { 'A-1': { answer: 'met', evidence: ['T'] }, 'B-1': { answer: 'met', evidence: ['D'] }, 'B-2': { answer: 'met' } },
    {
      evidence: {
        T: { name: 'Test', kind: 'test-report', level: 3 },
        D: { name: 'Design', kind: 'design', level: 1 },
      },
    },
  );
  expect(restated(plain, answers).map(({ level, score, outcome }) => [level, interval(score), outcome])).toEqual([
    ['1 or higher: documented', '70.0% to 100.0%', 'incomplete'],
    ['2 or higher: examined by the manufacturer', '30.0% to 100.0%', 'incomplete'],
    ['3 or higher: tested by the manufacturer', '30.0% to 100.0%', 'incomplete'],
    ['4: independently tested', '0.0% to 100.0%', 'incomplete'],
  ]);
});
