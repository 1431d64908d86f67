import { useState, type ReactNode } from 'react';
import { newRecord } from '../../record/newRecord.ts';
import { newRecordId } from '../../workspace/ids.ts';
import type { Store } from '../../workspace/store.ts';
import { today } from '../logic/dates.ts';
import { count, listOf } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { ChecklistSummary } from '../props.ts';
import styles from './NewAssessment.module.css';

/** Begins an assessment: at once where there is one checklist, else with the one that is chosen. */
export function NewAssessment({
  checklists,
  store,
  onBegun,
  onFailure,
}: {
  readonly checklists: readonly ChecklistSummary[];
  readonly store: Store | undefined;
  readonly onBegun: (checklist: string, id: string) => void;
  readonly onFailure: (message: string) => void;
}): ReactNode {
  const [choosing, setChoosing] = useState(false);

  async function begin(checklist: ChecklistSummary): Promise<void> {
    if (!store) return;
    const now = new Date();
    const id = newRecordId();
    try {
      await store.create(
        newRecord(checklist, { id, now: now.toISOString(), digest: checklist.digest, assessedOn: today(now) }),
      );
      onBegun(checklist.id, id);
    } catch (error) {
      setChoosing(false);
      onFailure(error instanceof Error ? error.message : String(error));
    }
  }

  const [only] = checklists;
  return (
    <>
      <button
        type="button"
        className="dap-button dap-button--primary"
        disabled={!store || !only}
        onClick={() => (checklists.length === 1 && only ? void begin(only) : setChoosing(true))}
      >
        <Icon name="add" />
        New assessment
      </button>
      {choosing && (
        <Dialog title="Which checklist?" onClose={() => setChoosing(false)}>
          <ul className={styles.list}>
            {checklists.map((checklist) => (
              <li key={checklist.id}>
                <button type="button" className={styles.choice} onClick={() => void begin(checklist)}>
                  <strong>{checklist.title}</strong>
                  <span>
                    Edition {checklist.version} ({checklist.status}), {count(checklist.requirements, 'requirement')},
                    for {listOf(checklist.appliesTo)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
