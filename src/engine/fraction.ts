import type { Fraction } from './result.ts';

/*
 * Scores are integers over integers. With values in hundredths, weights up to 1,000,000 and 10,000 requirements a
 * numerator is at most 10^12, and the largest product taken here at most 10^15, below 2^53: every comparison is exact.
 */

/**
 * A score for people, in percent with one decimal, cut off and never rounded up: 99.96 reads "99.9", since "100.0" would
 * say that nothing is missing. null (nothing to count) reads "not applicable".
 */
export function formatPercent(fraction: Fraction | null): string {
  if (fraction === null) return 'not applicable';
  const tenths = wholePart(fraction.num * 1000, fraction.den);
  const tenth = tenths % 10;
  return `${(tenths - tenth) / 10}.${tenth}`;
}

/** As {@link formatPercent} with the percent sign, for sentences. */
export function percentText(fraction: Fraction | null): string {
  return fraction === null ? formatPercent(fraction) : `${formatPercent(fraction)}%`;
}

/** Whether a score is at least so many whole percent, exactly. */
export function reaches(fraction: Fraction, percent: number): boolean {
  return fraction.num * 100 >= percent * fraction.den;
}

/** Quotient without remainder of two non-negative integers; exact where a division of doubles may round up. */
function wholePart(num: number, den: number): number {
  return (num - (num % den)) / den;
}
