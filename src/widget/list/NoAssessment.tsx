import type { ReactNode } from 'react';
import styles from './WorkspaceList.module.css';

/** What to do while there is no assessment. */
export function NoAssessment(): ReactNode {
  return (
    <div className={styles.empty}>
      <h2>No assessment yet</h2>
      <ol>
        <li>Start one, and say what the Device is: that decides which requirements apply.</li>
        <li>Answer the requirements in any order. The score, and what would raise it, follow every answer.</li>
        <li>Export the submission file, or print the result.</li>
      </ol>
      <p>Everything is saved as you go. To see how it looks first, open the sample.</p>
    </div>
  );
}
