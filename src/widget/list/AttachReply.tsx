import { useEffect, useState, type ReactNode } from 'react';
import { readReply, type ReadReply } from '../../review/readReply.ts';
import { assessmentName } from '../../workspace/naming.ts';
import { applyReplyChange } from '../../workspace/replies.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { dayWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Notice } from '../parts/Notice.tsx';
import { FactList } from './FactList.tsx';
import styles from './ImportDialog.module.css';

export interface AttachReplyProps {
  readonly file: File;
  readonly store: Store;
  readonly onOpen: (checklist: string, id: string) => void;
  readonly onClose: () => void;
}

interface Found extends ReadReply {
  /** The assessment that it is about, where that is in this browser. */
  readonly stored: StoredAssessment | undefined;
}

/** A reviewer's reply, before it is attached to its assessment; or why it cannot be. */
export function AttachReply({ file, store, onOpen, onClose }: AttachReplyProps): ReactNode {
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown): void => setProblem(error instanceof Error ? error.message : String(error));
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const { reply, problems } = readReply(new Uint8Array(await file.arrayBuffer()));
      const stored = reply && (await store.get(reply.of.record.id));
      if (!left) setFound({ ...(reply && { reply }), problems, stored });
    };
    read().catch(fail);
    return () => {
      left = true;
    };
  }, [file, store]);
  const reply = found?.reply;
  const stored = found?.stored;

  const attach = async (): Promise<void> => {
    if (!reply || !stored) return;
    await store.reply(stored.id, (replies) => applyReplyChange(replies, { op: 'attach', reply }));
    onClose();
    onOpen(stored.record.checklist.id, stored.id);
  };
  return (
    <Dialog title="Attach this reply of a reviewer?" onClose={onClose}>
      <p>
        Read from <strong className={styles.file}>{file.name}</strong>. Nothing has been changed yet.
      </p>
      {reply && (
        <FactList
          facts={[
            ['Device', stored && assessmentName(stored)],
            ['Reviewer', reply.review.reviewer || 'Not named'],
            ['For', reply.review.body],
            ['Round', `${reply.review.round}, made ${dayWords(reply.made)}`],
            [
              'Holds',
              `${count(Object.keys(reply.determinations).length, 'determination')}, ${count(Object.keys(reply.observations).length, 'observation')}, ${count(Object.keys(reply.actions).length, 'action')}, ${count(Object.keys(reply.questions).length, 'question')}`,
            ],
          ]}
        />
      )}
      {found && !reply && (
        <ul className={styles.problems}>
          {found.problems.map(({ message, help, path }) => (
            <li key={`${path} ${message}`}>
              {message} <span className={styles.help}>{help}</span>
            </li>
          ))}
        </ul>
      )}
      {reply && !stored && (
        <Notice tone="warning" title="The assessment that it is about is not in this browser">
          <p>
            Import the submission first, or restore a backup of it. Questions can also be answered under “Review
            submissions”, without the assessment.
          </p>
        </Notice>
      )}
      {problem !== undefined && (
        <Notice tone="error" announce="now" title="It was not attached">
          <p>{problem} Nothing was changed; try again.</p>
        </Notice>
      )}
      <div className={styles.actions}>
        {reply && stored && (
          <button
            type="button"
            className="dap-button dap-button--primary"
            onClick={() => {
              attach().catch(fail);
            }}
          >
            Attach it and open the assessment
          </button>
        )}
        <button type="button" className="dap-button" onClick={onClose}>
          {reply && stored ? 'Cancel' : 'Close'}
        </button>
      </div>
    </Dialog>
  );
}
