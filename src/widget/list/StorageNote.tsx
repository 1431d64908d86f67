import { useEffect, useState, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './StorageNote.module.css';

/** Where assessments are, and how safe they are there. */
export function StorageNote({ durable }: { readonly durable: boolean | undefined }): ReactNode {
  const [persisted, setPersisted] = useState<boolean>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    navigator.storage?.persisted?.().then(setPersisted, () => undefined);
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
        browser’s data deletes them: export the submission file to keep a copy or to hand it on.
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
