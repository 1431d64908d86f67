import { describe, expect, it } from 'vitest';
import { bandWords, caseWords, responseWords } from '../../../src/widget/checklist/responseWords.ts';
import { progressOf } from '../../../src/widget/logic/progress.ts';
import { dayWords, timeWords, today } from '../../../src/widget/logic/dates.ts';
import { fileSize, listOf } from '../../../src/widget/logic/words.ts';
import { readWholeNumber } from '../../../src/widget/assess/wholeNumber.ts';

describe('words', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [1_999_999, '1.9 MB'],
    [5_000_000_000_000_000, '5000.0 TB'],
  ])('%d bytes', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (words, text) => {
    expect(listOf(words)).toBe(text);
  });

  it('writes dates as people read them, and leaves alone what is no date', () => {
    expect(dayWords('2026-03-01')).toBe('1 Mar 2026');
    expect(dayWords('soon')).toBe('soon');
    const now = new Date(2026, 2, 1, 10, 42);
    expect(timeWords(now.toISOString(), now)).toBe('10:42');
    expect(timeWords(new Date(2026, 1, 28, 9, 5).toISOString(), now)).toBe('28 Feb 2026, 09:05');
    expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});

describe('responseWords', () => {
  it.each([
    [{ kind: 'conformance', notApplicable: false, partialCredit: 0 }, false, 'Met, partly met or not met.'],
    [
      { kind: 'conformance', notApplicable: true, partialCredit: 50 },
      true,
      'Each objective: met, partly met or not met. The worst decides. Partly met is worth 50% of the weight. May be claimed not applicable, with a rationale.',
    ],
    [
      {
        kind: 'number',
        unit: 'days',
        bands: [{ upTo: 30, means: 'met' }, { means: 'not-met' }],
        notApplicable: false,
        partialCredit: 0,
      },
      false,
      'A number of days: up to 30 days: met; more: not met.',
    ],
  ] as const)('%j', (response, inParts, words) => {
    expect(responseWords(response, inParts)).toBe(words);
  });

  it('calls an only band any number', () => {
    expect(bandWords([{ means: 'met' }], undefined)).toEqual(['any number: met']);
  });
});

describe('caseWords', () => {
  it('names the options of each case, and what is left', () => {
    const options = ['A', 'B', 'C'].map((label) => ({ value: label.toLowerCase(), label }));
    const cases = [
      { all: ['a', 'b'], none: ['c'], means: 'met' as const },
      { any: ['a', 'b'], atLeast: 2, means: 'partly-met' as const },
      { means: 'not-met' as const },
    ];
    expect(caseWords({ kind: 'multi-choice', notApplicable: false, partialCredit: 0, options, cases })).toEqual([
      'met: “A” and “B”, without “C”',
      'partly met: “A” or “B”, 2 or more',
      'not met: anything else',
    ]);
  });
});

describe('readWholeNumber', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    ['0', 0],
    [' 30 ', 30],
    ['-2', -2],
    ['007', 7],
    ['1.5', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['12a', 'not-a-number'],
    ['99999999999999999', 'not-a-number'],
  ])('%j', (text, number) => {
    expect(readWholeNumber(text)).toBe(number);
  });
});

describe('progressOf', () => {
  const counts = {
    requirements: 5,
    notApplying: 1,
    pass: 0,
    partial: 0,
    fail: 0,
    notApplicable: 0,
    notAnswered: 4,
    needsReview: 0,
    inconclusive: 0,
    pending: 0,
  };
  it.each([
    [{}, { total: 4, done: 0, state: 'not-started' }],
    [
      { notAnswered: 3, pass: 1 },
      { total: 4, done: 1, state: 'in-progress' },
    ],
    [
      { notAnswered: 0, pass: 2, partial: 1, notApplicable: 1 },
      { total: 4, done: 4, state: 'complete' },
    ],
    [
      { notAnswered: 2, needsReview: 2 },
      { total: 4, done: 0, state: 'attention' },
    ],
    [
      { notAnswered: 2, needsReview: 1, fail: 1 },
      { total: 4, done: 1, state: 'failing' },
    ],
    [
      { requirements: 2, notApplying: 2, notAnswered: 0 },
      { total: 0, done: 0, state: 'not-applicable' },
    ],
  ])('%j', (changes, progress) => {
    expect(progressOf({ ...counts, ...changes })).toEqual(progress);
  });
});
