import type { ReactNode } from 'react';
import styles from './ObjectiveLetters.module.css';

/** The objectives of a requirement, to be read: each with its letter. Nothing where there is none. */
export function ObjectiveLetters({
  objectives,
}: {
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
}): ReactNode {
  if (objectives.length === 0) return null;
  return (
    <ol className={styles.objectives}>
      {objectives.map(({ id, text }) => (
        <li key={id}>
          <span className={styles.letter}>{id}</span> {text}
        </li>
      ))}
    </ol>
  );
}
