import { useEffect, useRef, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './desk.module.css';

/** A form of the desk: the focus goes to its text, Ctrl Enter adds, Escape leaves and keeps what was typed. */
export function WritingForm({
  label,
  add,
  onAdd,
  onCancel,
  children,
}: {
  readonly label: string;
  /** What the button that adds it says. */
  readonly add: string;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onAdd();
      }}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
        pressed.preventDefault();
        onAdd();
      }}
    >
      {children}
      <div className={fields.buttons}>
        <button type="submit" className={`dap-button dap-button--primary ${fields.small}`}>
          {add}
        </button>
        <button type="button" className={`dap-button ${fields.small}`} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
