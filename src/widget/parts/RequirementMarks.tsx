import clsx from 'clsx';
import type { ReactNode } from 'react';
// Not by the engine's public face: pages of the guidance show these marks, and need no more of it.
import { levelText } from '../../engine/levels.ts';
import type { EvidenceLevel } from '../../engine/model.ts';
import { Icon } from './Icon.tsx';
import styles from './Tag.module.css';

/** Gate, weight and evidence rule of a requirement. */
export function RequirementMarks({
  gate,
  weight,
  level,
}: {
  readonly gate: boolean;
  readonly weight: number;
  readonly level: EvidenceLevel;
}): ReactNode {
  return (
    <span className={styles.marks}>
      {gate && (
        <span className={clsx(styles.mark, styles.gate)}>
          <Icon name="gate" />
          Gate
        </span>
      )}
      <span className={styles.mark}>{weight === 0 ? 'Informational' : `Weight ${weight}`}</span>
      <span className={styles.mark}>{level === 0 ? 'No evidence required' : `Evidence ${levelText(level)}`}</span>
    </span>
  );
}
