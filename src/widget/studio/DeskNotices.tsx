import type { ReactNode } from 'react';
import type { SaveState } from '../../workspace/session.ts';
import type { StudioDraft } from '../../workspace/studio/studioDraft.ts';
import { saveFile } from '../logic/saveFile.ts';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import { StudioConflict } from './StudioConflict.tsx';

/** What a person who writes a draft must not miss. */
export function DeskNotices({
  save,
  theirs,
  source,
  failed,
  refused,
  onChoose,
  onRetry,
}: {
  readonly save: SaveState;
  /** What another tab wrote. */
  readonly theirs: StudioDraft | undefined;
  /** The entry that the register lacks. */
  readonly source: StudioDraft['source'];
  /** Why nothing is checked. */
  readonly failed: string | undefined;
  /** The form could not make a change. */
  readonly refused: boolean;
  readonly onChoose: (which: 'mine' | 'theirs') => void;
  readonly onRetry: () => void;
}): ReactNode {
  return (
    <>
      {theirs && <StudioConflict theirs={theirs} problem={save.error} onChoose={onChoose} />}
      {save.status === 'failed' && !theirs && (
        <Notice
          tone="error"
          announce="now"
          title="Not saved"
          actions={
            <button type="button" className="dap-button" onClick={onRetry}>
              Try again
            </button>
          }
        >
          <p>{save.error} What you wrote is on this page still. Download the file before you close it.</p>
        </Notice>
      )}
      {failed !== undefined && <Notice tone="error" announce="now" title={failed} />}
      {source && (
        <Notice
          tone="info"
          actions={
            <button
              type="button"
              className={`dap-button ${fields.small}`}
              onClick={() => saveFile(`${source.id}-source.yaml`, 'application/yaml', source.entry)}
            >
              Download the source entry
            </button>
          }
        >
          <p>
            The checklist cites “{source.id}”, which is not in registers/sources.yaml yet. Add its entry there together
            with the checklist.
          </p>
        </Notice>
      )}
      {refused && (
        <Notice tone="warning" announce="now" title="This cannot be changed in the form">
          <p>
            It is written in a way that the form cannot change without touching something else. Change it in the text.
          </p>
        </Notice>
      )}
    </>
  );
}
