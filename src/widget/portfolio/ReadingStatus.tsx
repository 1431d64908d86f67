import type { ReactNode } from 'react';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import styles from './portfolio.module.css';
import type { ReadProgress } from './readFiles.ts';

/** How far reading has come, with a way to stop it. That it goes on is said once, not with every file. */
export function ReadingStatus({
  progress,
  onStop,
}: {
  readonly progress: ReadProgress | undefined;
  readonly onStop: () => void;
}): ReactNode {
  return (
    <div>
      <p role="status" className={styles.status}>
        {progress && `Reading ${count(progress.of, 'file')}…`}
      </p>
      {progress && (
        <>
          <progress className={styles.progress} value={progress.done} max={progress.of} aria-label="Files read" />
          <p className={styles.status}>
            {progress.done} of {progress.of} read{progress.within !== undefined && `, ${progress.within}`}{' '}
            <button type="button" className={`dap-button ${fields.small}`} onClick={onStop}>
              Stop
            </button>
          </p>
        </>
      )}
    </div>
  );
}
