import type { ReactNode } from 'react';
import { scoreText } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import { countsText } from '../../formats/reportFacts.ts';
import { COMPLETENESS_MEANING, SCORE_NAMES } from '../../formats/words.ts';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { TableFrame } from './TableFrame.tsx';
import styles from './tables.module.css';

/** The three scores and completeness, each named and explained. */
export function ScoreSection({ report }: { readonly report: Report }): ReactNode {
  const { score, thresholds } = report.result;
  const { decided, total } = score.completeness;
  const overall = thresholds.filter(({ section }) => section === undefined).map(({ atLeast }) => atLeast);
  return (
    <section aria-labelledby="score">
      <h2 id="score">Score</h2>
      <div className={styles.bar}>
        <ScoreBar score={score} thresholds={overall} large />
      </div>
      <TableFrame by="score">
        <table className={styles.table}>
          <caption>Numbers are cut off after one decimal and never rounded up.</caption>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Value</th>
              <th scope="col">Fraction</th>
              <th scope="col">What it means</th>
            </tr>
          </thead>
          <tbody>
            {SCORE_NAMES.map(([key, name, meaning]) => {
              const fraction = score[key];
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td className={styles.number}>{fraction === null ? 'none' : scoreText(fraction, score)}</td>
                  <td className={styles.number}>{fraction === null ? '–' : `${fraction.num} / ${fraction.den}`}</td>
                  <td>{meaning}</td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">Completeness</th>
              <td className={styles.number}>
                {decided} of {total}
              </td>
              <td className={styles.number}>
                {decided} / {total}
              </td>
              <td>{COMPLETENESS_MEANING}</td>
            </tr>
          </tbody>
        </table>
      </TableFrame>
      <p>{countsText(report)}</p>
    </section>
  );
}
