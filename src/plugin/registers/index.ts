import type { Plugin } from '@docusaurus/types';
import type { ProjectSource } from '../projectSource.ts';
import { glossaryProps, sourcesProps } from './registerData.ts';

/** The glossary and the register of sources, each as one page. */
export default function registersPlugin(source: ProjectSource) {
  return (): Plugin => ({
    name: 'registers',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    contentLoaded({ actions: { addRoute } }) {
      const project = source.current();
      const component = (name: string): string => `@site/src/plugin/registers/${name}.tsx`;
      addRoute({
        path: '/glossary',
        component: component('GlossaryPage'),
        exact: true,
        props: { ...glossaryProps(project) },
      });
      addRoute({
        path: '/sources',
        component: component('SourcesPage'),
        exact: true,
        props: { ...sourcesProps(project) },
      });
    },
  });
}
