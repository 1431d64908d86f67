import { useState, type ReactNode } from 'react';
import { fitsBackup } from '../../workspace/backupArchive.ts';
import { countFiles } from '../../workspace/fileCount.ts';
import { count, fileSize } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import type { PreparedBackup } from './prepareBackup.ts';
import styles from './RestoreDialog.module.css';
import { useBackingUp, type BackingUpState } from './useBackingUp.ts';

export interface BackupDialogProps {
  readonly prepared: PreparedBackup;
  readonly onClose: () => void;
}

/** Backs up everything, with the files of evidence that are kept here or without. */
export function BackupDialog({ prepared, onClose }: BackupDialogProps): ReactNode {
  const { text, files } = prepared;
  const { state, start, cancel } = useBackingUp(prepared);
  const { bytes } = countFiles(files.values());
  const fits = fitsBackup(files.size, bytes);
  const [withFiles, setWithFiles] = useState(fits);
  if (state.kind === 'done') return <Done done={state} onClose={onClose} />;
  if (state.kind === 'writing') {
    return (
      <Dialog title="Backing up" onClose={cancel}>
        <p role="status">
          Writing <strong className={styles.file}>{state.name}</strong>…
        </p>
        <progress
          className={styles.progress}
          value={Math.min(state.written, state.total)}
          max={state.total}
          aria-label={`Writing ${state.name}`}
        />
        <p>
          {fileSize(state.written)} of about {fileSize(state.total)}
        </p>
        <button type="button" className="dap-button" onClick={cancel}>
          Cancel
        </button>
      </Dialog>
    );
  }
  return (
    <Dialog title="Back up everything" onClose={onClose}>
      <fieldset className={fields.field}>
        <legend className={fields.label}>What goes in</legend>
        <label className={styles.way}>
          <input type="radio" name="what" checked={withFiles} disabled={!fits} onChange={() => setWithFiles(true)} />
          <span>
            <strong>With evidence files</strong>: every assessment, and the {count(files.size, 'file')} of evidence kept
            here, as one ZIP file of {fileSize(bytes + text.length)}
          </span>
        </label>
        <label className={styles.way}>
          <input type="radio" name="what" checked={!withFiles} onChange={() => setWithFiles(false)} />
          <span>
            <strong>Without</strong>: every assessment, as a text file of {fileSize(text.length)}
          </span>
        </label>
      </fieldset>
      {!fits && (
        <p className={fields.hint}>
          The files are too many or too large for one backup. Keep copies of them elsewhere.
        </p>
      )}
      <p className={fields.hint}>
        Neither holds signing keys. Neither is encrypted: whoever has the backup can read it.
      </p>
      {state.problem && (
        <Notice tone="error" announce="now" title="It was not backed up">
          <p>The browser says: {state.problem} No backup was made; try again.</p>
        </Notice>
      )}
      <div className={fields.buttons}>
        <button type="button" className="dap-button dap-button--primary" onClick={() => void start(withFiles)}>
          Back up
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

function Done({
  done: { name, size, files, damaged },
  onClose,
}: {
  readonly done: Extract<BackingUpState, { kind: 'done' }>;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Dialog title="The backup is made" onClose={onClose}>
      <Notice tone="success" announce="politely" title={name}>
        <p>
          {fileSize(size)}, {files === 0 ? 'without evidence files' : `with ${count(files, 'evidence file')}`}. Keep it
          on another disk than this browser’s.
        </p>
      </Notice>
      {damaged.length > 0 && (
        <Notice tone="warning" announce="now" title={`${count(damaged.length, 'file')} cannot be restored from it`}>
          <p>Their bytes in this browser are not those that were noted. Add them again, then back up again:</p>
          <ul className={styles.problems}>
            {damaged.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </Notice>
      )}
      <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
