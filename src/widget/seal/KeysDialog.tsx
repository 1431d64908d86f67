import { useState, type ReactNode } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ImportKey } from './ImportKey.tsx';
import { KeyCard } from './KeyCard.tsx';
import { MakeKey } from './MakeKey.tsx';
import styles from './seal.module.css';
import { useKeys } from './useKeys.ts';

/** The signing keys of this browser: make, import, name, choose the usual one, delete. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { keys, problem, look } = useKeys();
  const [adding, setAdding] = useState<'make' | 'import'>();
  const [done, setDone] = useState<string>();
  const added = (said: string): void => {
    setAdding(undefined);
    setDone(said);
    void look();
  };
  return (
    <Dialog title="Signing keys" onClose={onClose}>
      <div className={styles.stack}>
        <p>
          A submission is sealed with a key of yours. Give its fingerprint to those who receive your submissions by
          another way than the file, such as a telephone call: then they can tell that a submission is yours.
        </p>
        {problem && (
          <Notice tone="error" announce="now" title="This browser keeps no keys here">
            <p>
              The browser says: {problem} A private window may be the reason. Seal with <code>assure</code> on the
              command line instead.
            </p>
          </Notice>
        )}
        {done && <Notice tone="success" announce="politely" title={done} />}
        {keys?.length === 0 && !adding && <p>There is no key in this browser yet.</p>}
        {keys && keys.length > 0 && (
          <ul className={styles.keys}>
            {keys.map((stored) => (
              <li key={stored.fingerprint}>
                <KeyCard
                  stored={stored}
                  alone={keys.length === 1}
                  onChanged={(said) => {
                    setDone(said);
                    void look();
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        {adding === 'make' && <MakeKey onMade={added} onCancel={() => setAdding(undefined)} />}
        {adding === 'import' && <ImportKey onImported={added} onCancel={() => setAdding(undefined)} />}
        {!adding && keys && (
          <div className={styles.actions}>
            <button
              type="button"
              className={keys.length === 0 ? 'dap-button dap-button--primary' : 'dap-button'}
              onClick={() => {
                setDone(undefined);
                setAdding('make');
              }}
            >
              <Icon name="add" />
              Make a key
            </button>
            <button
              type="button"
              className="dap-button"
              onClick={() => {
                setDone(undefined);
                setAdding('import');
              }}
            >
              <Icon name="upload" />
              Import a key
            </button>
          </div>
        )}
        <p className={styles.aside}>
          Keys are kept in this browser only, and are not part of a backup. Clearing the browser’s data deletes them.
          Nobody can take a key out of the browser again, but whoever uses this browser profile can sign with it.
        </p>
      </div>
    </Dialog>
  );
}
