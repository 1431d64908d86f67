import type { StudioDraft } from '../../workspace/studio/studioDraft.ts';
import { openStudio, type StudioStore } from '../../workspace/studio/studioStore.ts';
import { useKept, type Kept } from '../parts/useKept.ts';

const list = async (store: StudioStore) =>
  [...(await store.list(new Date().toISOString()))].sort((a, b) => (a.modified < b.modified ? 1 : -1));

export type StudioDrafts = Kept<StudioStore, StudioDraft>;

/** The drafts of checklists in this browser, last changed first. */
export function useStudioDrafts(): StudioDrafts {
  return useKept(openStudio, list);
}
