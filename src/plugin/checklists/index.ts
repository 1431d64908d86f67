import { relative } from 'node:path';
import type { LoadContext, Plugin, RouteConfig } from '@docusaurus/types';
import { atBase } from '../atBase.ts';
import { currentEditions, type Project } from '../../load/index.ts';
import type { Checklist } from '../../engine/model.ts';
import type { ProjectSource } from '../projectSource.ts';
import { changesPath, changesProps, successions } from './changesData.ts';
import { crosswalkPath, crosswalkProps } from './crosswalkData.ts';
import { checklistRouteProps, checklistSummary, clauseExcerpts, editionReference } from './routeData.ts';
import { readSamples } from './samples.ts';
import type { EditionReference } from '../../widget/props.ts';

/** What the home page is told of each checklist. It is in every page's bundle: keep it small. */
export interface ChecklistGlance {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly status: Checklist['status'];
  readonly requirements: number;
}

/** What a page is given: props of its own, and data files that it may share with others. */
type PageData = Pick<RouteConfig, 'props' | 'modules'>;

export interface ChecklistsOptions {
  /** Ids in the order in which lists show them; others follow, by id. */
  readonly order: readonly string[];
}

/** Routes and data of checklists and assessments. */
export default function checklistsPlugin(source: ProjectSource, { order }: ChecklistsOptions) {
  return ({ siteDir, generatedFilesDir, baseUrl }: LoadContext): Plugin => ({
    name: 'checklists',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    async contentLoaded({ actions }) {
      const project = source.current();
      const place = ({ id }: Checklist) => (order.includes(id) ? order.indexOf(id) : order.length);
      const editions = [...currentEditions(project.checklists)].sort((a, b) => place(a) - place(b));
      const summaries = editions.map(checklistSummary);
      // Named by the alias, so that the address of the folder in which the site was built is in no page.
      const write = async (name: string, text: string): Promise<string> =>
        `@generated/${relative(generatedFilesDir, await actions.createData(name, text)).replaceAll('\\', '/')}`;
      const data = await writeData(editions, project, write);
      await write('excerpts.json', JSON.stringify(clauseExcerpts(editions, project)));
      const load = await write('load.js', loaders(data));
      const page = (path: string, component: string, given: PageData): void =>
        actions.addRoute({
          path: atBase(baseUrl, path),
          component: `@code/widget/${component}.tsx`,
          exact: true,
          ...given,
        });

      const earlier = project.checklists.map(({ checklist }) => checklist).filter((one) => !editions.includes(one));
      const older = await writeData(earlier, project, write, ({ id, version }) => `${id}-${version}`);
      const all = [...editions, ...earlier].map((one) => editionReference(one, editions.includes(one)));
      const byDigest = await write('editions.js', editionLoaders(all, data, older));

      page('/checklists', 'ChecklistIndexPage', { props: { checklists: summaries } });
      page('/assess', 'WorkspacePage', {
        props: { checklists: summaries, samples: readSamples(siteDir).filter(({ checklist }) => data.has(checklist)) },
        modules: { load },
      });
      page('/review', 'ReviewPage', { props: { editions: all }, modules: { load: byDigest } });
      page('/portfolio', 'PortfolioPage', { modules: { load: byDigest } });
      page('/review/compare', 'ComparePage', { props: { editions: all }, modules: { load: byDigest } });
      for (const [id, file] of data) {
        // One data file, one chunk, for all pages of a checklist: the page's own props under the router's name for them.
        const modules = { __props: file };
        page(`/checklists/${id}`, 'ChecklistPage', { modules });
        page(`/assess/${id}`, 'AssessmentPage', { modules });
        page(`/assess/${id}/result`, 'ResultPage', { modules });
      }
      for (const { before, after } of successions(project.checklists)) {
        page(changesPath(after, before.version), 'ChangesPage', { props: { ...changesProps(before, after) } });
      }
      for (const crosswalk of project.crosswalks) {
        const props = crosswalkProps(crosswalk, project);
        if (props) page(crosswalkPath(crosswalk), 'CrosswalkPage', { props: { ...props } });
      }
      actions.setGlobalData({ checklists: summaries.map(glance) });
    },
  });
}

/** Writes a data file and gives the name by which modules import it. */
type Write = (name: string, text: string) => Promise<string>;

/** Writes the data of each edition; gives the file by `name`, which is its checklist's id when left out. */
async function writeData(
  editions: readonly Checklist[],
  project: Project,
  write: Write,
  name: (edition: Checklist) => string = ({ id }) => id,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const checklist of editions) {
    const props = checklistRouteProps(checklist, project);
    files.set(name(checklist), await write(`${name(checklist)}.json`, JSON.stringify(props)));
  }
  return files;
}

/**
 * A module of functions that fetch the data of a checklist when it is wanted. They go through the registry of route
 * modules: an import of their own would make a second copy of the file.
 */
function loaders(data: ReadonlyMap<string, string>): string {
  const entries = [...data].map(([id, file]) => `  ${JSON.stringify(id)}: ${viaRegistry(file)},`);
  return `${REGISTRY}export default {\n${entries.join('\n')}\n};\n`;
}

/** As above, by digest, and for every edition there is: those that no page shows are imported here. */
function editionLoaders(
  all: readonly EditionReference[],
  current: ReadonlyMap<string, string>,
  older: ReadonlyMap<string, string>,
): string {
  const entries = all.map(({ id, version, digest, current: shown }) => {
    const file = shown ? current.get(id) : older.get(`${id}-${version}`);
    if (file === undefined) throw new Error(`The data of ${id} ${version} was not written.`);
    return `  ${JSON.stringify(digest)}: ${shown ? viaRegistry(file) : `() => import(${JSON.stringify(file)})`},`;
  });
  return `${REGISTRY}export default {\n${entries.join('\n')}\n};\n`;
}

const REGISTRY = `import registry from '@generated/registry';

const load = (file) => Object.values(registry).find(([, module]) => module === file)[0]();

`;

function viaRegistry(file: string): string {
  return `() => load(${JSON.stringify(file)})`;
}

function glance(summary: ChecklistGlance): ChecklistGlance {
  const { id, title, version, status, requirements } = summary;
  return { id, title, version, status, requirements };
}
