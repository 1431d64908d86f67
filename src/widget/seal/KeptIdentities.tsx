import { useEffect, useState, type ReactNode } from 'react';
import { forgetIdentity, listIdentities, unlockIdentity, type KeptIdentity } from '../../workspace/keptIdentities.ts';
import { dayWords } from '../logic/dates.ts';
import fields from '../parts/fields.module.css';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './seal.module.css';
import { untilDrawn } from './untilDrawn.ts';

/** Identities that this browser keeps behind a passphrase, to be opened with it. Nothing where there is none. */
export function KeptIdentities({ onOpen }: { readonly onOpen: (identity: string) => void }): ReactNode {
  const [kept, setKept] = useState<readonly KeptIdentity[]>([]);
  const look = (): void => void listIdentities().then(setKept, () => undefined);
  useEffect(look, []);
  if (kept.length === 0) return null;
  return (
    <section aria-label="Identities kept in this browser" className={styles.stack}>
      {kept.map((one) => (
        <Kept key={one.recipient} kept={one} onOpen={onOpen} onForgotten={look} />
      ))}
    </section>
  );
}

function Kept({
  kept,
  onOpen,
  onForgotten,
}: {
  readonly kept: KeptIdentity;
  readonly onOpen: (identity: string) => void;
  readonly onForgotten: () => void;
}): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'ready' | 'opening' | 'wrong' | 'asking'>('ready');
  const short = `${kept.recipient.slice(0, 12)}…${kept.recipient.slice(-6)}`;

  async function open(): Promise<void> {
    setState('opening');
    await untilDrawn();
    const identity = await unlockIdentity(kept, passphrase);
    if (identity === undefined) return setState('wrong');
    onOpen(identity);
  }

  return (
    <form
      className={styles.box}
      aria-label={`Identity of ${short}`}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void open();
      }}
    >
      <PassphraseField
        label={`Passphrase of the identity kept here, for ${short}`}
        hint={`Kept since ${dayWords(kept.added)}.`}
        problem={state === 'wrong' ? 'This is not the passphrase it was kept with.' : undefined}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className={styles.actions}>
        <button type="submit" className={`dap-button ${fields.small}`} disabled={state === 'opening'}>
          Open with it
        </button>
        {state === 'asking' ? (
          <button
            type="button"
            className={`dap-button ${fields.small}`}
            onClick={() => void forgetIdentity(kept.recipient).then(onForgotten)}
          >
            Forget it for good
          </button>
        ) : (
          <button type="button" className={fields.quiet} onClick={() => setState('asking')}>
            Forget it
          </button>
        )}
        {state === 'opening' && <span role="status">Opening…</span>}
        {state === 'asking' && <span role="status">Files encrypted to it then need your own copy of it.</span>}
      </div>
    </form>
  );
}
