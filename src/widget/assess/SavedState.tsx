import { useEffect, useState, type ReactNode } from 'react';
import type { SaveState } from '../../workspace/session.ts';
import { dayWords, timeWords } from '../logic/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './SavedState.module.css';

/** "Saving…" stays on screen at least this long, in milliseconds, so that it does not flicker at every key. */
const AT_LEAST = 500;

/** Whether everything is saved. It may say "Saving…" for longer than is true, and never "Saved" before it is. */
export function SavedState({ save }: { readonly save: SaveState }): ReactNode {
  const settled = useSettled(save.status === 'saved');
  if (save.status === 'failed') {
    return (
      <span className={styles.failed} title={save.error}>
        <Icon name="error" /> Not saved
      </span>
    );
  }
  const when = timeWords(save.lastSaved, new Date());
  return settled && save.status === 'saved' ? (
    <span className={styles.saved} title={`Last saved ${when}`}>
      <Icon name="complete" /> Saved {when.length > 5 ? dayWords(save.lastSaved).replace(/ \d{4}$/, '') : when}
    </span>
  ) : (
    <span className={styles.saved}>
      <Icon name="in-progress" /> Saving…
    </span>
  );
}

/** Turns true only after `saved` has been true for a while, and false at once. */
function useSettled(saved: boolean): boolean {
  const [settled, setSettled] = useState(saved);
  useEffect(() => {
    if (!saved) {
      setSettled(false);
      return undefined;
    }
    const timer = setTimeout(() => setSettled(true), AT_LEAST);
    return () => clearTimeout(timer);
  }, [saved]);
  return settled;
}
