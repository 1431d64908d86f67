import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useEffect, useState, type ReactNode } from 'react';
import type { Checklist } from '../../engine/index.ts';
import type { CarryState } from '../../record/carry.ts';
import type { CarryStep } from '../../record/carryThrough.ts';
import {
  commitCarry,
  previewCarry,
  type Carried,
  type CarryPreview,
  type CarryRefusal,
} from '../../workspace/carryOver.ts';
import { noteOrigin } from '../../workspace/carryNotes.ts';
import type { Store } from '../../workspace/store.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Notice } from '../parts/Notice.tsx';
import fields from '../parts/fields.module.css';
import styles from './CarryDialog.module.css';
import { useWorkbench } from './workbench.ts';

/** Carries the assessment over to the edition on screen: first what would become of every answer, then a copy. */
export function CarryDialog({
  assessment,
  store,
  label,
  onCarried,
  onClose,
}: {
  readonly assessment: Carried;
  readonly store: Store;
  /** Name given in this browser. */
  readonly label: string | undefined;
  /** With the id of the copy. */
  readonly onCarried: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { page } = useWorkbench();
  const { checklist } = page;
  const find = useEditionFiles(checklist.id);
  const [preview, setPreview] = useState<CarryPreview | CarryRefusal>();
  const [problem, setProblem] = useState<string>();
  const [storing, setStoring] = useState(false);
  // What is previewed is what is stored: all as it is when the dialogue opens.
  const [carried] = useState(assessment);
  const { record, family } = carried;

  useEffect(() => {
    let left = false;
    previewCarry(carried, checklist, find, new Date().toISOString()).then(
      (made) => {
        if (!left) setPreview(made);
      },
      (error: unknown) => {
        if (!left) setPreview({ problem: sentence(error), help: 'Nothing was changed. Close this and try again.' });
      },
    );
    return () => {
      left = true;
    };
  }, [carried, checklist, find]);

  if (preview === undefined) {
    return (
      <Dialog title={`Carry over to edition ${checklist.version}`} onClose={onClose} wide>
        <p role="status">Comparing the editions…</p>
      </Dialog>
    );
  }
  if ('problem' in preview) {
    return (
      <Dialog title="These answers cannot be carried over here" onClose={onClose}>
        <p>{preview.problem}</p>
        <p>{preview.help}</p>
        <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
          Close
        </button>
      </Dialog>
    );
  }
  return (
    <Dialog title={`Carry over to edition ${checklist.version}?`} onClose={onClose} wide>
      <p>
        A copy is made for edition {checklist.version}. This assessment, with its answers to edition{' '}
        {record.checklist.version}, stays as it is: to go back, delete the copy.
      </p>
      {preview.steps.map((step) => (
        <Account key={step.after.version} step={step} />
      ))}
      <Besides preview={preview} variant={family !== undefined} />
      {problem && (
        <Notice tone="error" announce="now" title="The copy was not stored">
          <p>{problem} Nothing was changed; try again.</p>
        </Notice>
      )}
      <div className={fields.buttons}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={storing}
          onClick={() => {
            setStoring(true);
            commitCarry(store, preview, label).then(
              ({ id }) => onCarried(id),
              (error: unknown) => {
                setStoring(false);
                setProblem(sentence(error));
              },
            );
          }}
        >
          Make the copy for edition {checklist.version}
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

/** What goes along beside the record. */
function Besides({
  preview: { notes, replies, family, record },
  variant,
}: {
  readonly preview: CarryPreview;
  readonly variant: boolean;
}): ReactNode {
  const kept = Object.entries(notes.kept);
  const lost = kept.reduce((sum, [, list]) => sum + list.length, 0);
  if (notes.notes === undefined && replies.replies === undefined && !variant) return null;
  return (
    <section className={styles.step} aria-label="Beside the answers">
      <h3>Beside the answers</h3>
      <ul>
        {notes.placed > 0 && <li>Comments and to-dos that stay with their requirement: {notes.placed}.</li>}
        {lost > 0 && (
          <li>
            Comments and to-dos of requirements that edition {record.checklist.version} does not have: {lost}. They are
            kept, and listed under “Next steps”.
            <ul>
              {kept.map(([key, list]) => (
                <li key={key}>
                  <span className={styles.id}>{noteOrigin(key)?.id ?? key}</span>{' '}
                  <span dir="auto">{list.map(({ text }) => text).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </li>
        )}
        {replies.replies && (
          <li>
            {count(replies.replies.length, 'reply', 'replies')} of reviewers, with what was answered. Requirements at
            which something is asked and that this edition has: {replies.placed}.
          </li>
        )}
        {replies.homeless.length > 0 && (
          <li>
            Asked at requirements that edition {record.checklist.version} does not have. It is kept, can be answered,
            and is listed above the assessment:{' '}
            {replies.homeless.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <span className={styles.id}>{id}</span>
              </span>
            ))}
            .
          </li>
        )}
        {variant && (
          <li>
            {family
              ? 'The copy stays a variant of its base. The base proposes changes again once it is carried over too.'
              : 'The copy is no variant: its base was last seen with another edition.'}
          </li>
        )}
      </ul>
    </section>
  );
}

const STATES: readonly (readonly [CarryState, string, string])[] = [
  ['offered', 'To confirm', 'the text has changed; the answer stands beside it until you confirm it'],
  ['archived', 'Archived', 'kept in the assessment, no place in this edition'],
  ['carried', 'Carried', 'asks the same; the answer stands'],
  ['left', 'Left', 'never counted, and still does not'],
  ['empty', 'Empty', 'there was nothing in it'],
];

/** What became of each answer and fact from one edition to the next; what asks for work comes first. */
function Account({ step: { before, after, items } }: { readonly step: CarryStep }): ReactNode {
  return (
    <section className={styles.step} aria-label={`From edition ${before.version} to ${after.version}`}>
      <h3>
        From edition {before.version} to {after.version}
      </h3>
      {items.length === 0 && <p>There is nothing to carry.</p>}
      {STATES.map(([state, word, meaning]) => {
        const those = items.filter((item) => item.state === state);
        if (those.length === 0) return null;
        return (
          <details key={state} className={styles.state} open={state === 'offered' || state === 'archived'}>
            <summary>
              <strong>
                {word}: {count(those.length, 'item')}
              </strong>
              , {meaning}
            </summary>
            <ul>
              {those.map(({ kind, id, to, why }) => (
                <li key={`${kind} ${id}`}>
                  <span className={styles.id}>
                    {kind === 'fact' && 'Fact '}
                    {id}
                    {to.length > 0 && to.join() !== id && ` → ${to.join(', ')}`}
                  </span>{' '}
                  {why}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** Fetches editions of a checklist from this portal's data files; undefined where it has no such file. */
function useEditionFiles(checklist: string): (version: string) => Promise<Checklist | undefined> {
  const { withBaseUrl } = useBaseUrlUtils();
  const [find] = useState(() => async (version: string): Promise<Checklist | undefined> => {
    const response = await fetch(withBaseUrl(`/data/checklists/${checklist}/${version}.json`));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`Edition ${version} could not be fetched (${response.status}).`);
    return (await response.json()) as Checklist;
  });
  return find;
}

function sentence(error: unknown): string {
  return `The browser says: ${error instanceof Error ? error.message : String(error)}.`;
}
