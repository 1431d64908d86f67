import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { chooseEdits } from '../../formats/xlsx/chooseEdits.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Notice } from '../parts/Notice.tsx';
import fields from '../parts/fields.module.css';
import { CellChanges } from './CellChanges.tsx';
import styles from './SpreadsheetDialog.module.css';
import { useTablePreview, type TableSource } from './useTablePreview.ts';
import { useWorkbench } from './workbench.ts';

/** Brings back a spreadsheet that was filled in, or rows copied from one: first what would change, then it is chosen. */
export function SpreadsheetDialog({
  record,
  pasted,
  onClose,
}: {
  readonly record: SubmissionRecord;
  /** Rows that were pasted before it was opened. */
  readonly pasted: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { page, dispatch } = useWorkbench();
  const [source, setSource] = useState<TableSource | undefined>(pasted === undefined ? undefined : { text: pasted });
  const [applied, setApplied] = useState<number>();
  const read = useTablePreview(applied === undefined ? source : undefined, page.checklist, record);
  const stage =
    applied !== undefined ? 'applied' : source === undefined ? 'choose' : read === undefined ? 'reading' : 'read';
  const inside = useFocusOn(stage);
  const another = (): void => setSource(undefined);
  return (
    <Dialog title="Bring back a spreadsheet" onClose={onClose} wide>
      <div ref={inside} tabIndex={-1} className={styles.stage}>
        {applied !== undefined ? (
          <>
            <Notice tone="success" announce="politely" title={`${count(applied, 'cell')} applied`}>
              <p>Undo takes all of it back in one step.</p>
            </Notice>
            <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
              Close
            </button>
          </>
        ) : source === undefined ? (
          <Choose onChoose={setSource} />
        ) : read === undefined ? (
          <p role="status">Reading…</p>
        ) : 'problem' in read ? (
          <>
            <Notice tone="error" announce="now" title="This was not read">
              <p>
                {read.problem.message} {read.problem.help} Nothing was changed.
              </p>
            </Notice>
            <button type="button" className="dap-button dap-button--primary" onClick={another}>
              Choose another
            </button>
          </>
        ) : (
          <CellChanges
            preview={read.preview}
            notes={read.notes}
            onApply={(chosen) => {
              const edits = chooseEdits(read.preview.changes, chosen);
              dispatch({ type: 'apply-answers', edits });
              setApplied(edits.length);
            }}
            onAnother={another}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Moves the focus along when what had it has gone; where it begins is left to the dialogue. */
function useFocusOn(stage: string): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current !== stage) ref.current?.focus();
    shown.current = stage;
  }, [stage]);
  return ref;
}

function Choose({ onChoose }: { readonly onChoose: (source: TableSource) => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <>
      <p>All changes are shown first. Nothing is sent anywhere.</p>
      <label className={fields.label} htmlFor={`${id}-file`}>
        Spreadsheet
      </label>
      <p className={fields.hint} id={`${id}-file-hint`}>
        The Excel workbook (.xlsx) that was downloaded from here and filled in.
      </p>
      <input
        id={`${id}-file`}
        className={styles.file}
        type="file"
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${id}-file-hint`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose({ file });
        }}
      />
      <label className={fields.label} htmlFor={`${id}-rows`}>
        Or paste rows
      </label>
      <p className={fields.hint} id={`${id}-rows-hint`}>
        Copied from any spreadsheet. The first row names the columns: ID, and some of Answer, Rationale and Evidence, in
        any order.
      </p>
      <textarea
        id={`${id}-rows`}
        className={fields.textarea}
        aria-describedby={`${id}-rows-hint`}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className={styles.actions}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={text.trim() === ''}
          onClick={() => onChoose({ text })}
        >
          Show what would change
        </button>
      </p>
    </>
  );
}
