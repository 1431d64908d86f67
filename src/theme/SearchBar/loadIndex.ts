import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../plugin/search/document.ts';
import { SEARCH_OPTIONS } from '../../plugin/search/options.ts';

let loading: Promise<MiniSearch<SearchDocument>> | undefined;

/** Loads the index once a visit. A failed load is forgotten, so that the next call tries again. */
export function loadIndex(): Promise<MiniSearch<SearchDocument>> {
  loading ??= import('@generated/site-search/default/index.json')
    .then(({ default: index }) => MiniSearch.loadJS<SearchDocument>(index, SEARCH_OPTIONS))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
