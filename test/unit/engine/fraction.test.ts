import { describe, expect, test } from 'vitest';
import { formatPercent, percentText, reaches, type Fraction } from '../../../src/engine/index.ts';

describe('percentages for people', () => {
  test.each<[number, number, string]>([
    [0, 100, '0.0'],
    [100, 100, '100.0'],
    [1, 3, '33.3'],
    [2, 3, '66.6'], // not 66.7
    [9996, 10000, '99.9'], // not 100.0
    [999999, 1000000, '99.9'],
    [1, 1000000, '0.0'],
    [999999999999, 1000000000000, '99.9'],
    [999000000000, 1000000000000, '99.9'],
    [874, 1000, '87.4'],
    [29, 100, '29.0'], // 0.29 × 1000 is 289.99999999999994 in doubles
    [57, 100, '57.0'],
  ])('%d / %d reads %s', (num, den, expected) => {
    expect(formatPercent({ num, den })).toBe(expected);
    expect(percentText({ num, den })).toBe(`${expected}%`);
  });

  test('nothing to count is neither 0 nor 100', () => {
    expect(formatPercent(null)).toBe('not applicable');
    expect(percentText(null)).toBe('not applicable');
  });
});

describe('reaching a percentage', () => {
  test.each<[Fraction, number, boolean]>([
    [{ num: 799, den: 1000 }, 80, false],
    [{ num: 800, den: 1000 }, 80, true],
    [{ num: 29, den: 100 }, 29, true],
    [{ num: 999_999_999_999, den: 1_000_000_000_000 }, 100, false],
    [{ num: 0, den: 1 }, 0, true],
  ])('%j reaches %d%%: %s', (score, percent, expected) => {
    expect(reaches(score, percent)).toBe(expected);
  });
});
