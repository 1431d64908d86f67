import type { ReactNode } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

/** The keys there are, and the switch that turns single keys off. */
export function ShortcutsDialog({
  shortcuts,
  on,
  onSwitch,
  onClose,
  children,
}: {
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(changed) => onSwitch(changed.target.checked)} />
        Use single-key shortcuts
      </label>
      <p className={styles.note}>They never act while you type in a field.</p>
      {children}
      <table className={styles.table}>
        <thead className="dap-hidden">
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ keys, does }) => (
            <tr key={does}>
              <td>
                {keys.map((key, at) => (
                  <span key={key}>
                    {at > 0 && ' or '}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
