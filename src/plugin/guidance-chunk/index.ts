import { createHash } from 'node:crypto';
import type { Plugin } from '@docusaurus/types';

/** What every page of the guidance is made with, besides its text: modules of the docs plugin's routes. */
const PARTS = ['DocItem', 'DocsRoot', 'DocVersionRoot', 'DocRoot'].map((name) => `@theme/${name}`);
const PLUGIN_DATA = '@generated/docusaurus-plugin-content-docs/default/__plugin.json';
/** The sidebar and the list of documents of the draft; those of published editions have more words in their names. */
const VERSION_DATA = /docusaurus-plugin-content-docs[\\/]default[\\/]p[\\/]guidance-[^-\\/]*\.json$/;

/** The parts of the bundler's chunks and modules that are looked at here. */
interface Chunk {
  readonly name?: string | null;
}
interface Module {
  /** Path of its file. */
  nameForCondition(): string | null;
}

/**
 * Puts what all guidance pages share into one file instead of six. Each file of a page costs a slow phone some twenty
 * milliseconds before the page answers, however small it is.
 */
export default function guidanceChunk(): Plugin {
  const chunks = new Set([...PARTS, PLUGIN_DATA].map(chunkName));
  const shared = { name: 'guidance', enforce: true, priority: 45 };
  return {
    name: 'guidance-chunk',
    configureWebpack(_, isServer) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const cacheGroups = {
        guidanceParts: { ...shared, chunks: ({ name }: Chunk) => chunks.has(name ?? '') },
        guidanceData: {
          ...shared,
          chunks: 'async' as const,
          test: (module: Module) => VERSION_DATA.test(module.nameForCondition() ?? ''),
        },
      };
      return { optimization: { splitChunks: { cacheGroups } } };
    },
  };
}

/** The name that the framework gives the file of a route's module in production. */
function chunkName(module: string): string {
  return createHash('md5').update(module).digest('hex').slice(0, 8);
}
