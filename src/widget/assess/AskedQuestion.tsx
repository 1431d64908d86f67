import { useRef, useState, type ReactNode } from 'react';
import { own } from '../../workspace/own.ts';
import { ANSWER_LENGTH, applyReplyChange, replyKey, type AskedReply } from '../../workspace/replies.ts';
import styles from './Asked.module.css';
import { useCollaboration } from './collaboration.ts';
import { readDraft, writeDraft } from './noteDrafts.ts';
import { TextField } from './TextField.tsx';

/** The answer to one question. Every change is stored; what is not stored yet is kept in this tab. */
export function AskedQuestion({ asked, id }: { readonly asked: AskedReply; readonly id: string }): ReactNode {
  const { record, reply: store } = useCollaboration();
  const reply = replyKey(asked.reply);
  const draft = `${record} reply ${reply} ${id}`;
  const stored = own(asked.answers, id);
  const [typed, setTyped] = useState<string | undefined>(() => readDraft(draft) || undefined);
  const [problem, setProblem] = useState<string>();
  const latest = useRef(typed);

  const save = async (text: string): Promise<void> => {
    try {
      const at = new Date().toISOString();
      await store((replies) => applyReplyChange(replies, { op: 'answer', reply, question: id, text, at }));
      if (latest.current !== text) return;
      latest.current = undefined;
      writeDraft(draft, '');
      setTyped(undefined);
      setProblem(undefined);
    } catch (error) {
      if (latest.current === text) setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const type = (text: string): void => {
    latest.current = text;
    setTyped(text);
    writeDraft(draft, text);
    if (text.length <= ANSWER_LENGTH) void save(text);
    else setProblem(`it is longer than ${ANSWER_LENGTH} characters, and is only kept in this tab. Shorten it.`);
  };
  return (
    <>
      <TextField
        label={`Your answer to ${id}`}
        multiline
        value={typed ?? stored?.text ?? ''}
        problem={problem && `Not stored: ${problem}`}
        onChange={type}
      />
      <p className={styles.about} role="status">
        {typed !== undefined ? 'Not stored yet. ' : stored ? 'Stored with the assessment.' : ''}
        {typed !== undefined && (
          <button type="button" className="dap-button" onClick={() => void save(typed)}>
            Store it
          </button>
        )}
      </p>
    </>
  );
}
