import { useState, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { FileButton } from './FileButton.tsx';
import { identitiesIn } from './identitiesIn.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { saidBy } from './saidBy.ts';
import styles from './seal.module.css';

/** Asks for the identity that opens an encrypted file. It is held in memory, for this file and those opened after it. */
export function Unlock({
  problem,
  onUnlock,
}: {
  readonly problem: string | undefined;
  readonly onUnlock: (identities: readonly string[]) => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const unlock = (text: string): void => {
    const identities = identitiesIn(text);
    setWrong(identities.length > 0 ? undefined : 'There is no identity in this. One begins with AGE-SECRET-KEY-1.');
    if (identities.length > 0) onUnlock(identities);
  };
  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        unlock(typed);
      }}
    >
      <PassphraseField
        label="Your identity"
        hint={
          <>
            Beginning with <code>AGE-SECRET-KEY-1</code>. It is held in memory until this page is closed, for this file
            and the next ones, and neither stored nor sent.
          </>
        }
        problem={wrong ?? problem}
        value={typed}
        onChange={setTyped}
      />
      <div className={styles.actions}>
        <button type="submit" className={`dap-button dap-button--primary ${fields.small}`}>
          Open
        </button>
        <FileButton
          label="Or choose the file of the identity"
          onFiles={([chosen]) => {
            chosen
              ?.slice(0, 64 * 1024)
              .text()
              .then(unlock, (error: unknown) => setWrong(saidBy(error)));
          }}
        />
      </div>
    </form>
  );
}
