import type { ReactNode } from 'react';
import type { Score } from '../../engine/index.ts';
import type { Waterfall } from '../../review/waterfall.ts';
import styles from './compare.module.css';
import { changeText, hundredths, hundredthsText } from './hundredths.ts';

/** From the one demonstrated score to the other, step by step; the changes that are shown add up to the whole. */
export function WaterfallTable({
  waterfall: { from, to, steps },
  measure,
  titleOf,
}: {
  readonly waterfall: Waterfall;
  readonly measure: Pick<Score, 'points'>;
  readonly titleOf: (requirement: string) => string;
}): ReactNode {
  const unit = measure.points ? 'points' : '%';
  const [first, last] = [hundredths(from, measure), hundredths(to, measure)];
  const scores = [first, ...steps.map(({ score }) => hundredths(score, measure))];
  const low = Math.min(...scores, last, 0);
  const high = Math.max(...scores, last, measure.points ? low + 1 : 10_000);
  const bar = (start: number, end: number): ReactNode => (
    <Bar
      from={(Math.min(start, end) - low) / (high - low)}
      to={(Math.max(start, end) - low) / (high - low)}
      falls={end < start}
    />
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Score, step by step">
      <table className={styles.table}>
        <caption className="dap-hidden">The demonstrated score, step by step</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className={styles.number}>
              Change
            </th>
            <th scope="col" className={styles.number}>
              Score ({unit})
            </th>
            <td className={styles.bars} />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Before</th>
            <td />
            <td className={styles.number}>{from === null ? 'nothing counts' : hundredthsText(first)}</td>
            <td className={styles.bars}>{bar(0, first)}</td>
          </tr>
          {steps.map(({ requirement, score }, index) => {
            const [was, is] = [scores[index] ?? first, scores[index + 1] ?? last];
            return (
              <tr key={requirement ?? ''} data-step={requirement ?? 'edition'}>
                <th scope="row">
                  {requirement === undefined
                    ? 'What the edition changes by itself'
                    : `${requirement} ${titleOf(requirement)}`}
                </th>
                <td className={styles.number} data-change>
                  {changeText(is - was)}
                </td>
                <td className={styles.number}>{score === null ? 'nothing counts' : hundredthsText(is)}</td>
                <td className={styles.bars}>{bar(was, is)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">After</th>
            <td className={styles.number} data-total>
              {changeText(last - first)}
            </td>
            <td className={styles.number}>{to === null ? 'nothing counts' : hundredthsText(last)}</td>
            <td className={styles.bars}>{bar(0, last)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** A picture of what the numbers beside it say: what falls is hollow. */
function Bar({ from, to, falls }: { readonly from: number; readonly to: number; readonly falls: boolean }): ReactNode {
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={falls ? styles.falls : styles.rises}
        x={from * 100}
        y={1}
        width={Math.max(0.5, (to - from) * 100)}
        height={8}
      />
    </svg>
  );
}
