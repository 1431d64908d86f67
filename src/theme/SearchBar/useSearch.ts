import type MiniSearch from 'minisearch';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { SearchDocument } from '../../plugin/search/document.ts';
import { search, type HitGroup } from '../../plugin/search/query.ts';
import { loadIndex } from './loadIndex.ts';

export type SearchState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | { readonly state: 'ready'; readonly query: string; readonly groups: readonly HitGroup[] };

/** Loads the index when first used, and searches it for the query. */
export function useSearch(query: string): SearchState {
  const [index, setIndex] = useState<MiniSearch<SearchDocument>>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    loadIndex().then(setIndex, () => setFailed(true));
  }, []);
  useEffect(load, [load]);

  const settled = useDeferredValue(query.trim());
  const groups = useMemo(() => (index && settled !== '' ? search(index, settled) : []), [index, settled]);
  if (failed) return { state: 'failed', retry: load };
  return index ? { state: 'ready', query: settled, groups } : { state: 'loading' };
}
