import { openDrafts, type DraftStore } from '../../workspace/forms/draftStore.ts';
import type { StoredDraft } from '../../workspace/forms/draft.ts';
import { useKept, type Kept } from '../parts/useKept.ts';

const list = async (store: DraftStore) =>
  [...(await store.list(new Date().toISOString()))].sort((a, b) => (a.record.modified < b.record.modified ? 1 : -1));

export type Drafts = Kept<DraftStore, StoredDraft>;

/** The drafts of requests in this browser, last changed first. */
export function useDrafts(): Drafts {
  return useKept(openDrafts, list);
}
