import { useEffect, useState, type ReactNode } from 'react';
import { fileSize } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import styles from './StorageNote.module.css';

/** Where assessments are, and how safe they are there. */
export function StorageNote({
  durable,
  onBackup,
  onRestore,
}: {
  readonly durable: boolean | undefined;
  /** Absent while there is nothing to back up. */
  readonly onBackup: (() => void) | undefined;
  readonly onRestore: () => void;
}): ReactNode {
  const [persisted, setPersisted] = useState<boolean>();
  const [asked, setAsked] = useState(false);
  const [room, setRoom] = useState<StorageEstimate>();
  useEffect(() => {
    navigator.storage?.persisted?.().then(setPersisted, () => undefined);
    navigator.storage?.estimate?.().then(setRoom, () => undefined);
  }, []);

  function ask(): void {
    setAsked(true);
    // Firefox asks the person, who may never answer: nothing waits for it.
    navigator.storage.persist().then(setPersisted, () => setPersisted(false));
  }

  return (
    <aside className={styles.note} aria-label="Where assessments are kept">
      <p>
        <strong>Kept in this browser, on this computer, and nowhere else.</strong> Nothing is sent. Clearing the
        browser’s data deletes them: back up everything now and then, or export a submission file to hand it on. A
        backup has every assessment and, if you choose so, the evidence files that are kept here.
      </p>
      {room?.usage !== undefined && room.quota !== undefined && (
        <p>
          The portal uses {fileSize(room.usage)}; the browser would give it {fileSize(room.quota - room.usage)} more.
        </p>
      )}
      <p>
        {onBackup && (
          <button type="button" className={fields.quiet} onClick={onBackup}>
            Back up everything
          </button>
        )}
        <button type="button" className={fields.quiet} onClick={onRestore}>
          Restore a backup
        </button>
      </p>
      {durable === false && (
        <p>
          <strong>This browser allows no storage here</strong>, perhaps because of a private window. What you enter is
          lost when the page is closed.
        </p>
      )}
      {persisted === true && <p>The browser has promised not to clear them on its own.</p>}
      {persisted === false && durable && (
        <p>
          <button type="button" className={fields.quiet} onClick={ask}>
            Ask the browser never to clear them on its own
          </button>
          {asked && <span role="status"> The browser did not promise it. Export now and then to be safe.</span>}
        </p>
      )}
    </aside>
  );
}
