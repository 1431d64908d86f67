import type { ReactNode } from 'react';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import type { FileProblem } from './opened.ts';
import styles from './portfolio.module.css';

/** Shown at once; the number says how many there are. */
const MOST = 100;

/** What is not in the table as a person may think it is, file by file. */
export function ProblemList({ problems }: { readonly problems: readonly FileProblem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" announce="politely" title={`${count(problems.length, 'thing')} to know about these files`}>
      <details className={styles.details} open={problems.length <= 5}>
        <summary>List</summary>
        <ul className={styles.problems}>
          {problems.slice(0, MOST).map(({ source, message, help }, index) => (
            <li key={`${index} ${source}`}>
              <strong>{source}</strong>: {message} {help}
            </li>
          ))}
        </ul>
        {problems.length > MOST && <p>And {problems.length - MOST} more.</p>}
      </details>
    </Notice>
  );
}
