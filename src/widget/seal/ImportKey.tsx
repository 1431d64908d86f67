import { useState, type ReactNode } from 'react';
import { importKey } from '../../bundle/keys.ts';
import { addKey } from '../../workspace/signingKeys.ts';
import { TextField } from '../assess/TextField.tsx';
import fields from '../parts/fields.module.css';
import { FileButton } from './FileButton.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { saidBy } from './saidBy.ts';
import styles from './seal.module.css';
import { untilDrawn } from './untilDrawn.ts';

/** More than any key has. */
const MOST_BYTES = 64 * 1024;

/** Takes a key in from a file that `assure keygen`, this portal or openssl wrote. */
export function ImportKey({
  onImported,
  onCancel,
}: {
  /** With what was done, in words. */
  readonly onImported: (said: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'ready' | 'reading' | { readonly problem: string }>('ready');
  const encrypted = file?.text.startsWith('-----BEGIN AGE ENCRYPTED FILE-----') ?? false;

  async function read(): Promise<void> {
    if (!file) return setState({ problem: 'Choose the file of the key first.' });
    if (name.trim() === '') return setState({ problem: 'Give the key a name.' });
    setState('reading');
    await untilDrawn();
    try {
      const key = await importKey(file.text, encrypted ? passphrase : undefined);
      await addKey(key, name.trim(), new Date().toISOString());
      onImported(`“${name.trim()}” was imported`);
    } catch (error) {
      setState({ problem: saidBy(error) });
    }
  }

  return (
    <form
      className={styles.box}
      aria-label="Import a key"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void read();
      }}
    >
      <p className={fields.hint}>
        A private key in PEM, Ed25519 or P-256, or a copy that was made here or by <code>assure keygen</code>.
      </p>
      <FileButton
        label={file ? 'Choose another file' : 'Choose the file of the key'}
        onFiles={([chosen]) => {
          if (!chosen) return;
          setState('ready');
          void chosen
            .slice(0, MOST_BYTES)
            .text()
            .then(
              (text) => {
                setFile({ name: chosen.name, text: text.trimStart() });
                setName((now) => now || chosen.name.replace(/\.[^.]*$/, ''));
              },
              (error: unknown) => setState({ problem: saidBy(error) }),
            );
        }}
      />
      {file && <p className={styles.plain}>{file.name}</p>}
      <TextField label="Name of the key" value={name} required onChange={setName} />
      {encrypted && <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />}
      {typeof state === 'object' && (
        <p className={fields.problem} role="alert">
          Nothing was imported: {state.problem}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className="dap-button dap-button--primary" disabled={state === 'reading'}>
          Import
        </button>
        <button type="button" className="dap-button" onClick={onCancel}>
          Cancel
        </button>
        {state === 'reading' && <span role="status">Reading the key…</span>}
      </div>
    </form>
  );
}
