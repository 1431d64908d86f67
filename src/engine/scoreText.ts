import { formatPercent, percentText, reaches } from './fraction.ts';
import type { Fraction, Score } from './result.ts';

/** What a score is measured in: percent, or points where it has a range of points. */
export type Measure = Pick<Score, 'points'>;

/** A score as people read it: "63.2%", "87.5 points", "not applicable". Cut off toward the worse side, never rounded up. */
export function scoreText(fraction: Fraction | null, measure: Measure): string {
  return fraction === null || !measure.points ? percentText(fraction) : `${formatPoints(fraction)} points`;
}

/** A score without its unit, for columns whose head names it: "63.2", "87.5". */
export function scoreNumber(fraction: Fraction | null, measure: Measure): string {
  return fraction === null || !measure.points ? formatPercent(fraction) : formatPoints(fraction);
}

/** What a threshold asks for, as people read it: "80%", "88 points". */
export function askedText(atLeast: number, measure: Measure): string {
  return measure.points ? `${atLeast} points` : `${atLeast}%`;
}

/** Whether a score is at least what is asked for, exactly: whole percent, or points. */
export function reachesAsked(fraction: Fraction, atLeast: number, measure: Measure): boolean {
  return measure.points ? fraction.num >= atLeast * fraction.den : reaches(fraction, atLeast);
}

/** Where a score, or what a threshold asks for, stands between the least and the most it can be: 0 to 1, for pictures. */
export function scorePosition(value: Fraction, { points }: Measure): number {
  if (!points) return value.num / value.den;
  const range = points.highest - points.lowest;
  return range === 0 ? 1 : Math.min(1, Math.max(0, (value.num / value.den - points.lowest) / range));
}

/** Tenths cut off toward minus infinity: -3.25 reads "-3.3". */
function formatPoints({ num, den }: Fraction): string {
  const scaled = num * 10;
  const rest = scaled % den;
  const tenths = (scaled - rest) / den - (rest < 0 ? 1 : 0);
  const whole = Math.trunc(tenths / 10);
  const sign = tenths < 0 ? '-' : '';
  return `${sign}${Math.abs(whole)}.${Math.abs(tenths % 10)}`;
}
