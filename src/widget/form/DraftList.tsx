import Link from '@docusaurus/Link';
import { useState, type ReactNode } from 'react';
import type { StoredDraft } from '../../workspace/forms/draft.ts';
import type { DraftStore } from '../../workspace/forms/draftStore.ts';
import { DAYS_KEPT } from '../../workspace/stored.ts';
import { EraseQuestion } from '../parts/EraseQuestion.tsx';
import fields from '../parts/fields.module.css';
import { timeWords } from '../logic/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { draftName } from './draftName.ts';
import styles from './form.module.css';
import type { Drafts } from './useDrafts.ts';

/** The drafts of one form in this browser; deleting one can be undone, at once or later. */
export function DraftList({
  form,
  drafts,
  heading: Heading,
}: {
  readonly form: string;
  readonly drafts: Drafts;
  readonly heading: 'h2' | 'h3';
}): ReactNode {
  const [undoable, setUndoable] = useState<StoredDraft>();
  const [failure, setFailure] = useState<string>();
  const [asking, setAsking] = useState<StoredDraft>();
  const own = (drafts.all ?? []).filter(({ record }) => record.form.id === form);
  const live = own.filter(({ removed }) => removed === undefined);
  const deleted = own.filter(({ removed }) => removed !== undefined);

  function attempt(change: (store: DraftStore) => Promise<void>): void {
    setFailure(undefined);
    if (drafts.store === undefined) return;
    change(drafts.store).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  }
  const restore = (draft: StoredDraft): void =>
    attempt(async (store) => {
      await store.restore(draft.id);
      setUndoable(undefined);
    });

  return (
    <div className={styles.drafts}>
      {failure !== undefined && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{failure} What is stored is unchanged.</p>
        </Notice>
      )}
      {undoable && (
        <Notice
          tone="success"
          announce="politely"
          title={`Deleted “${draftName(undoable)}”`}
          actions={
            <button type="button" className="dap-button" onClick={() => restore(undoable)}>
              Undo
            </button>
          }
        />
      )}
      {live.length > 0 && (
        <>
          <Heading>Drafts in this browser</Heading>
          <ul className={styles.draftList}>
            {live.map((draft) => (
              <li key={draft.id}>
                <Link to={`/forms/${form}#draft-${draft.id}`}>{draftName(draft)}</Link>
                <span className={fields.meaning}>last changed {timeWords(draft.record.modified, new Date())}</span>
                <button
                  type="button"
                  className={fields.quiet}
                  onClick={() =>
                    attempt(async (store) => {
                      await store.remove(draft.id, new Date().toISOString());
                      setUndoable(draft);
                    })
                  }
                >
                  <Icon name="trash" />
                  Delete<span className="dap-hidden"> {draftName(draft)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {deleted.length > 0 && (
        <details>
          <summary>Deleted drafts ({deleted.length})</summary>
          <p>Kept for {DAYS_KEPT} days, then cleared away.</p>
          <ul className={styles.draftList}>
            {deleted.map((draft) => (
              <li key={draft.id}>
                {draftName(draft)}
                <button type="button" className={fields.quiet} onClick={() => restore(draft)}>
                  Restore<span className="dap-hidden"> {draftName(draft)}</span>
                </button>
                <button type="button" className={fields.quiet} onClick={() => setAsking(draft)}>
                  Delete for good<span className="dap-hidden">: {draftName(draft)}</span>
                </button>
              </li>
            ))}
          </ul>
          {asking !== undefined && (
            <EraseQuestion
              what={`“${draftName(asking)}”`}
              onErase={() => {
                setAsking(undefined);
                attempt(async (store) => {
                  await store.erase(asking.id);
                  setUndoable(undefined);
                });
              }}
              onKeep={() => setAsking(undefined)}
            />
          )}
        </details>
      )}
    </div>
  );
}
