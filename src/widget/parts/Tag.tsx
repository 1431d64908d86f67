import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { OutcomeValue, Verdict } from '../../engine/index.ts';
import { OUTCOME_WORD, verdictWord } from '../logic/words.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Tag.module.css';

/** A verdict: sign, word and colour. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict | undefined }): ReactNode {
  return (
    <span className={clsx(styles.tag, styles[verdict ?? 'not-applicable'])}>
      <Icon name={verdict ?? 'not-applying'} />
      {verdictWord(verdict)}
    </span>
  );
}

const OUTCOME_LOOK: Readonly<Record<OutcomeValue, readonly [Verdict, IconName]>> = {
  ready: ['pass', 'pass'],
  'not-ready': ['fail', 'fail'],
  incomplete: ['pending', 'in-progress'],
};

/** The readiness outcome. It says whose assessment it is, because it is nobody's decision. */
export function OutcomeTag({
  outcome,
  large = false,
}: {
  readonly outcome: OutcomeValue;
  readonly large?: boolean;
}): ReactNode {
  const [tone, icon] = OUTCOME_LOOK[outcome];
  return (
    <span className={clsx(styles.tag, styles[tone], large && styles.large)}>
      <Icon name={icon} />
      {OUTCOME_WORD[outcome]}
    </span>
  );
}
