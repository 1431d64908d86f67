import clsx from 'clsx';
import type { ReactNode } from 'react';
import { DETERMINATION_LOOK, DETERMINATION_WORD, type DeterminationValue } from '../logic/reviewWords.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './desk.module.css';

/** A determination: sign, word and colour. */
export function DeterminationTag({ value }: { readonly value: DeterminationValue | undefined }): ReactNode {
  if (value === undefined) {
    return (
      <span className={clsx(styles.tag, styles.none)}>
        <Icon name="not-answered" />
        Not reviewed
      </span>
    );
  }
  const { icon, tone } = DETERMINATION_LOOK[value];
  return (
    <span className={clsx(styles.tag, styles[tone])}>
      <Icon name={icon} />
      {DETERMINATION_WORD[value]}
    </span>
  );
}
