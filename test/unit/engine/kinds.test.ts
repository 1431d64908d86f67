/** Answers to choices of several, dates and texts. */
import { describe, expect, test } from 'vitest';
import type { Answer, Response } from '../../../src/engine/index.ts';
import { judgeOne, requirement } from './build.ts';

const verdictOf = (response: Partial<Response>, answer: Answer, assessedOn = '2025-06-01') => {
  const { verdict, rule } = judgeOne(requirement('R-1', { response }), answer, { assessedOn });
  return rule === 'answer-not-understood' ? 'not understood' : verdict;
};

describe('multi-choice: the first case whose every test holds decides', () => {
  const response: Partial<Response> = {
    kind: 'multi-choice',
    options: ['signed', 'encrypted', 'backdoor', 'rollback'].map((value) => ({ value, label: value })),
    cases: [
      { any: ['backdoor'], means: 'not-met' },
      { all: ['signed', 'rollback'], none: ['encrypted'], means: 'partly-met' },
      { all: ['signed', 'encrypted'], means: 'met' },
      { atLeast: 3, means: 'partly-met' },
      { means: 'not-met' },
    ],
  };

  test.each<[readonly string[] | undefined, string | undefined]>([
    [undefined, 'not-answered'],
    [[], 'fail'],
    [['signed'], 'fail'],
    [['signed', 'encrypted'], 'pass'],
    [['encrypted', 'signed', 'encrypted'], 'pass'],
    [['signed', 'rollback'], 'partial'],
    [['signed', 'rollback', 'encrypted'], 'pass'],
    [['signed', 'encrypted', 'rollback', 'backdoor'], 'fail'],
    [['signed', 'toString'], 'not understood'],
    [['constructor'], 'not understood'],
  ])('%j: %s', (choices, expected) => {
    expect(verdictOf(response, choices === undefined ? {} : { choices })).toBe(expected);
  });
});

describe('date: bands over the days since it or until it', () => {
  const since: Partial<Response> = {
    kind: 'date',
    measured: 'since',
    bands: [{ upTo: 365, means: 'met' }, { upTo: 730, means: 'partly-met' }, { means: 'not-met' }],
  };
  const until: Partial<Response> = {
    kind: 'date',
    measured: 'until',
    bands: [{ upTo: -1, means: 'not-met' }, { upTo: 89, means: 'partly-met' }, { means: 'met' }],
  };

  test.each<[string, Partial<Response>, string, string, string]>([
    ['the day itself', since, '2025-06-01', '2025-06-01', 'pass'],
    ['a year before', since, '2024-06-01', '2025-06-01', 'pass'],
    ['a year and a day before', since, '2024-05-31', '2025-06-01', 'partial'],
    ['a leap year has 366 days', since, '2024-02-29', '2025-02-28', 'pass'],
    ['over a leap day', since, '2024-02-28', '2025-02-28', 'partial'],
    ['long ago', since, '0001-01-01', '2025-06-01', 'fail'],
    ['tomorrow cannot have happened', since, '2025-06-02', '2025-06-01', 'not understood'],
    ['no day of the calendar', since, '2025-02-30', '2025-06-01', 'not understood'],
    ['assessed on no day of the calendar', since, '2025-01-01', '2025-02-30', 'not understood'],
    ['yesterday', until, '2025-05-31', '2025-06-01', 'fail'],
    ['today', until, '2025-06-01', '2025-06-01', 'partial'],
    ['in 89 days', until, '2025-08-29', '2025-06-01', 'partial'],
    ['in 90 days', until, '2025-08-30', '2025-06-01', 'pass'],
    ['in the year 9999', until, '9999-12-31', '2025-06-01', 'pass'],
  ])('%s', (_, response, date, assessedOn, expected) => {
    expect(verdictOf(response, { date }, assessedOn)).toBe(expected);
  });
});

describe('text: taken as given, or left to a reviewer', () => {
  test.each<[Partial<Response>, Answer, string]>([
    [{ kind: 'text' }, {}, 'not-answered'],
    [{ kind: 'text' }, { text: ' \n' }, 'not-answered'],
    [{ kind: 'text' }, { text: 'By post.' }, 'inconclusive'],
    [{ kind: 'text', given: 'met' }, { text: 'By post.' }, 'pass'],
    [{ kind: 'text', given: 'partly-met' }, { text: 'By post.' }, 'partial'],
    [{ kind: 'text', given: 'met' }, { choice: 'a' }, 'not understood'],
    [{ kind: 'conformance' }, { text: 'By post.' }, 'not understood'],
    [{ kind: 'conformance' }, { text: '' }, 'not-answered'],
    [{ kind: 'conformance' }, { choices: [] }, 'not understood'],
  ])('%j answered %j: %s', (response, answer, expected) => {
    expect(verdictOf(response, answer)).toBe(expected);
  });

  test('what waits for a reviewer is open and says so', () => {
    expect(judgeOne(requirement('R-1', { response: { kind: 'text' } }), { text: 'By post.' })).toMatchObject({
      verdict: 'inconclusive',
      rule: 'text-to-be-judged',
      open: true,
      low: 0,
      high: 100,
    });
  });
});
