import { useCallback, useMemo, useState } from 'react';
import { newRecordId } from '../../workspace/ids.ts';
import { assessmentName } from '../../workspace/naming.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { exportSubmission } from '../logic/exportSubmission.ts';

type Act = (stored: StoredAssessment) => void;

export interface ListActions {
  /** What went wrong last, in the browser's words. */
  readonly failure: string | undefined;
  readonly setFailure: (failure: string | undefined) => void;
  /** What was deleted last, to be undone. */
  readonly undoable: StoredAssessment | undefined;
  /** Runs what changes the store; what goes wrong is said, and nothing else happens. */
  readonly attempt: (change: (store: Store) => Promise<unknown>) => void;
  readonly duplicate: Act;
  readonly rename: (stored: StoredAssessment, label: string) => void;
  /** Puts it away, or brings it back. */
  readonly shelve: Act;
  readonly vary: (stored: StoredAssessment, kind: 'variant' | 'update') => void;
  readonly exportOne: Act;
  readonly remove: Act;
  readonly restore: Act;
  /** For good, with files of evidence that nothing names any more. */
  readonly erase: (stored: readonly StoredAssessment[]) => void;
}

/** What can be done with the assessments of a list. `open` goes to one. */
export function useListActions(store: Store | undefined, open: (checklist: string, id: string) => void): ListActions {
  const [failure, setFailure] = useState<string>();
  const [undoable, setUndoable] = useState<StoredAssessment>();
  const attempt = useCallback<ListActions['attempt']>(
    (change) => {
      setFailure(undefined);
      if (!store) return;
      change(store).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    },
    [store],
  );
  const actions = useMemo((): Omit<ListActions, 'failure' | 'setFailure' | 'undoable' | 'attempt'> => {
    const now = (): string => new Date().toISOString();
    return {
      duplicate: (stored) =>
        attempt((to) => to.duplicate(stored.id, newRecordId(), now(), `Copy of ${assessmentName(stored)}`)),
      rename: (stored, label) => attempt((to) => to.rename(stored.id, label)),
      shelve: (stored) => attempt((to) => to.shelve(stored.id, stored.shelved ? undefined : now())),
      vary: (stored, kind) =>
        attempt(async (to) => {
          const name = `${kind === 'update' ? 'Firmware update of' : 'Variant of'} ${assessmentName(stored)}`;
          const made = await to.makeVariant(stored.id, newRecordId(), now(), name, kind);
          open(made.record.checklist.id, made.id);
        }),
      exportOne: (stored) => attempt(() => exportSubmission(stored.record)),
      remove: (stored) =>
        attempt(async (to) => {
          await to.remove(stored.id, now());
          setUndoable(stored);
        }),
      restore: (stored) =>
        attempt(async (to) => {
          await to.restore(stored.id);
          setUndoable(undefined);
        }),
      erase: (gone) =>
        attempt(async (to) => {
          await to.erase(gone.map(({ id }) => id));
          setUndoable(undefined);
          // What is left over is cleared away the next time.
          const { removeUnusedFiles } = await import('../../workspace/evidenceFiles.ts');
          await removeUnusedFiles(to, now()).catch(() => undefined);
        }),
    };
  }, [attempt, open]);
  return { failure, setFailure, undoable, attempt, ...actions };
}
