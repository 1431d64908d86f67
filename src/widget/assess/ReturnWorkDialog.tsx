import { useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { returnWork } from '../../workspace/work/giveWork.ts';
import { saveWork } from '../logic/saveWork.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { useCollaboration } from './collaboration.ts';
import { TextField } from './TextField.tsx';
import { useOwnName } from './useOwnName.ts';
import styles from './WorkDialogs.module.css';

/** Makes the work file that goes back: what was given, and the assessment as it is now. */
export function ReturnWorkDialog({
  record,
  onClose,
}: {
  readonly record: SubmissionRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { notes, work } = useCollaboration();
  const [name, setName] = useOwnName();
  const [by, setBy] = useState(name || (work?.to ?? ''));
  const [withNotes, setWithNotes] = useState(true);
  const [problem, setProblem] = useState<string>();
  if (!work) return null;
  const make = async (): Promise<void> => {
    if (by.trim() !== name) setName(by);
    await saveWork(returnWork(work, record, withNotes ? (notes ?? {}) : undefined, by, new Date().toISOString()));
  };
  return (
    <Dialog title="Send back the work file" onClose={onClose}>
      <p>
        The file holds what was given and what you made of it. {work.by ?? 'Whoever gave it to you'} imports it and sees
        your changes beside theirs. You can go on here and send it again.
      </p>
      <TextField label="Your name (optional)" value={by} onChange={(typed) => setBy(typed.slice(0, 200))} />
      <label className={styles.choice}>
        <input type="checkbox" checked={withNotes} onChange={({ target }) => setWithNotes(target.checked)} />
        <span>Include comments and to-dos</span>
      </label>
      {problem && (
        <p className={fields.problem} role="alert">
          The file could not be made: {problem}
        </p>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          onClick={() => void make().then(onClose, (error: unknown) => setProblem(String(error)))}
        >
          <Icon name="download" />
          Download the work file
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
