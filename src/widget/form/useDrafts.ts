import { useCallback, useEffect, useState } from 'react';
import { openDrafts, type DraftStore } from '../../workspace/forms/draftStore.ts';
import type { StoredDraft } from '../../workspace/forms/draft.ts';

export interface Drafts {
  /** Undefined until the browser has answered; nothing is known before. */
  readonly store?: DraftStore;
  /** Last changed first. */
  readonly all?: readonly StoredDraft[];
  /** The browser's words when they cannot be read. */
  readonly problem?: string;
}

/** The drafts in this browser, kept up to date with this tab and all others. */
export function useDrafts(): Drafts {
  const [known, setKnown] = useState<Drafts>({});
  const look = useCallback(async (store: DraftStore): Promise<void> => {
    try {
      const all = [...(await store.list())].sort((a, b) => (a.record.modified < b.record.modified ? 1 : -1));
      setKnown({ store, all });
    } catch (error) {
      setKnown((before) => ({ ...before, store, problem: error instanceof Error ? error.message : String(error) }));
    }
  }, []);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void openDrafts().then((store) => {
      if (left) return;
      stop = store.onChange(() => void look(store));
      void look(store);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [look]);
  return known;
}
