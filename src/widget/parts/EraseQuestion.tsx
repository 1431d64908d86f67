import type { ReactNode } from 'react';
import styles from './EraseQuestion.module.css';

/** Asks before something is gone for good. The safe answer is the one that stands out. */
export function EraseQuestion({
  what,
  onErase,
  onKeep,
}: {
  /** What would go, as it stands in the question. */
  readonly what: string;
  readonly onErase: () => void;
  readonly onKeep: () => void;
}): ReactNode {
  return (
    <div className={styles.ask} role="alert">
      <p>Delete {what} for good? This cannot be undone.</p>
      <button type="button" className="dap-button" onClick={onErase}>
        Delete for good
      </button>
      <button type="button" className="dap-button dap-button--primary" onClick={onKeep}>
        Keep
      </button>
    </div>
  );
}
