import type { LoadContext, Plugin } from '@docusaurus/types';
import { atBase } from '../atBase.ts';
import type { ProjectSource } from '../projectSource.ts';
import { comparePairs, type ComparedPair } from './comparePairs.ts';
import { summaryProps } from './summaryProps.ts';
import { writeRedlines } from './writeRedlines.ts';

/**
 * What changed between editions of the guidance: a page for each two editions, and below it one for each document. Those of
 * documents are written after the build and are no routes, since every route makes every page of the site heavier.
 */
export default function redlinesPlugin(source: ProjectSource) {
  let pairs: readonly ComparedPair[] = [];
  return ({ baseUrl }: LoadContext): Plugin => ({
    name: 'guidance-redlines',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    contentLoaded({ actions: { addRoute } }) {
      const project = source.current();
      pairs = comparePairs(project);
      for (const pair of pairs) {
        const props = summaryProps(pair, project);
        addRoute({
          path: atBase(baseUrl, props.path),
          component: '@code/plugin/redlines/RedlinePage.tsx',
          exact: false,
          props: { ...props },
        });
      }
    },
    postBuild: ({ outDir }) => writeRedlines(pairs, { outDir, base: baseUrl }),
  });
}
