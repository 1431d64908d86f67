import type { ReactNode } from 'react';
import type { OutcomeValue } from '../../engine/index.ts';
import styles from './portfolio.module.css';

const PARTS = [
  ['ready', styles.ready],
  ['not-ready', styles.notReady],
  ['incomplete', styles.incomplete],
] as const;

/** The numbers beside it as a picture; it says nothing that they do not. */
export function StackBar({
  counts,
  most,
}: {
  readonly counts: Readonly<Record<OutcomeValue, number>>;
  /** Largest sum of the table: as long as a bar gets. */
  readonly most: number;
}): ReactNode {
  let x = 0;
  return (
    <svg className={styles.bar} aria-hidden="true" width="100%" height="12">
      {PARTS.map(([value, className]) => {
        const width = (counts[value] / most) * 100;
        const from = x;
        x += width;
        return width > 0 && <rect key={value} className={className} x={`${from}%`} width={`${width}%`} height="12" />;
      })}
    </svg>
  );
}
