import { useState, type ReactNode } from 'react';
import { assessmentName } from '../../workspace/naming.ts';
import { DAYS_KEPT, type StoredAssessment } from '../../workspace/stored.ts';
import { EraseQuestion } from '../parts/EraseQuestion.tsx';
import fields from '../parts/fields.module.css';
import { dayWords } from '../logic/dates.ts';
import styles from './DeletedList.module.css';

/** What was deleted lately: to be restored, or cleared away now. */
export function DeletedList({
  deleted,
  onRestore,
  onErase,
}: {
  readonly deleted: readonly StoredAssessment[];
  readonly onRestore: (stored: StoredAssessment) => void;
  readonly onErase: (stored: readonly StoredAssessment[]) => void;
}): ReactNode {
  const [asking, setAsking] = useState<readonly StoredAssessment[]>();
  if (deleted.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>Recently deleted ({deleted.length})</summary>
      <p>Kept for {DAYS_KEPT} days, then cleared away.</p>
      <ul>
        {deleted.map((stored) => (
          <li key={stored.id}>
            <span className={styles.name}>{assessmentName(stored)}</span>
            <span className={styles.date}>
              {Object.keys(stored.record.answers).length} answers, deleted {stored.removed && dayWords(stored.removed)}
            </span>
            <button type="button" className={fields.quiet} onClick={() => onRestore(stored)}>
              Restore<span className="dap-hidden"> {assessmentName(stored)}</span>
            </button>
            <button type="button" className={fields.quiet} onClick={() => setAsking([stored])}>
              Delete for good<span className="dap-hidden">: {assessmentName(stored)}</span>
            </button>
          </li>
        ))}
      </ul>
      {asking ? (
        <EraseQuestion
          what={asking.length === 1 && asking[0] ? `“${assessmentName(asking[0])}”` : `all ${asking.length}`}
          onErase={() => {
            setAsking(undefined);
            onErase(asking);
          }}
          onKeep={() => setAsking(undefined)}
        />
      ) : (
        deleted.length > 1 && (
          <button type="button" className={fields.quiet} onClick={() => setAsking(deleted)}>
            Delete all of them for good
          </button>
        )
      )}
    </details>
  );
}
