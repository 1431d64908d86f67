import type { ReactNode } from 'react';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { KnownSigner } from '../../workspace/reviews/storedReview.ts';
import { dayWords } from '../logic/dates.ts';
import fields from '../parts/fields.module.css';
import { Fingerprint } from '../seal/Fingerprint.tsx';
import styles from './review.module.css';

/** The keys of manufacturers that the reviewer knows. */
export function KnownKeys({
  signers,
  store,
}: {
  readonly signers: readonly KnownSigner[];
  readonly store: ReviewStore;
}): ReactNode {
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title">Keys that you know</h2>
      <ul className={styles.list}>
        {signers.map(({ fingerprint, name, manufacturer, since }) => (
          <li key={fingerprint} className={styles.card}>
            <p className={styles.plain}>
              <strong>{name}</strong>
              {manufacturer !== '' && manufacturer !== name && `, ${manufacturer}`}, since {dayWords(since)}
            </p>
            <Fingerprint value={fingerprint} />
            <button type="button" className={fields.quiet} onClick={() => void store.forget(fingerprint)}>
              Forget {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
