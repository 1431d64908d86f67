import { useState, type ReactNode } from 'react';
import type { Evidence } from '../../engine/index.ts';
import { own } from '../../workspace/own.ts';
import { today as todayOf } from '../logic/dates.ts';
import { expiryWarning } from '../logic/expiry.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './EvidenceEnding.module.css';

/** Which evidence of an answer ends soon, or has ended since the assessment date. What no longer counts is in the verdict. */
export function EvidenceEnding({
  linked,
  evidence,
  assessedOn,
}: {
  readonly linked: readonly string[];
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** YYYY-MM-DD. */
  readonly assessedOn: string;
}): ReactNode {
  const [today] = useState(() => todayOf(new Date()));
  const ending = linked.flatMap((id) => {
    const item = own(evidence, id);
    const ends = expiryWarning(item?.expires, assessedOn, today);
    return item && ends && ends.kind !== 'over' ? [{ id, name: item.name, words: ends.words }] : [];
  });
  if (ending.length === 0) return null;
  return (
    <ul className={styles.ending} data-ending>
      {ending.map(({ id, name, words }) => (
        <li key={id}>
          <Icon name="warning" />
          <span>
            <span className={styles.name} dir="auto">
              {name}
            </span>
            : {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
