import type { ReactNode } from 'react';
import { fingerprintText } from '../../bundle/keys.ts';
import styles from './seal.module.css';

/** A fingerprint in groups of four, to be read out and compared. */
export function Fingerprint({ value }: { readonly value: string }): ReactNode {
  return <code className={styles.fingerprint}>{fingerprintText(value)}</code>;
}
