import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin, PluginContentLoadedActions } from '@docusaurus/types';
import { currentEditions } from '../currentEditions.ts';
import type { Checklist } from '../../engine/model.ts';
import type { Project } from '../../load/index.ts';
import type { ProjectSource } from '../projectSource.ts';
import { checklistRouteProps, checklistSummary } from './routeData.ts';
import { readSamples } from './samples.ts';

const PAGES = '@site/src/widget';

/** What the home page is told of each checklist. It is in every page's bundle: keep it small. */
export interface ChecklistGlance {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly status: Checklist['status'];
  readonly requirements: number;
  readonly gates: number;
}

/** Routes and data of checklists and assessments. */
export default function checklistsPlugin(source: ProjectSource) {
  return ({ siteDir }: LoadContext): Plugin => ({
    name: 'checklists',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    async contentLoaded({ actions }) {
      const project = source.current();
      const summaries = currentEditions(project.checklists).map(checklistSummary);
      const data = await writeData(project, actions);
      const load = await actions.createData('load.js', loaders(data));
      const page = pageAdder(siteDir, actions);

      page('/checklists', 'ChecklistIndexPage', { props: { checklists: summaries } });
      page('/assess', 'WorkspacePage', {
        props: { checklists: summaries, samples: readSamples(siteDir) },
        modules: { load },
      });
      for (const [id, file] of data) {
        // One data file, one chunk, for all pages of a checklist: the page's own props under the router's name for them.
        const modules = { __props: file };
        page(`/checklists/${id}`, 'ChecklistPage', { modules });
        page(`/assess/${id}`, 'AssessmentPage', { modules });
        page(`/assess/${id}/result`, 'ResultPage', { modules });
      }
      actions.setGlobalData({ checklists: summaries.map(glance) });
    },
  });
}

/** Writes the data of each checklist; gives the file by checklist id. */
async function writeData(project: Project, { createData }: PluginContentLoadedActions): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const checklist of currentEditions(project.checklists)) {
    const props = checklistRouteProps(checklist, project);
    files.set(checklist.id, await createData(`${checklist.id}.json`, JSON.stringify(props)));
  }
  return files;
}

/** A module of functions that fetch the data of a checklist when it is wanted. */
function loaders(data: ReadonlyMap<string, string>): string {
  const entries = [...data].map(([id, file]) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(file)}),`);
  return `export default {\n${entries.join('\n')}\n};\n`;
}

function pageAdder(siteDir: string, { addRoute }: PluginContentLoadedActions) {
  return (
    path: string,
    component: string,
    data: { props?: Record<string, unknown>; modules?: Record<string, string> },
  ) => {
    if (existsSync(join(siteDir, 'src/widget', `${component}.tsx`))) {
      addRoute({ path, component: `${PAGES}/${component}.tsx`, exact: true, ...data });
    }
  };
}

function glance(summary: ChecklistGlance): ChecklistGlance {
  const { id, title, version, status, requirements, gates } = summary;
  return { id, title, version, status, requirements, gates };
}
