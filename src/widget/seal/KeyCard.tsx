import { useId, useState, type ReactNode } from 'react';
import { exportPublicKey } from '../../bundle/keys.ts';
import { makeUsual, removeKey, renameKey, type StoredKey } from '../../workspace/signingKeys.ts';
import { dayWords } from '../logic/dates.ts';
import { saveFile } from '../logic/saveFile.ts';
import fields from '../parts/fields.module.css';
import { Fingerprint } from './Fingerprint.tsx';
import { keyFileName } from './keyFileName.ts';
import { saidBy } from './saidBy.ts';
import styles from './seal.module.css';

/** One key: what it is called, its fingerprint, and what can be done with it. */
export function KeyCard({
  stored,
  alone,
  onChanged,
}: {
  readonly stored: StoredKey;
  /** There is no other key. */
  readonly alone: boolean;
  /** With what was done, in words. */
  readonly onChanged: (said: string) => void;
}): ReactNode {
  const { name, fingerprint, added, usual, key } = stored;
  const [mode, setMode] = useState<'look' | 'rename' | 'delete'>('look');
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string>();
  const title = useId();
  const attempt = (change: Promise<void>, said: string): void => {
    setProblem(undefined);
    change.then(
      () => {
        setMode('look');
        onChanged(said);
      },
      (error: unknown) => setProblem(saidBy(error)),
    );
  };
  return (
    <article className={styles.key} aria-labelledby={title}>
      <h3 id={title} className={styles.name}>
        {name}
        {usual && !alone && <span className="dap-status">Used by default</span>}
      </h3>
      <p className={fields.hint}>
        {key.public.algorithm}, in this browser since {dayWords(added)}
      </p>
      <p className={styles.plain}>
        Fingerprint, to be told by another way: <Fingerprint value={fingerprint} />
      </p>
      {problem && (
        <p className={fields.problem} role="alert">
          Nothing was changed: {problem}
        </p>
      )}
      {mode === 'delete' && (
        <div className={styles.ask} role="alert">
          <p>Delete “{name}” for good? What it signed stays valid. Without a copy nobody can sign with it again.</p>
          <div className={styles.actions}>
            <button
              type="button"
              className="dap-button"
              onClick={() => attempt(removeKey(fingerprint), `“${name}” was deleted`)}
            >
              Delete for good
            </button>
            <button type="button" className="dap-button dap-button--primary" onClick={() => setMode('look')}>
              Keep
            </button>
          </div>
        </div>
      )}
      {mode === 'rename' && (
        <form
          className={styles.actions}
          onSubmit={(submitted) => {
            submitted.preventDefault();
            if (typed.trim() !== '') attempt(renameKey(fingerprint, typed.trim()), `The key is now “${typed.trim()}”`);
          }}
        >
          <input
            className={fields.input}
            aria-label={`New name of ${name}`}
            value={typed}
            autoFocus
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="dap-button dap-button--primary">
            Save name
          </button>
          <button type="button" className="dap-button" onClick={() => setMode('look')}>
            Cancel
          </button>
        </form>
      )}
      {mode === 'look' && (
        <ul className={styles.acts} aria-label={`Actions on ${name}`}>
          {!usual && (
            <li>
              <button
                type="button"
                className={fields.quiet}
                onClick={() => attempt(makeUsual(fingerprint), `“${name}” is used by default`)}
              >
                Use by default
              </button>
            </li>
          )}
          <li>
            <button type="button" className={fields.quiet} onClick={() => setMode('rename')}>
              Rename
            </button>
          </li>
          <li>
            <button
              type="button"
              className={fields.quiet}
              onClick={() => saveFile(`${keyFileName(name)}.pub`, 'text/plain', exportPublicKey(key.public))}
            >
              Download the public key
            </button>
          </li>
          <li>
            <button type="button" className={fields.quiet} onClick={() => setMode('delete')}>
              Delete
            </button>
          </li>
        </ul>
      )}
    </article>
  );
}
