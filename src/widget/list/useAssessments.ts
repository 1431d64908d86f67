import { openStore, type Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { useKept, type Kept } from '../parts/useKept.ts';

const list = (store: Store) => store.list(new Date().toISOString());

/** The assessments of this browser, deleted ones included. */
export function useAssessments(): Kept<Store, StoredAssessment> {
  return useKept(openStore, list);
}
