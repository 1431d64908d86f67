import type { ReactNode } from 'react';
import { percentText, type Fraction, type Score } from '../../engine/index.ts';
import styles from './ScoreBar.module.css';

/** Share of the bar in percent, for drawing only: what people read and what is compared never comes from here. */
function share(fraction: Fraction | null): number {
  return fraction === null || fraction.den === 0 ? 0 : (fraction.num / fraction.den) * 100;
}

/**
 * What is demonstrated (solid), what can still be reached (hatched), and the thresholds (marks), on a scale of 0 to 100%.
 * The same facts stand in words in its label.
 */
export function ScoreBar({
  score,
  thresholds = [],
  large = false,
}: {
  readonly score: Score;
  /** Whole percent. */
  readonly thresholds?: readonly number[];
  readonly large?: boolean;
}): ReactNode {
  const low = share(score.demonstrated);
  const high = share(score.attainable);
  return (
    <svg
      className={large ? styles.large : styles.bar}
      role="img"
      aria-label={scoreWords(score, thresholds)}
      width="100%"
      height="100%"
    >
      <rect className={styles.track} width="100%" height="100%" />
      <rect className={styles.attainable} width={`${high}%`} height="100%" />
      <rect
        className={styles.reach}
        x={`${low}%`}
        y="calc(50% - 1px)"
        width={`${Math.max(0, high - low)}%`}
        height="2"
      />
      <rect className={styles.demonstrated} width={`${low}%`} height="100%" />
      {thresholds.map((percent) => (
        <line key={percent} className={styles.threshold} x1={`${percent}%`} x2={`${percent}%`} y1="0" y2="100%" />
      ))}
    </svg>
  );
}

/** The bar in words. */
function scoreWords({ demonstrated, attainable }: Score, thresholds: readonly number[]): string {
  if (demonstrated === null) return 'Nothing counts: no score.';
  const marks = thresholds.length > 0 ? ` Threshold ${thresholds.map((percent) => `${percent}%`).join(' and ')}.` : '';
  return `${percentText(demonstrated)} demonstrated, up to ${percentText(attainable)} attainable.${marks}`;
}
