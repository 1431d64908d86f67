import type { ReactNode } from 'react';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { Unlock } from '../seal/Unlock.tsx';
import type { LockedFile } from './opened.ts';
import styles from './portfolio.module.css';

/** Names shown at once. */
const MOST = 20;

/** Encrypted submissions, which are not in the table until an identity opens them. */
export function LockedFiles({
  locked,
  busy,
  onUnlock,
}: {
  readonly locked: readonly LockedFile[];
  /** Whether files are being read. */
  readonly busy: boolean;
  readonly onUnlock: (identities: readonly string[]) => void;
}): ReactNode {
  const [first] = locked;
  if (!first || busy) return null;
  const problem = locked.find((one) => one.problem !== undefined)?.problem;
  const names = locked.slice(0, MOST).map(({ found }) => found.path);
  const more = locked.length - names.length;
  return (
    <Notice
      tone="warning"
      announce="politely"
      title={`${count(locked.length, 'file')} encrypted, and not in the table`}
    >
      <p className={styles.names}>
        {names.join(', ')}
        {more > 0 && ` and ${more} more`}
      </p>
      <Unlock problem={problem} onUnlock={onUnlock} />
    </Notice>
  );
}
