import type { ReactNode } from 'react';
import type { StudioDraft } from '../../workspace/studio/studioDraft.ts';
import { timeWords } from '../logic/dates.ts';
import { Notice } from '../parts/Notice.tsx';

/** Two tabs have changed one draft: the person says which text stays, and the other becomes a draft of its own. */
export function StudioConflict({
  theirs,
  problem,
  onChoose,
}: {
  readonly theirs: StudioDraft;
  /** Why the choice could not be carried out. */
  readonly problem: string | undefined;
  readonly onChoose: (which: 'mine' | 'theirs') => void;
}): ReactNode {
  return (
    <Notice
      tone="warning"
      announce="now"
      title="Another tab has changed this draft"
      actions={
        <>
          <button type="button" className="dap-button" onClick={() => onChoose('mine')}>
            Go on with what is here
          </button>
          <button type="button" className="dap-button" onClick={() => onChoose('theirs')}>
            Take what the other tab wrote
          </button>
        </>
      }
    >
      {problem !== undefined && <p>{problem} Nothing was changed.</p>}
      <p>
        It was saved there {timeWords(theirs.modified, new Date())}, while there were changes here. Nothing is lost: the
        text that you do not choose is kept as a draft of its own.
      </p>
    </Notice>
  );
}
