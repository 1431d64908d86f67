import type { Plugin } from '@docusaurus/types';
import MiniSearch from 'minisearch';
import type { PortalConfig } from '../portalConfig.ts';
import type { ProjectSource } from '../projectSource.ts';
import type { SearchDocument } from './document.ts';
import { searchDocuments } from './documents.ts';
import { SEARCH_OPTIONS } from './options.ts';

/** Builds the search index, which the search dialog loads on first use. */
export default function searchPlugin(source: ProjectSource, { rules }: PortalConfig) {
  return (): Plugin => ({
    name: 'site-search',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    async contentLoaded({ actions }) {
      const project = source.current();
      const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
      index.addAll(searchDocuments(project, rules));
      await actions.createData('index.json', JSON.stringify(index));
    },
  });
}
