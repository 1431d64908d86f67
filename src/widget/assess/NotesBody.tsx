import { useId, useState, type ReactNode } from 'react';
import { newRecordId } from '../../workspace/ids.ts';
import { NOTE_LENGTH, reverseNoteChange, type Note, type NoteChange } from '../../workspace/notes.ts';
import { own } from '../../workspace/own.ts';
import fields from '../parts/fields.module.css';
import { useCollaboration } from './collaboration.ts';
import { readDraft, writeDraft } from './noteDrafts.ts';
import { NoteEntry } from './NoteEntry.tsx';
import styles from './RequirementNotes.module.css';
import { TextField } from './TextField.tsx';
import { useOwnName } from './useOwnName.ts';

/** The comments and to-dos on one requirement, to be read, added to, changed and taken back. */
export function NotesBody({ requirement }: { readonly requirement: string }): ReactNode {
  const { record, notes, note: store } = useCollaboration();
  const [name, setName] = useOwnName();
  const draftKey = `${record} ${requirement}`;
  const [text, setText] = useState(() => readDraft(draftKey));
  const [typedName, setTypedName] = useState('');
  const [done, setDone] = useState<{ readonly words: string; readonly back: NoteChange | undefined }>();
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const list = own(notes, requirement) ?? [];

  const change = async (words: string, made: NoteChange): Promise<boolean> => {
    const back = reverseNoteChange(notes, made);
    try {
      await store([made]);
      setProblem(undefined);
      setDone({ words, back });
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  const put = (words: string, note: Note): Promise<boolean> => change(words, { op: 'put', requirement, note });
  const type = (typed: string): void => {
    setText(typed);
    writeDraft(draftKey, typed);
  };
  const add = async (kind: Note['kind']): Promise<void> => {
    if (text.trim() === '') return;
    const by = name || typedName.trim().slice(0, 200);
    if (by && !name) setName(by);
    const note = { id: newRecordId(), kind, text: text.trim(), at: new Date().toISOString(), ...(by && { by }) };
    if (await put(kind === 'comment' ? 'Comment added.' : 'To-do added.', note)) type('');
  };

  return (
    <>
      <p className={fields.hint}>For you and your colleagues: kept beside the assessment, never in the submission.</p>
      {list.length > 0 && (
        <ul className={styles.list}>
          {list.map((one) => (
            <li key={one.id}>
              <NoteEntry
                note={one}
                onPut={put}
                onDrop={() =>
                  void change(one.kind === 'comment' ? 'Comment deleted.' : 'To-do deleted.', {
                    op: 'drop',
                    requirement,
                    id: one.id,
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div role="status" className={styles.status}>
        {done && (
          <>
            {done.words}{' '}
            {done.back && (
              <button
                type="button"
                className={fields.quiet}
                onClick={() => {
                  const { back } = done;
                  if (back)
                    void change('Taken back.', back).then(
                      (stored) => stored && setDone({ words: 'Taken back.', back: undefined }),
                    );
                }}
              >
                Undo<span className="dap-hidden"> this change of a note</span>
              </button>
            )}
          </>
        )}
      </div>
      {problem && (
        <p className={fields.problem} role="alert">
          This was not stored: {problem}
        </p>
      )}
      <label htmlFor={id} className={fields.label}>
        New comment or to-do
      </label>
      <textarea
        id={id}
        className={fields.textarea}
        rows={2}
        maxLength={NOTE_LENGTH}
        value={text}
        onChange={(typed) => type(typed.target.value)}
      />
      {name === '' && (
        <TextField
          label="Your name, as colleagues know you"
          hint="Asked once; kept in this browser. Leave it empty to stay unnamed."
          value={typedName}
          onChange={setTypedName}
        />
      )}
      <p className={styles.actions}>
        <button type="button" className={`dap-button ${fields.small}`} onClick={() => void add('comment')}>
          Add comment
        </button>
        <button type="button" className={`dap-button ${fields.small}`} onClick={() => void add('to-do')}>
          Add to-do
        </button>
        {name !== '' && (
          <span className={styles.as}>
            as {name}{' '}
            <button
              type="button"
              className={fields.quiet}
              onClick={() => {
                setTypedName(name);
                setName('');
              }}
            >
              Change<span className="dap-hidden"> your name</span>
            </button>
          </span>
        )}
      </p>
    </>
  );
}
