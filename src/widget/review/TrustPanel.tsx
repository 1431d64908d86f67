import type { ReactNode } from 'react';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { KnownSigner } from '../../workspace/reviews/storedReview.ts';
import { Notice } from '../parts/Notice.tsx';
import { Trust } from '../seal/Trust.tsx';
import styles from './review.module.css';
import { SignerKey } from './SignerKey.tsx';
import type { OpenRecord } from './submissionFile.ts';
import type { Trusted } from './trust.ts';

/** What a submission rests on, in words: first what it amounts to, then what to note, then all that is known. */
export function TrustPanel({
  state: { record, sealed },
  trusted: { standing, tone, warnings, findings },
  signers,
  store,
  heading = 'h3',
}: {
  readonly state: OpenRecord;
  readonly trusted: Trusted;
  readonly signers: readonly KnownSigner[];
  readonly store: ReviewStore | undefined;
  /** Below the heading that this stands under. */
  readonly heading?: 'h3' | 'h4';
}): ReactNode {
  return (
    <div className={styles.stack}>
      <Notice tone={tone} title={standing} announce={tone === 'error' ? 'now' : 'politely'}>
        {sealed?.checked !== undefined && sealed.wrong === undefined && (
          <progress
            className={styles.progress}
            value={sealed.checked}
            max={sealed.files || 1}
            aria-label="Evidence files checked"
          />
        )}
        {warnings.length > 0 && (
          <ul className={styles.warnings}>
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </Notice>
      <details className={styles.details}>
        <summary>What is proven, and what is not</summary>
        <div className={styles.stack}>
          <Trust findings={findings} heading={heading} />
          {sealed && (
            <SignerKey
              fingerprint={sealed.opened.signer.fingerprint}
              manufacturer={record.device.manufacturer ?? ''}
              signers={signers}
              store={store}
            />
          )}
        </div>
      </details>
    </div>
  );
}
