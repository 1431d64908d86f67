import clsx from 'clsx';
import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Dialog.module.css';

/**
 * A modal dialogue, open while it is on the page. The browser keeps the focus inside and gives it back on closing.
 * `onClose` is asked on Escape, on the close button and on a press beside the dialogue; whoever opened it decides.
 */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
  side = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Slides in from the left, full height: for lists on small screens. */
  readonly side?: boolean;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={clsx(styles.dialog, wide && styles.wide, side && styles.side)}
      aria-label={title}
      onCancel={(cancelled) => {
        // A file chooser inside also sends 'cancel'.
        if (cancelled.target !== ref.current) return;
        cancelled.preventDefault();
        onClose();
      }}
      onMouseDown={(pressed) => {
        if (pressed.target === ref.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <h2 className={styles.title}>{title}</h2>
        {children}
        {/* Last, so that the focus begins at what the dialogue is for. */}
        <button type="button" className={styles.close} onClick={onClose}>
          <Icon name="close" />
          <span className="dap-hidden">Close</span>
        </button>
      </div>
    </dialog>
  );
}
