import { useState, type ReactNode } from 'react';
import { assessmentName } from '../../workspace/naming.ts';
import { workTitle } from '../../workspace/work/workFile.ts';
import { timeWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FactList } from './FactList.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Problems } from './ImportDialog.tsx';
import styles from './ImportDialog.module.css';
import type { ReadWork, WorkPreview } from './useWorkImport.ts';

/** What a work file holds, before anything is changed; or why it cannot be used. */
export function WorkImportDialog({
  file,
  read,
  onBegin,
  onCompare,
  onClose,
}: ReadWork & {
  /** Rejects when it could not be stored. */
  readonly onBegin: (preview: WorkPreview) => Promise<void>;
  readonly onCompare: (preview: WorkPreview) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [problem, setProblem] = useState<string>();
  if ('problems' in read) {
    return (
      <Dialog title="This work file was not imported" onClose={onClose}>
        <p>
          <strong className={styles.file}>{file}</strong> cannot be used. Nothing was changed.
        </p>
        <Problems problems={read.problems} />
        <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
          Close
        </button>
      </Dialog>
    );
  }
  const {
    work: { given, returned },
    stored,
  } = read;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Device', assessmentName({ record: given.base })],
    ['Sections', given.sections.map(({ title }) => title).join('; ')],
    ['Given', [timeWords(given.at, new Date()), given.by && `by ${given.by}`].filter(Boolean).join(', ')],
    ['For', given.to],
    ['Asked', given.message],
    [
      'Sent back',
      returned && [timeWords(returned.at, new Date()), returned.by && `by ${returned.by}`].filter(Boolean).join(', '),
    ],
    ['Comments and to-dos', countNotes(returned ? returned.notes : given.notes)],
  ];
  return (
    <Dialog
      title={returned ? 'Compare what was sent back?' : `Take on this work? ${workTitle(given)}`}
      onClose={onClose}
    >
      <p>
        Read from <strong className={styles.file}>{file}</strong>. Nothing has been changed yet.
      </p>
      <FactList facts={facts} />
      {!returned && stored && (
        <Notice tone="info" title="This assessment is in this browser already">
          <p>The work is kept beside it, as an assessment of its own.</p>
        </Notice>
      )}
      {problem && (
        <Notice tone="error" announce="now" title="It was not stored">
          <p>The browser says: {problem}. Nothing was changed; try again.</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          onClick={() => {
            if (returned) onCompare(read);
            else
              onBegin(read).catch((error: unknown) =>
                setProblem(error instanceof Error ? error.message : String(error)),
              );
          }}
        >
          {returned ? 'Compare with mine' : 'Take on the work'}
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

function countNotes(notes: Readonly<Record<string, readonly unknown[]>> | undefined): string {
  if (!notes) return 'Left out';
  return count(
    Object.values(notes).reduce((sum, list) => sum + list.length, 0),
    'note',
  );
}
