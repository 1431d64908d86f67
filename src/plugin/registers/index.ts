import type { LoadContext, Plugin } from '@docusaurus/types';
import { atBase } from '../atBase.ts';
import type { PortalConfig } from '../portalConfig.ts';
import type { ProjectSource } from '../projectSource.ts';
import { documentsProps } from './documentData.ts';
import { modificationProps, modificationsProps } from './modificationData.ts';
import { glossaryProps, sourcesProps } from './registerData.ts';
import { releaseProps, releasesProps } from './releaseData.ts';
import { crosswalkProps, standardsProps } from './standardData.ts';
import { writeData } from './writeData.ts';

/** Pages of the registers, and the registers and checklists as JSON files. */
export default function registersPlugin(source: ProjectSource, portal: PortalConfig) {
  return ({ baseUrl }: LoadContext): Plugin => ({
    name: 'registers',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    contentLoaded({ actions: { addRoute } }) {
      const project = source.current();
      const page = (path: string, name: string, props: object): void =>
        addRoute({
          path: atBase(baseUrl, path),
          component: `@code/plugin/registers/${name}.tsx`,
          exact: true,
          props: { ...props },
        });
      page('/glossary', 'GlossaryPage', glossaryProps(project));
      page('/sources', 'SourcesPage', sourcesProps(project));
      page('/releases', 'ReleasesPage', releasesProps(project));
      for (const release of project.releases)
        page(`/releases/${release.id}`, 'ReleasePage', releaseProps(release, project));
      page('/modifications', 'ModificationsPage', modificationsProps(project));
      for (const modification of project.modifications)
        page(`/modifications/${modification.id}`, 'ModificationPage', modificationProps(modification, project));
      page('/documents', 'DocumentsPage', documentsProps(project, portal));
      page('/standards', 'StandardsPage', standardsProps(project, portal));
      page('/standards/crosswalk', 'CrosswalkPage', crosswalkProps(project));
    },
    postBuild: ({ outDir }) => writeData(outDir, source.current()),
  });
}
