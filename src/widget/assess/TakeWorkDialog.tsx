import { useMemo, useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import {
  choiceOf,
  compareWork,
  workChanges,
  type WorkChoice,
  type WorkChoices,
  type WorkItem,
} from '../../workspace/work/compareWork.ts';
import { mergeNotes } from '../../workspace/work/mergeNotes.ts';
import { forgetWork, waitingWork } from '../../workspace/work/waitingWork.ts';
import { givenRequirements, workTitle } from '../../workspace/work/workFile.ts';
import { timeWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import { useCollaboration } from './collaboration.ts';
import { useWorkbench } from './workbench.ts';
import styles from './WorkDialogs.module.css';
import { WorkItemRow } from './WorkItemRow.tsx';

/**
 * Work that came back, beside what is here now: what goes in by itself, what both sides changed, what was not asked for.
 * Nothing goes in before the person says so; the comparison follows every change that is made here meanwhile.
 */
export function TakeWorkDialog({
  record,
  onClose,
}: {
  readonly record: SubmissionRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { dispatch } = useWorkbench();
  const { record: id, notes, note, undo } = useCollaboration();
  const [work] = useState(() => waitingWork(id));
  const [choices, setChoices] = useState<WorkChoices>(new Map());
  const [withNotes, setWithNotes] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [taken, setTaken] = useState<{ readonly fields: number; readonly notes: number }>();
  const compared = useMemo(
    () => work && compareWork(work.given.base, work.returned.record, record, givenRequirements(work.given)),
    [work, record],
  );
  const noted = useMemo(() => (work ? mergeNotes(work.given.notes, work.returned.notes, notes) : []), [work, notes]);
  if (!work || !compared) return null;

  const close = (): void => {
    forgetWork(id);
    onClose();
  };
  const who = work.returned.by ?? work.given.to;
  if (taken) {
    return (
      <Dialog title="Taken in" onClose={close}>
        <p role="status">
          {count(taken.fields, 'change')} and {count(taken.notes, 'comment or to-do', 'comments or to-dos')} went in.
          {taken.fields > 0 && ' The changes are one step to undo.'}
        </p>
        <div className={styles.actions}>
          <button type="button" className="dap-button dap-button--primary" onClick={close}>
            Done
          </button>
          {taken.fields > 0 && (
            <button
              type="button"
              className="dap-button"
              onClick={() => {
                undo();
                close();
              }}
            >
              Undo the changes
            </button>
          )}
        </div>
      </Dialog>
    );
  }

  const of = (kind: WorkItem['kind']): readonly WorkItem[] => compared.items.filter((item) => item.kind === kind);
  const conflicts = of('conflict');
  const waiting = conflicts.filter((item) => choiceOf(item, choices) === undefined).length;
  const entering = compared.items.filter((item) => choiceOf(item, choices) === 'theirs').length;
  const comments = withNotes ? noted : [];
  const otherText = work.returned.record.checklist.digest !== record.checklist.digest;
  const choose = (items: readonly WorkItem[], choice: WorkChoice): void =>
    setChoices(new Map([...choices, ...items.map(({ key }) => [key, choice] as const)]));
  const rows = (items: readonly WorkItem[]): ReactNode =>
    items.map((item) => (
      <WorkItemRow
        key={item.key}
        item={item}
        compared={compared}
        who={who}
        choice={choiceOf(item, choices)}
        onChoose={(choice) => choose([item], choice)}
      />
    ));

  const takeIn = async (): Promise<void> => {
    await note(comments);
    const changes = workChanges(compared, choices);
    dispatch({ type: 'take-in-work', changes, by: who });
    // With nothing to change there is no step, and undoing would take back another.
    setTaken({ fields: changes.length === 0 ? 0 : entering, notes: comments.length });
  };

  return (
    <Dialog title={who ? `Work sent back by ${who}` : 'Work sent back'} onClose={close} wide>
      <p>
        {workTitle(work.given)}, given {timeWords(work.given.at, new Date())}, sent back{' '}
        {timeWords(work.returned.at, new Date())}. Nothing has been changed yet.
      </p>
      {otherText && (
        <Notice tone="warning" title="The two answer different texts of the checklist">
          <p>Check what goes in against the text that you see here.</p>
        </Notice>
      )}
      {compared.items.length === 0 && noted.length === 0 && (
        <p>
          <strong>There is nothing to take in:</strong> everything that was changed is here already.
        </p>
      )}
      {conflicts.length > 0 && (
        <section aria-labelledby="work-conflicts">
          <h3 id="work-conflicts">You both changed ({conflicts.length})</h3>
          <p className={styles.quick}>
            <button type="button" className={fields.quiet} onClick={() => choose(conflicts, 'mine')}>
              Mine for all
            </button>
            <button type="button" className={fields.quiet} onClick={() => choose(conflicts, 'theirs')}>
              Theirs for all
            </button>
          </p>
          {rows(conflicts)}
        </section>
      )}
      {of('incoming').length > 0 && (
        <section aria-labelledby="work-incoming">
          <h3 id="work-incoming">Goes in: you have not changed it since ({of('incoming').length})</h3>
          {rows(of('incoming'))}
        </section>
      )}
      {of('outside').length > 0 && (
        <section aria-labelledby="work-outside">
          <h3 id="work-outside">
            Not in the sections you gave; left out unless you choose it ({of('outside').length})
          </h3>
          {rows(of('outside'))}
        </section>
      )}
      {noted.length > 0 && (
        <section aria-labelledby="work-notes">
          <h3 id="work-notes">Comments and to-dos</h3>
          <label className={styles.choice}>
            <input type="checkbox" checked={withNotes} onChange={({ target }) => setWithNotes(target.checked)} />
            <span>
              Take in {count(noted.length, 'change')} to comments and to-dos; where you both changed one, both stay
            </span>
          </label>
        </section>
      )}
      {problem && (
        <Notice tone="error" announce="now" title="It was not taken in">
          <p>{problem} Nothing was changed; try again.</p>
        </Notice>
      )}
      <p role="status" className={styles.about}>
        {waiting > 0 && `${count(waiting, 'conflict')} left to decide.`}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={waiting > 0 || entering + comments.length === 0}
          onClick={() =>
            void takeIn().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
          }
        >
          Take in {count(entering, 'change')}
        </button>
        <button type="button" className="dap-button" onClick={close}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
