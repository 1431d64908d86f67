import type { LoadContext, Plugin } from '@docusaurus/types';
import { docsVersions, guidanceSets, type GuidanceSet } from '../guidanceSets.ts';
import type { PortalConfig } from '../portalConfig.ts';
import type { ProjectSource } from '../projectSource.ts';
import { statementOf } from '../statement.ts';
import { writeFiles } from '../writeFiles.ts';
import { twinFiles } from './twinFiles.ts';

/** After the build: every document and checklist, the glossary and the sources as Markdown beside their pages, and `llms.txt`. */
export default function twinsPlugin(source: ProjectSource, portal: PortalConfig) {
  return ({ siteConfig: { url, baseUrl, title } }: LoadContext): Plugin => {
    let sets: readonly GuidanceSet[] = [];
    return {
      name: 'markdown-twins',
      loadContent: () => source.load(),
      allContentLoaded({ allContent }) {
        sets = guidanceSets(docsVersions(allContent), source.current(), baseUrl);
      },
      postBuild({ outDir }) {
        const site = url + baseUrl.replace(/\/$/, '');
        return writeFiles(
          outDir,
          twinFiles({ project: source.current(), sets, statement: statementOf(portal), portal, title, site }),
        );
      },
    };
  };
}
