import Link from '@docusaurus/Link';
import { useState, type ReactNode } from 'react';
import type { Deletable, DraftBin } from '../../workspace/draftBin.ts';
import { DAYS_KEPT } from '../../workspace/stored.ts';
import styles from './DraftList.module.css';
import { EraseQuestion } from './EraseQuestion.tsx';
import fields from './fields.module.css';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';

/** Drafts of one kind in this browser; deleting one can be undone, at once or later. */
export function DraftList<Draft extends Deletable>({
  store,
  drafts,
  heading,
  empty,
  nameOf,
  hrefOf,
  about,
}: {
  /** Absent while it is opened. */
  readonly store: DraftBin<Draft> | undefined;
  /** Those deleted included. */
  readonly drafts: readonly Draft[];
  /** Stands above those that are not deleted. */
  readonly heading: ReactNode;
  /** Said, under the heading, where there are none; without it there is no heading then. */
  readonly empty?: ReactNode;
  /** What tells one from others. */
  readonly nameOf: (draft: Draft) => string;
  readonly hrefOf: (draft: Draft) => string;
  /** A few words beside its name. */
  readonly about: (draft: Draft) => string;
}): ReactNode {
  const [undoable, setUndoable] = useState<Draft>();
  const [failure, setFailure] = useState<string>();
  const [asking, setAsking] = useState<Draft>();
  const live = drafts.filter(({ removed }) => removed === undefined);
  const deleted = drafts.filter(({ removed }) => removed !== undefined);

  function attempt(change: (bin: DraftBin<Draft>) => Promise<void>, after: Draft | undefined): void {
    setFailure(undefined);
    if (store === undefined) return;
    change(store)
      .then(() => setUndoable(after))
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  }
  const restore = (draft: Draft): void => attempt((bin) => bin.restore(draft.id), undefined);

  return (
    <>
      {failure !== undefined && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{failure} What is stored is unchanged.</p>
        </Notice>
      )}
      {undoable && (
        <Notice
          tone="success"
          announce="politely"
          title={`Deleted “${nameOf(undoable)}”`}
          actions={
            <button type="button" className="dap-button" onClick={() => restore(undoable)}>
              Undo
            </button>
          }
        />
      )}
      {(live.length > 0 || empty !== undefined) && heading}
      {live.length === 0 && empty}
      {live.length > 0 && (
        <ul className={styles.list}>
          {live.map((draft) => (
            <li key={draft.id}>
              <Link to={hrefOf(draft)}>{nameOf(draft)}</Link>
              <span className={fields.meaning}>{about(draft)}</span>
              <button
                type="button"
                className={fields.quiet}
                onClick={() => attempt((bin) => bin.remove(draft.id, new Date().toISOString()), draft)}
              >
                <Icon name="trash" />
                <span>
                  Delete<span className="dap-hidden"> {nameOf(draft)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {deleted.length > 0 && (
        <details>
          <summary>Deleted drafts ({deleted.length})</summary>
          <p>Kept for {DAYS_KEPT} days, then cleared away.</p>
          <ul className={styles.list}>
            {deleted.map((draft) => (
              <li key={draft.id}>
                {nameOf(draft)}
                <button type="button" className={fields.quiet} onClick={() => restore(draft)}>
                  Restore<span className="dap-hidden"> {nameOf(draft)}</span>
                </button>
                <button type="button" className={fields.quiet} onClick={() => setAsking(draft)}>
                  Delete for good<span className="dap-hidden">: {nameOf(draft)}</span>
                </button>
              </li>
            ))}
          </ul>
          {asking !== undefined && (
            <EraseQuestion
              what={`“${nameOf(asking)}”`}
              onErase={() => {
                setAsking(undefined);
                attempt((bin) => bin.erase(asking.id), undefined);
              }}
              onKeep={() => setAsking(undefined)}
            />
          )}
        </details>
      )}
    </>
  );
}
