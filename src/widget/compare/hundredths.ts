import type { Fraction, Score } from '../../engine/index.ts';

/**
 * A score in hundredths of a percent, or of a point where the score has a range of points; cut off toward the worse side.
 * Differences of such numbers add up, which those of rounded ones do not. Nothing to count is 0.
 */
export function hundredths(fraction: Fraction | null, { points }: Pick<Score, 'points'>): number {
  if (fraction === null) return 0;
  const scaled = BigInt(fraction.num) * (points ? 100n : 10_000n);
  const den = BigInt(fraction.den);
  const rest = scaled % den;
  return Number((scaled - rest) / den) - (rest < 0n ? 1 : 0);
}

/** "63.27". */
export function hundredthsText(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '−' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** "+1.50", "−0.25", "0.00". */
export function changeText(value: number): string {
  return value > 0 ? `+${hundredthsText(value)}` : hundredthsText(value);
}
