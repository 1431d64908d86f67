import { useState, type ReactNode } from 'react';
import { NOTE_LENGTH, type Note } from '../../workspace/notes.ts';
import { timeWords } from '../logic/dates.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './RequirementNotes.module.css';

/** One comment or to-do, and what can be done with it. */
export function NoteEntry({
  note,
  onPut,
  onDrop,
}: {
  readonly note: Note;
  /** Resolves to whether it was stored. */
  readonly onPut: (words: string, note: Note) => Promise<boolean>;
  readonly onDrop: () => void;
}): ReactNode {
  const [edited, setEdited] = useState<string>();
  const { done, ...open } = note;
  const toDo = note.kind === 'to-do';
  const about = <span className="dap-hidden"> “{note.text.slice(0, 40)}”</span>;
  return (
    <>
      <p className={styles.head}>
        <span className={toDo && !done ? styles.open : styles.kind}>
          {toDo && <Icon name={done ? 'complete' : 'not-answered'} />}
          {toDo ? (done ? 'To-do, done' : 'To-do') : 'Comment'}
        </span>
        {note.by && <strong>{note.by}</strong>}
        <span>{timeWords(note.at, new Date())}</span>
      </p>
      {edited === undefined ? (
        <p className={styles.text} dir="auto">
          {note.text}
        </p>
      ) : (
        <form
          onSubmit={(submitted) => {
            submitted.preventDefault();
            if (edited.trim() === '') return;
            void onPut('Changed.', { ...note, text: edited.trim() }).then((stored) => stored && setEdited(undefined));
          }}
        >
          <textarea
            className={fields.textarea}
            aria-label={toDo ? 'Text of the to-do' : 'Text of the comment'}
            rows={2}
            maxLength={NOTE_LENGTH}
            value={edited}
            autoFocus
            onChange={(typed) => setEdited(typed.target.value)}
          />
          <p className={styles.actions}>
            <button type="submit" className={`dap-button ${fields.small}`}>
              Save text
            </button>
            <button type="button" className={`dap-button ${fields.small}`} onClick={() => setEdited(undefined)}>
              Cancel
            </button>
          </p>
        </form>
      )}
      {edited === undefined && (
        <p className={styles.actions}>
          {toDo && (
            <button
              type="button"
              className={fields.quiet}
              onClick={() =>
                void onPut(done ? 'To-do opened again.' : 'To-do done.', done ? open : { ...note, done: true })
              }
            >
              {done ? 'Open again' : 'Mark as done'}
              {about}
            </button>
          )}
          <button type="button" className={fields.quiet} onClick={() => setEdited(note.text)}>
            Edit{about}
          </button>
          <button type="button" className={fields.quiet} onClick={onDrop}>
            Delete{about}
          </button>
        </p>
      )}
    </>
  );
}
