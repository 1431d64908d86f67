import type { ReactNode } from 'react';
import styles from './tables.module.css';

/** Lets a wide table scroll on a narrow screen, with the keyboard too. `by` is the id of its heading. */
export function TableFrame({ by, children }: { readonly by: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.scroll} role="group" aria-labelledby={by} tabIndex={0}>
      {children}
    </div>
  );
}
