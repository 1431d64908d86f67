import type { LoadContext, Plugin } from '@docusaurus/types';
import { atBase } from '../atBase.ts';
import { docsVersions, guidanceSets, type GuidanceSet } from '../guidanceSets.ts';
import type { ProjectSource } from '../projectSource.ts';
import type { Statement } from '../statement.ts';
import { printPath } from './printPaths.ts';
import { printProps } from './printProps.ts';
import { writeSets } from './writeSets.ts';

/** One page for each edition of the guidance, and one for the draft, that holds all of it, to print. */
export default function printPlugin(source: ProjectSource, statement: Statement) {
  return ({ siteConfig: { url, baseUrl: base } }: LoadContext): Plugin => {
    let sets: readonly GuidanceSet[] = [];
    return {
      name: 'guidance-print',
      loadContent: () => source.load(),
      allContentLoaded({ allContent, actions: { addRoute } }) {
        sets = guidanceSets(docsVersions(allContent), source.current(), base);
        for (const set of sets) {
          addRoute({
            path: atBase(base, printPath(set)),
            component: '@code/plugin/print/PrintPage.tsx',
            exact: true,
            props: { ...printProps(set, statement.guidance) },
          });
        }
      },
      postBuild: ({ outDir }) => writeSets(sets, { outDir, sources: source.current().sources, statement, url, base }),
    };
  };
}
