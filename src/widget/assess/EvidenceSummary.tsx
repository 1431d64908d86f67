import type { ReactNode } from 'react';
import { levelText, type Evidence, type EvidenceLevel, type EvidenceUsed } from '../../engine/index.ts';
import { dayWords } from '../logic/dates.ts';
import { CONFIDENTIALITY_MARKS, EVIDENCE_METHODS, evidenceKindWord, fileSize } from '../logic/words.ts';
import { VerdictIcon } from '../parts/Icon.tsx';
import styles from './EvidenceSummary.module.css';

/** One evidence item in a few lines. `state` says what it is worth where it is linked; leave it out elsewhere. */
export function EvidenceSummary({
  id,
  item,
  state,
  minimum = 0,
}: {
  readonly id: string;
  /** Undefined when the register holds no such item. */
  readonly item: Evidence | undefined;
  readonly state?: EvidenceUsed['state'] | undefined;
  readonly minimum?: EvidenceLevel;
}): ReactNode {
  if (!item) {
    return (
      <span className={styles.item}>
        <span className={styles.name}>{id}</span>
        <span className={styles.bad}>
          <VerdictIcon verdict="needs-review" /> Not in the evidence register. Unlink it, or link another item.
        </span>
      </span>
    );
  }
  const level = Math.min(4, Math.max(0, Math.trunc(item.level))) as EvidenceLevel;
  return (
    <span className={styles.item}>
      <span className={styles.name}>{item.name}</span>
      <span className={styles.facts}>
        {[
          evidenceKindWord(item.kind),
          levelText(level),
          wordOf(EVIDENCE_METHODS, item.method),
          wordOf(CONFIDENTIALITY_MARKS, item.confidentiality),
          item.reference,
          item.created && `dated ${dayWords(item.created)}`,
          item.expires && `expires after ${dayWords(item.expires)}`,
          item.size !== undefined && fileSize(item.size),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {item.sha256 && <code className={styles.hash}>SHA-256 {item.sha256}</code>}
      {item.note && <span className={styles.note}>{item.note}</span>}
      {state === 'expired' && (
        <span className={styles.bad}>
          <VerdictIcon verdict="needs-review" /> Expired on the assessment date: it no longer supports the answer.
        </span>
      )}
      {state === 'below-level' && (
        <span className={styles.bad}>
          <VerdictIcon verdict="needs-review" /> Below {levelText(minimum)}: not enough for “met”.
        </span>
      )}
    </span>
  );
}

function wordOf(words: readonly (readonly [string, string])[], value: string | undefined): string | undefined {
  return words.find(([one]) => one === value)?.[1].toLowerCase();
}
