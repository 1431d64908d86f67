import type { ReactNode } from 'react';
import type { SectionResult } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import { interval } from '../../formats/words.ts';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

/** Every section: its interval as a bar, with the numbers that the bar shows and the counts behind them. */
export function SectionTable({ report: { result } }: { readonly report: Report }): ReactNode {
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">Sections</h2>
      <TableFrame by="sections">
        <table className={styles.table}>
          <caption>Solid: demonstrated. Line: still attainable. Mark: threshold of the section.</caption>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">Picture</th>
              <th scope="col">Demonstrated to attainable</th>
              <th scope="col">Decided</th>
              <th scope="col">Pass</th>
              <th scope="col">Partly met</th>
              <th scope="col">Not met</th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {result.sections.map((section) => {
              const { id, title, parent, score, counts, applies } = section;
              const marks = result.thresholds.filter((threshold) => threshold.section === id);
              return (
                <tr key={id}>
                  <th scope="row" className={parent === undefined ? undefined : styles.inner}>
                    {title}
                  </th>
                  <td className={styles.picture}>
                    <ScoreBar score={score} thresholds={marks.map(({ atLeast }) => atLeast)} />
                  </td>
                  <td className={styles.number}>{applies === 'false' ? 'does not apply' : interval(score)}</td>
                  <td className={styles.number}>
                    {score.completeness.decided} of {score.completeness.total}
                  </td>
                  <td className={styles.number}>{counts.pass}</td>
                  <td className={styles.number}>{counts.partial}</td>
                  <td className={styles.number}>{counts.fail}</td>
                  <td className={styles.number}>{openIn(section)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function openIn({ counts }: SectionResult): number {
  return counts.notAnswered + counts.needsReview + counts.inconclusive + counts.pending;
}
