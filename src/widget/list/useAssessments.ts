import { useCallback, useEffect, useState } from 'react';
import { openStore, type Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';

export interface Assessments {
  /** Undefined until the browser has answered; nothing is known before. */
  readonly store?: Store;
  readonly all?: readonly StoredAssessment[];
  /** The browser's words when the list cannot be read. */
  readonly problem?: string;
}

/** What is stored in this browser, kept up to date with this tab and all others. */
export function useAssessments(): Assessments {
  const [known, setKnown] = useState<Assessments>({});
  const look = useCallback(async (store: Store): Promise<void> => {
    try {
      setKnown({ store, all: await store.list(new Date().toISOString()) });
    } catch (error) {
      setKnown((before) => ({ ...before, store, problem: error instanceof Error ? error.message : String(error) }));
    }
  }, []);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void openStore().then((store) => {
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
