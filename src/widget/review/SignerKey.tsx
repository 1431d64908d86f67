import { useState, type ReactNode } from 'react';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { KnownSigner } from '../../workspace/reviews/storedReview.ts';
import { TextField } from '../assess/TextField.tsx';
import fields from '../parts/fields.module.css';
import { Fingerprint } from '../seal/Fingerprint.tsx';
import styles from './review.module.css';

/** The key that signed: its fingerprint, to be compared with what the signer tells by another way, and its name here. */
export function SignerKey({
  fingerprint,
  manufacturer,
  signers,
  store,
}: {
  readonly fingerprint: string;
  readonly manufacturer: string;
  readonly signers: readonly KnownSigner[];
  readonly store: ReviewStore | undefined;
}): ReactNode {
  const known = signers.find((one) => one.fingerprint === fingerprint);
  const [told, setTold] = useState('');
  const [name, setName] = useState(manufacturer);
  const [problem, setProblem] = useState<string>();
  const bare = told.replace(/[\s:]/g, '').toLowerCase();
  const remember = (): void => {
    if (!store) return;
    store
      .learn({
        fingerprint,
        manufacturer,
        name: name.trim() || manufacturer || 'Unnamed',
        since: new Date().toISOString(),
      })
      .then(
        () => setProblem(undefined),
        () => setProblem('The browser did not keep it. Try again.'),
      );
  };
  return (
    <div className={styles.stack}>
      <div>
        <p className={styles.plain}>Fingerprint of the key that signed it:</p>
        <Fingerprint value={fingerprint} />
      </div>
      {known ? (
        <p className={styles.plain}>
          You know it as “{known.name}”.{' '}
          <button type="button" className={fields.quiet} onClick={() => void store?.forget(fingerprint)}>
            Forget this key
          </button>
        </p>
      ) : (
        <>
          <TextField
            label="Compare the fingerprint"
            hint="Paste or type the one that the signer told you by another way than the file."
            mono
            value={told}
            onChange={setTold}
          />
          {bare !== '' && (
            <p role="status" className={bare === fingerprint ? styles.plain : fields.problem}>
              {bare === fingerprint
                ? 'It is the same: the key is the one you were told of.'
                : bare.length < fingerprint.length && fingerprint.startsWith(bare)
                  ? `The same so far. ${fingerprint.length - bare.length} characters are not compared yet.`
                  : 'It is another: do not take this submission as theirs before you have asked them.'}
            </p>
          )}
          <TextField
            label="Name of the key"
            hint="The next submission with this key says so, and another key of this manufacturer is pointed out."
            value={name}
            problem={problem}
            onChange={setName}
          />
          <div className={styles.row}>
            <button type="button" className={`dap-button ${fields.small}`} onClick={remember}>
              Remember this key
            </button>
          </div>
        </>
      )}
    </div>
  );
}
