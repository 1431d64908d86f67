import { useId, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './seal.module.css';

/** Whether the history goes along with a submission: only if its owner says so each time. */
export function IncludeHistory({
  on,
  onSwitch,
}: {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={fields.field}>
      <label className={styles.check}>
        <input type="checkbox" checked={on} aria-describedby={id} onChange={({ target }) => onSwitch(target.checked)} />
        <span>Include the history</span>
      </label>
      <p id={id} className={fields.hint}>
        Every change with its time and the name that was given, also of answers that were taken back.
      </p>
    </div>
  );
}
