import type { LoadContext, Plugin } from '@docusaurus/types';
import { atBase } from '../atBase.ts';
import type { ProjectSource } from '../projectSource.ts';
import type { Statement } from '../statement.ts';
import { editionsData, type EditionGlance } from './editionsData.ts';

/** What pages of the guidance know of its editions. */
export interface EditionsGlobal {
  readonly editions: readonly Pick<EditionGlance, 'id' | 'label' | 'state' | 'inEffect'>[];
  readonly statement: Statement;
}

/** The list of guidance editions at `/editions`, and what banners and the home page say. */
export default function editionsPlugin(source: ProjectSource, statement: Statement) {
  return ({ baseUrl }: LoadContext): Plugin => ({
    name: 'guidance-editions',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    contentLoaded({ actions: { addRoute, setGlobalData } }) {
      const editions = editionsData(source.current());
      const glance = editions.map(({ id, label, state, inEffect }) => ({ id, label, state, inEffect }));
      setGlobalData({ editions: glance, statement } satisfies EditionsGlobal);
      addRoute({
        path: atBase(baseUrl, '/editions'),
        component: '@code/plugin/editions/EditionsPage.tsx',
        exact: true,
        props: { editions, inUse: statement.inUse, rules: statement.rules },
      });
    },
  });
}
