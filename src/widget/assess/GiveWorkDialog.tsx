import { useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { giveWork } from '../../workspace/work/giveWork.ts';
import { saveWork } from '../logic/saveWork.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { useCollaboration } from './collaboration.ts';
import { TextField } from './TextField.tsx';
import { useOwnName } from './useOwnName.ts';
import { useWorkbench } from './workbench.ts';
import styles from './WorkDialogs.module.css';

/** Makes a work file of some sections, for a colleague to fill in and send back. */
export function GiveWorkDialog({
  record,
  onClose,
}: {
  readonly record: SubmissionRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { index } = useWorkbench();
  const { notes } = useCollaboration();
  const [name, setName] = useOwnName();
  const [by, setBy] = useState(name);
  const [to, setTo] = useState('');
  const [message, setMessage] = useState('');
  const [withNotes, setWithNotes] = useState(true);
  const [problem, setProblem] = useState<string>();
  const choices = index.sections.filter(({ section }) => section.requirements.length > 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(choices.map(({ section }) => section.id)));
  const sections = choices
    .filter(({ section }) => chosen.has(section.id))
    .map(({ section: { id, title, requirements } }) => ({
      id,
      title,
      requirements: requirements.map((requirement) => requirement.id),
    }));
  const asked = sections.reduce((sum, { requirements }) => sum + requirements.length, 0);

  const make = async (): Promise<void> => {
    if (by.trim() !== name) setName(by);
    const words = { by, to, message };
    await saveWork(giveWork(record, sections, withNotes ? notes : undefined, words, new Date().toISOString()));
  };
  return (
    <Dialog title="Give sections to a colleague" onClose={onClose}>
      <p>
        Makes a work file. Your colleague opens it with “Import a submission file” in the list of assessments, fills in
        these sections and sends it back. You import what comes back in the same way, and see what changed, and what you
        both changed, before anything goes in.
      </p>
      <fieldset className={fields.field}>
        <legend className={fields.label}>Sections</legend>
        <p className={styles.quick}>
          <button
            type="button"
            className={fields.quiet}
            onClick={() => setChosen(new Set(choices.map(({ section }) => section.id)))}
          >
            Choose all
          </button>
          <button type="button" className={fields.quiet} onClick={() => setChosen(new Set())}>
            Choose none
          </button>
        </p>
        <div className={styles.sections}>
          {choices.map(({ section, path }) => (
            <label key={section.id} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.has(section.id)}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(section.id);
                  else next.delete(section.id);
                  setChosen(next);
                }}
              />
              <span>
                {section.title}
                <span className={styles.around}>
                  {' '}
                  {path.length > 1 && `${path[0]?.title ?? ''}, `}
                  {section.requirements.length}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.words}>
        <TextField label="For (optional)" value={to} onChange={(typed) => setTo(typed.slice(0, 200))} />
        <TextField label="From, your name (optional)" value={by} onChange={(typed) => setBy(typed.slice(0, 200))} />
      </div>
      <TextField
        label="What you ask of them (optional)"
        multiline
        value={message}
        onChange={(typed) => setMessage(typed.slice(0, 5000))}
      />
      <label className={styles.choice}>
        <input type="checkbox" checked={withNotes} onChange={({ target }) => setWithNotes(target.checked)} />
        <span>Include comments and to-dos on these sections</span>
      </label>
      <p className={fields.hint}>
        The file holds the whole assessment, as context. It is not encrypted: send it only where the submission itself
        may go.
      </p>
      {problem && (
        <p className={fields.problem} role="alert">
          The file could not be made: {problem}
        </p>
      )}
      <p role="status" className={styles.about}>
        {sections.length === 0
          ? 'Choose at least one section.'
          : `${count(sections.length, 'section')}, ${count(asked, 'requirement')}`}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={sections.length === 0}
          onClick={() => void make().then(onClose, (error: unknown) => setProblem(String(error)))}
        >
          <Icon name="download" />
          Download the work file
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
