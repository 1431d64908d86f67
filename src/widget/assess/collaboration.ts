import { createContext, useContext } from 'react';
import type { NoteChange, Notes } from '../../workspace/notes.ts';
import type { Replies } from '../../workspace/replies.ts';
import type { Session } from '../../workspace/session.ts';
import type { WorkGiven } from '../../workspace/work/workFile.ts';

/** What people who work on one assessment tell each other, beside the record. */
export interface Collaboration {
  /** Id of the assessment. */
  readonly record: string;
  readonly notes: Notes | undefined;
  /** What reviewers asked, with the answers. */
  readonly replies: Replies | undefined;
  /** Ids of the requirements at which they do. */
  readonly asked: ReadonlySet<string> | undefined;
  /** What a colleague gave, where this assessment was begun from a work file. */
  readonly work: WorkGiven | undefined;
  /** Rejects, with nothing changed, when the browser does not store it. */
  readonly note: (changes: readonly NoteChange[]) => Promise<void>;
  readonly reply: Session['reply'];
  /** Nothing is kept of it, as in a preview: comments are not offered. */
  readonly fleeting?: boolean;
  /** Takes back the last step of the record. */
  readonly undo: () => void;
}

export const CollaborationContext = createContext<Collaboration | undefined>(undefined);

export function useCollaboration(): Collaboration {
  const collaboration = useContext(CollaborationContext);
  if (!collaboration) throw new Error('This part of the page stands outside an assessment.');
  return collaboration;
}
