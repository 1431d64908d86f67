import type { ReactNode } from 'react';
import { isOpen, type Intake, type IntakeEntry } from '../../workspace/fileIntake.ts';
import { count, fileSize, listOf } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import styles from './IntakeReport.module.css';

/** Files that are on their way into the register, and what became of those that were. */
export function IntakeReport({
  intake,
  entries,
}: {
  readonly intake: Intake;
  readonly entries: readonly IntakeEntry[];
}): ReactNode {
  const busy = entries.filter(isOpen);
  const [now] = busy;
  return (
    <>
      {now && (
        <div className={styles.busy} role="group" aria-label="Files being read">
          <p>
            Reading file {entries.length - busy.length + 1} of {entries.length}: {now.name} ({fileSize(now.size)})
          </p>
          <progress value={now.read} max={now.size || 1} aria-label={`Reading ${now.name}`} />
          <span>
            <button type="button" className={fields.quiet} onClick={() => intake.stop(now.id)}>
              Cancel this file
            </button>
            {busy.length > 1 && (
              <button type="button" className={fields.quiet} onClick={() => intake.stop()}>
                Cancel all that is left
              </button>
            )}
          </span>
        </div>
      )}
      {entries.length > 0 && busy.length === 0 && <Outcome entries={entries} onClose={intake.clear} />}
    </>
  );
}

function Outcome({
  entries,
  onClose,
}: {
  readonly entries: readonly IntakeEntry[];
  readonly onClose: () => void;
}): ReactNode {
  const added = entries.filter(({ state }) => state === 'added');
  const known = entries.filter(({ state }) => state === 'known');
  const failed = entries.filter(({ state }) => state === 'failed');
  const stopped = entries.filter(({ state }) => state === 'stopped');
  const noRoom = entries.filter(({ because }) => because === 'no-room');
  const refused = entries.filter(({ because }) => because === 'not-allowed');
  const other = added.filter((entry) => entry.other !== undefined);
  const sound = noRoom.length + refused.length + failed.length === 0;
  return (
    <Notice
      tone={sound ? 'success' : 'warning'}
      announce={sound ? 'politely' : 'now'}
      title={added.length === 0 ? 'Nothing was added' : `${count(added.length, 'file')} added to the register`}
      actions={
        <button type="button" className={`dap-button ${fields.small}`} onClick={onClose}>
          Close
        </button>
      }
    >
      <ul className={styles.list}>
        {noRoom.length > 0 && (
          <li>
            No room is left in this browser for {namesOf(noRoom)}: noted by reference only, with name, size and SHA-256.
            Nothing is lost; the files stay where they are. Free some disk space and drop them here again to keep them.
          </li>
        )}
        {refused.length > 0 && (
          <li>This browser could not keep {namesOf(refused)}: noted by reference only, with name, size and SHA-256.</li>
        )}
        {known.map(({ id, name, other: item }) => (
          <li key={id}>
            {name} is in the register already, with the same bytes, as “{item?.name}” ({item?.id}).
          </li>
        ))}
        {other.map(({ id, name, other: item }) => (
          <li key={id}>
            {name} has the name of an item that was there ({item?.id}) and other bytes. Both are in the register.
          </li>
        ))}
        {failed.map(({ id, name, problem }) => (
          <li key={id}>
            {name} was not added. {problem}
          </li>
        ))}
        {stopped.length > 0 && <li>Cancelled and not added: {namesOf(stopped)}.</li>}
      </ul>
    </Notice>
  );
}

/** The names of a few, and how many more. */
function namesOf(entries: readonly IntakeEntry[]): string {
  const shown = entries.slice(0, 5).map(({ name }) => name);
  return listOf(entries.length > 5 ? [...shown, `${entries.length - 5} more`] : shown);
}
