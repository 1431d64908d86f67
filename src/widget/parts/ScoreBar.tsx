import type { ReactNode } from 'react';
import { askedText, scorePosition, scoreText, type Fraction, type Measure, type Score } from '../../engine/index.ts';
import styles from './ScoreBar.module.css';

type Shown = Pick<Score, 'demonstrated' | 'attainable' | 'points'>;

/** Share of the bar in percent, for drawing only: what people read and what is compared never comes from here. */
function share(fraction: Fraction | null, score: Measure): number {
  return fraction === null ? 0 : scorePosition(fraction, score) * 100;
}

/**
 * What is demonstrated (solid), what can still be reached (hatched), and the thresholds (marks), from the least to the most it can be.
 * The same facts stand in words in its label.
 */
export function ScoreBar({
  score,
  thresholds = [],
  large = false,
}: {
  readonly score: Shown;
  /** Whole percent, or points. */
  readonly thresholds?: readonly number[];
  readonly large?: boolean;
}): ReactNode {
  const low = share(score.demonstrated, score);
  const high = share(score.attainable, score);
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
      {thresholds.map((atLeast) => {
        const x = `${share({ num: score.points ? atLeast : atLeast / 100, den: 1 }, score)}%`;
        return <line key={atLeast} className={styles.threshold} x1={x} x2={x} y1="0" y2="100%" />;
      })}
    </svg>
  );
}

/** The bar in words. */
function scoreWords(score: Shown, thresholds: readonly number[]): string {
  const { demonstrated, attainable } = score;
  if (demonstrated === null) return 'Nothing counts: no score.';
  const marks =
    thresholds.length > 0 ? ` Threshold ${thresholds.map((atLeast) => askedText(atLeast, score)).join(' and ')}.` : '';
  return `${scoreText(demonstrated, score)} demonstrated, up to ${scoreText(attainable, score)} attainable.${marks}`;
}
