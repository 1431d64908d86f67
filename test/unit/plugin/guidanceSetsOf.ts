import { guidancePath, type Project } from '../../../src/load/index.ts';
import { guidanceSets, type DocsVersion, type GuidanceSet } from '../../../src/plugin/guidanceSets.ts';

/** The sets of a project as the framework would hand them over where lists of pages name nothing. */
export function guidanceSetsOf(project: Project): readonly GuidanceSet[] {
  const version = (versionName: string, documents: Project['documents']): DocsVersion => ({
    versionName,
    docs: documents.map(({ file }) => ({ id: file, permalink: guidancePath(file) })),
    sidebars: {},
  });
  const versions = project.editions.map(({ entry, documents }) => version(entry.id, documents));
  return guidanceSets([version('current', project.documents), ...versions], project, '/');
}
