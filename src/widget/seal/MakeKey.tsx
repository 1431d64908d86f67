import { useState, type ReactNode } from 'react';
import { exportKey, makeKey, type SigningKey } from '../../bundle/keys.ts';
import { addKey } from '../../workspace/signingKeys.ts';
import { saveFile } from '../logic/saveFile.ts';
import fields from '../parts/fields.module.css';
import { TextField } from '../assess/TextField.tsx';
import { keyFileName } from './keyFileName.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { SHORTEST_PASSPHRASE } from './passphrase.ts';
import { saidBy } from './saidBy.ts';
import styles from './seal.module.css';
import { untilDrawn } from './untilDrawn.ts';

/** Makes a key and, while that is still possible, a copy of it under a passphrase. */
export function MakeKey({
  onMade,
  onCancel,
}: {
  /** With what was done, in words. */
  readonly onMade: (said: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [name, setName] = useState('');
  const [copy, setCopy] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'ready' | 'making' | { readonly problem: string }>('ready');
  const problems = {
    ...(name.trim() === '' && { name: 'Give the key a name.' }),
    ...(copy &&
      passphrase.length < SHORTEST_PASSPHRASE && { passphrase: `Use at least ${SHORTEST_PASSPHRASE} characters.` }),
    ...(copy && passphrase !== again && { again: 'This is not the same passphrase.' }),
  };
  const shown: Partial<typeof problems> = tried ? problems : {};

  async function make(): Promise<void> {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    setState('making');
    await untilDrawn();
    try {
      const key = await someKey();
      const text = copy ? await exportKey(key, passphrase) : undefined;
      await addKey(key, name.trim(), new Date().toISOString());
      if (text === undefined) return onMade(`“${name.trim()}” was made`);
      const copyName = `${keyFileName(name)}.age`;
      saveFile(copyName, 'text/plain', text);
      onMade(`“${name.trim()}” was made. Keep its copy, ${copyName}, and the passphrase in different safe places`);
    } catch (error) {
      setState({ problem: saidBy(error) });
    }
  }

  return (
    <form
      className={styles.box}
      aria-label="Make a key"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void make();
      }}
    >
      <TextField
        label="Name of the key"
        hint="Only for you, such as “Meter team, 2026”."
        value={name}
        required
        problem={shown.name}
        onChange={setName}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={copy} onChange={({ target }) => setCopy(target.checked)} />
        <span>Download a copy, encrypted with a passphrase</span>
      </label>
      <p className={fields.hint}>
        This is the only moment at which a copy can be made. Without one the key is gone when this browser’s data is.
      </p>
      {copy && (
        <>
          <PassphraseField
            label="Passphrase"
            fresh
            value={passphrase}
            problem={shown.passphrase}
            onChange={setPassphrase}
          />
          <PassphraseField label="The passphrase again" fresh value={again} problem={shown.again} onChange={setAgain} />
        </>
      )}
      {typeof state === 'object' && (
        <p className={fields.problem} role="alert">
          No key was made: {state.problem}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className="dap-button dap-button--primary" disabled={state === 'making'}>
          {copy ? 'Make key and copy' : 'Make key without a copy'}
        </button>
        <button type="button" className="dap-button" onClick={onCancel}>
          Cancel
        </button>
        {state === 'making' && <span role="status">Making the key…</span>}
      </div>
    </form>
  );
}

/** Ed25519 where the browser has it. */
function someKey(): Promise<SigningKey> {
  return makeKey('Ed25519').catch(() => makeKey('P-256'));
}
