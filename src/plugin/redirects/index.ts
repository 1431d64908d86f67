import type { LoadContext, Plugin } from '@docusaurus/types';
import { atBase } from '../atBase.ts';
import type { ProjectSource } from '../projectSource.ts';
import { movedPages } from './movedPages.ts';

/** A page at every address that has moved, which leads to the new one. */
export default function redirectsPlugin(source: ProjectSource) {
  return ({ baseUrl }: LoadContext): Plugin => ({
    name: 'redirects',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    contentLoaded({ actions: { addRoute } }) {
      for (const page of movedPages(source.current())) {
        const component = '@code/plugin/redirects/MovedPage.tsx';
        addRoute({
          path: atBase(baseUrl, page.from),
          component,
          exact: true,
          props: { to: page.to, places: page.places },
        });
      }
    },
  });
}
