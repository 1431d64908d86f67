import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usualChoice, type RestoreChoice, type RestoreRow } from '../../workspace/backup.ts';
import type { BackupFiles } from '../../workspace/backupFiles.ts';
import { assessmentName } from '../../workspace/naming.ts';
import { DAYS_KEPT } from '../../workspace/stored.ts';
import { timeWords } from '../logic/dates.ts';
import { count, fileSize } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import type { ReadBackup, ReadBackupFile, RestoreOrder } from './useBackup.ts';
import styles from './RestoreDialog.module.css';

const STATE_WORD: Readonly<Record<RestoreRow['state'], string>> = {
  new: 'Not in this browser',
  same: 'Here, the very same',
  'backup-newer': 'Here, changed earlier',
  'stored-newer': 'Here, changed later',
  deleted: 'Deleted here lately',
};

const CHOICE_WORD: Readonly<Record<RestoreChoice, string>> = {
  keep: 'Leave as it is here',
  take: 'Take from the backup',
  both: 'Keep both',
};

/** What a backup holds beside what is here, and what is to be done with each. Nothing is changed before the person says so. */
export function RestoreDialog({
  file,
  read,
  onCommit,
  onClose,
}: ReadBackupFile & {
  /** Rejects when it could not be stored. */
  readonly onCommit: (read: ReadBackup, order: RestoreOrder) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  if ('problem' in read) {
    return (
      <Dialog title="This backup was not restored" onClose={onClose}>
        <p>
          <strong>{file}</strong>: {read.problem} Nothing was changed.
        </p>
        <p>{read.help}</p>
        <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
          Close
        </button>
      </Dialog>
    );
  }
  return <Preview file={file} read={read} onCommit={onCommit} onClose={onClose} />;
}

function Preview({
  file,
  read,
  onCommit,
  onClose,
}: {
  readonly file: string;
  readonly read: ReadBackup;
  readonly onCommit: (read: ReadBackup, order: RestoreOrder) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const { rows, others, problems, made } = read.preview;
  const [replace, setReplace] = useState(false);
  const [choices, setChoices] = useState<ReadonlyMap<string, RestoreChoice>>(new Map());
  const [state, setState] = useState<'ready' | 'storing' | Progress | { readonly problem: string }>('ready');
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const busy = state === 'storing' || (typeof state === 'object' && 'total' in state);

  function commit(): void {
    const controller = new AbortController();
    stop.current = controller;
    setState('storing');
    let shown = 0;
    const onProgress = (bytes: number, total: number): void => {
      if (performance.now() - shown < 100) return;
      shown = performance.now();
      setState({ bytes, total });
    };
    onCommit(read, { choices, replace, signal: controller.signal, onProgress }).catch((error: unknown) => {
      if (controller.signal.aborted) return;
      setState({ problem: error instanceof Error ? error.message : String(error) });
    });
  }

  return (
    <Dialog title="Restore this backup?" onClose={onClose} wide>
      <p>
        <strong className={styles.file}>{file}</strong>, made {timeWords(made, new Date())}, holds{' '}
        {count(rows.length, 'assessment')}. Nothing has been changed yet.
      </p>
      <FilesLine {...read.files} />
      {problems.length > 0 && (
        <Notice tone="warning" title="Not all of it could be read; the rest can be restored">
          <ul className={styles.problems}>
            {problems.map(({ line, problem: { path, message, help } }, at) => (
              <li key={at}>
                Line {line}
                {path && (
                  <>
                    , <code>{path}</code>
                  </>
                )}
                : {message} {help}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <fieldset className={fields.field}>
        <legend className={fields.label}>How</legend>
        <label className={styles.way}>
          <input type="radio" name="way" checked={!replace} onChange={() => setReplace(false)} />
          <span>
            <strong>Merge</strong>: what is here and not in the backup stays
          </span>
        </label>
        <label className={styles.way}>
          <input type="radio" name="way" checked={replace} onChange={() => setReplace(true)} />
          <span>
            <strong>Replace</strong>: this browser then holds what the backup holds
            {others.length > 0 && `; ${count(others.length, 'other assessment')} of this browser would be deleted`}
          </span>
        </label>
      </fieldset>
      <p className={fields.hint}>
        Whatever is replaced or deleted is kept among the recently deleted for {DAYS_KEPT} days.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Assessment</th>
            <th scope="col">In this browser</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.entry.record.id}>
              <th scope="row">
                <bdi>{assessmentName(row.entry)}</bdi>
                <span className={styles.changed}>changed {timeWords(row.entry.record.modified, new Date())}</span>
              </th>
              <td>
                {STATE_WORD[row.state]}
                {row.stored && row.state !== 'same' && (
                  <span className={styles.changed}>changed {timeWords(row.stored.record.modified, new Date())}</span>
                )}
              </td>
              <td>
                {replace || row.state === 'same' ? (
                  CHOICE_WORD[row.state === 'same' ? 'keep' : 'take']
                ) : (
                  <select
                    className={fields.select}
                    aria-label={`What to do with ${assessmentName(row.entry)}`}
                    value={choices.get(row.entry.record.id) ?? usualChoice(row)}
                    onChange={({ target }) =>
                      setChoices(new Map(choices).set(row.entry.record.id, target.value as RestoreChoice))
                    }
                  >
                    {(row.state === 'new' ? (['take', 'keep'] as const) : (['take', 'keep', 'both'] as const)).map(
                      (choice) => (
                        <option key={choice} value={choice}>
                          {row.state === 'new' && choice === 'keep' ? 'Leave out' : CHOICE_WORD[choice]}
                        </option>
                      ),
                    )}
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {typeof state === 'object' && 'total' in state && (
        <div role="status">
          <p>
            Restoring evidence files: {fileSize(state.bytes)} of {fileSize(state.total)}
          </p>
          <progress
            className={styles.progress}
            value={state.bytes}
            max={state.total || 1}
            aria-label="Restoring evidence files"
          />
        </div>
      )}
      {typeof state === 'object' && 'problem' in state && (
        <Notice tone="error" announce="now" title="It was not restored">
          <p>The browser says: {state.problem}. No assessment was changed; try again.</p>
        </Notice>
      )}
      <div className={fields.buttons}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={busy || rows.length === 0}
          onClick={commit}
        >
          {replace ? 'Replace everything' : 'Restore'}
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

interface Progress {
  readonly bytes: number;
  readonly total: number;
}

/** What the backup has of evidence files; nothing where there are none to speak of. */
function FilesLine({ held, here, missing }: BackupFiles): ReactNode {
  if (held.files === 0 && missing === 0) return null;
  return (
    <p>
      {held.files === 0
        ? 'It holds no evidence files.'
        : `It holds ${count(held.files, 'evidence file')}, ${fileSize(held.bytes)}${here.files === 0 ? '' : here.files === held.files ? ', all kept here already' : `; ${here.files} of them kept here already`}.`}
      {missing > 0 &&
        ` ${count(missing, held.files > 0 ? 'more file' : 'file')} that its evidence registers name ${missing === 1 ? 'is' : 'are'} neither in it nor in this browser.`}
    </p>
  );
}
