import type { ReactNode } from 'react';
import shortcuts from '../assess/ShortcutsDialog.module.css';
import { REVIEW_SHORTCUTS } from '../logic/reviewShortcuts.ts';
import { Dialog } from '../parts/Dialog.tsx';

/** The keys of the desk, and the switch that turns single keys off. */
export function ReviewKeys({
  on,
  onSwitch,
  onClose,
}: {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <label className={shortcuts.switch}>
        <input type="checkbox" checked={on} onChange={(changed) => onSwitch(changed.target.checked)} />
        Use single-key shortcuts
      </label>
      <p className={shortcuts.note}>They never act while you type in a field.</p>
      <table className={shortcuts.table}>
        <thead className="dap-hidden">
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {REVIEW_SHORTCUTS.map(({ keys, does }) => (
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
