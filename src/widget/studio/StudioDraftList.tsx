import Link from '@docusaurus/Link';
import { useState, type ReactNode } from 'react';
import { DAYS_KEPT } from '../../workspace/stored.ts';
import type { StudioDraft } from '../../workspace/studio/studioDraft.ts';
import type { StudioStore } from '../../workspace/studio/studioStore.ts';
import { timeWords } from '../logic/dates.ts';
import { EraseQuestion } from '../parts/EraseQuestion.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './studio.module.css';
import type { StudioDrafts } from './useStudioDrafts.ts';

/** The drafts of this browser; deleting one can be undone, at once or later. */
export function StudioDraftList({ drafts }: { readonly drafts: StudioDrafts }): ReactNode {
  const [undoable, setUndoable] = useState<StudioDraft>();
  const [failure, setFailure] = useState<string>();
  const [asking, setAsking] = useState<StudioDraft>();
  const live = (drafts.all ?? []).filter(({ removed }) => removed === undefined);
  const deleted = (drafts.all ?? []).filter(({ removed }) => removed !== undefined);

  function attempt(change: (store: StudioStore) => Promise<void>): void {
    setFailure(undefined);
    if (drafts.store === undefined) return;
    change(drafts.store).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  }
  const restore = (draft: StudioDraft): void =>
    attempt(async (store) => {
      await store.restore(draft.id);
      setUndoable(undefined);
    });

  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">Your drafts</h2>
      {failure !== undefined && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{failure} What is stored is unchanged.</p>
        </Notice>
      )}
      {undoable && (
        <Notice
          tone="success"
          announce="politely"
          title={`Deleted “${undoable.title}”`}
          actions={
            <button type="button" className="dap-button" onClick={() => restore(undoable)}>
              Undo
            </button>
          }
        />
      )}
      {drafts.all && live.length === 0 && <p>There is none in this browser yet. Begin one below.</p>}
      <ul className={styles.drafts}>
        {live.map((draft) => (
          <li key={draft.id}>
            <Link to={`/studio#draft-${draft.id}`}>{draft.title}</Link>
            <span className={fields.meaning}>
              {draft.base ? `from ${draft.base.name}, ` : ''}last changed {timeWords(draft.modified, new Date())}
            </span>
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
              <span>
                Delete<span className="dap-hidden"> {draft.title}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {deleted.length > 0 && (
        <details>
          <summary>Deleted drafts ({deleted.length})</summary>
          <p>Kept for {DAYS_KEPT} days, then cleared away.</p>
          <ul className={styles.drafts}>
            {deleted.map((draft) => (
              <li key={draft.id}>
                {draft.title}
                <button type="button" className={fields.quiet} onClick={() => restore(draft)}>
                  Restore<span className="dap-hidden"> {draft.title}</span>
                </button>
                <button type="button" className={fields.quiet} onClick={() => setAsking(draft)}>
                  Delete for good<span className="dap-hidden">: {draft.title}</span>
                </button>
              </li>
            ))}
          </ul>
          {asking !== undefined && (
            <EraseQuestion
              what={`“${asking.title}”`}
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
    </section>
  );
}
