import { useState, type ReactNode } from 'react';
import { keepIdentity } from '../../workspace/keptIdentities.ts';
import fields from '../parts/fields.module.css';
import { FileButton } from './FileButton.tsx';
import { identitiesIn } from './identitiesIn.ts';
import { KeptIdentities } from './KeptIdentities.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { SHORTEST_PASSPHRASE } from './passphrase.ts';
import { saidBy } from './saidBy.ts';
import styles from './seal.module.css';
import { untilDrawn } from './untilDrawn.ts';

/**
 * Asks for the identity that opens an encrypted file. It is held in memory until the page is closed, and kept in this
 * browser only when that is asked for, behind a passphrase.
 */
export function Unlock({
  problem,
  onUnlock,
  children,
}: {
  readonly problem: string | undefined;
  readonly onUnlock: (identities: readonly string[]) => void;
  /** Stands beside the button that opens. */
  readonly children?: ReactNode;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [keep, setKeep] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const short = keep && passphrase.length < SHORTEST_PASSPHRASE;
  const other = keep && passphrase !== again;

  async function unlock(text: string): Promise<void> {
    const identities = identitiesIn(text);
    const [first] = identities;
    setWrong(first === undefined ? 'There is no identity in this. One begins with AGE-SECRET-KEY-1.' : undefined);
    setTried(true);
    if (first === undefined || short || other) return;
    if (keep) {
      setBusy(true);
      await untilDrawn();
      try {
        const now = new Date().toISOString();
        for (const identity of identities) await keepIdentity(identity, passphrase, now);
      } catch (error) {
        return setWrong(`It was not kept: ${saidBy(error)}`);
      } finally {
        setBusy(false);
      }
    }
    onUnlock(identities);
  }

  return (
    <div className={styles.stack}>
      <KeptIdentities onOpen={(identity) => onUnlock([identity])} />
      <form
        className={styles.stack}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void unlock(typed);
        }}
      >
        <PassphraseField
          label="Your identity"
          hint={
            <>
              Beginning with <code>AGE-SECRET-KEY-1</code>. It is held in memory until this page is closed, for this
              file and the next ones, and never sent.
            </>
          }
          problem={wrong ?? problem}
          value={typed}
          onChange={setTyped}
        />
        <label className={styles.check}>
          <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} />
          <span>Keep it in this browser, encrypted with a passphrase</span>
        </label>
        {keep && (
          <>
            <PassphraseField
              label="Passphrase"
              hint="It is asked for each time. Nobody can find it out for you: keep your own copy of the identity too."
              fresh
              value={passphrase}
              problem={tried && short ? `Use at least ${SHORTEST_PASSPHRASE} characters.` : undefined}
              onChange={setPassphrase}
            />
            <PassphraseField
              label="The passphrase again"
              fresh
              value={again}
              problem={tried && other ? 'This is not the same passphrase.' : undefined}
              onChange={setAgain}
            />
          </>
        )}
        <div className={styles.actions}>
          <button type="submit" className={`dap-button dap-button--primary ${fields.small}`} disabled={busy}>
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
          {children}
          {busy && <span role="status">Encrypting the identity…</span>}
        </div>
      </form>
    </div>
  );
}
