import { relative } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { Project } from '../../load/index.ts';
import type { StudioEdition, StudioPageProps, StudioPortal } from '../../widget/props.ts';
import { atBase } from '../atBase.ts';
import { clausePermalink } from '../permalinks.ts';
import type { ProjectSource } from '../projectSource.ts';

/** `/studio`: checklists written and checked in the browser. */
export default function studioPlugin(source: ProjectSource, { order }: { readonly order: readonly string[] }) {
  return ({ baseUrl, generatedFilesDir }: LoadContext): Plugin => ({
    name: 'studio',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    async contentLoaded({ actions: { addRoute, createData } }) {
      const project = source.current();
      const write = async (name: string, value: unknown): Promise<string> =>
        `@generated/${relative(generatedFilesDir, await createData(name, JSON.stringify(value))).replaceAll('\\', '/')}`;
      const names = await write('portal.json', portalOf(project));
      const texts: string[] = [];
      // What an overlay makes has no text of its own as a checklist.
      const own = project.checklists.filter(({ file }) => file.startsWith('checklists/'));
      for (const { checklist, file } of own) {
        const { id, version } = checklist;
        const data = await write(`${id}-${version}.json`, { text: project.texts.get(file) ?? '' });
        texts.push(`    ${JSON.stringify(`${id}@${version}`)}: () => import(${JSON.stringify(data)}),`);
      }
      // Fetched when wanted: all texts together are larger than the page.
      const module = `export default {\n  portal: () => import(${JSON.stringify(names)}),\n  texts: {\n${texts.join('\n')}\n  },\n};\n`;
      const load = await createData('load.js', module);
      const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
      const editions = own.map(editionOf).sort((a, b) => place(a.id) - place(b.id));
      const made = project.checklists.filter((one) => !own.includes(one)).map(({ checklist }) => checklist.id);
      const props: Pick<StudioPageProps, 'editions' | 'overlaid'> = { editions, overlaid: [...new Set(made)] };
      addRoute({
        path: atBase(baseUrl, '/studio'),
        component: '@code/widget/StudioPage.tsx',
        exact: true,
        props: { ...props },
        modules: { load: `@generated/${relative(generatedFilesDir, load).replaceAll('\\', '/')}` },
      });
    },
  });
}

function editionOf({ checklist: { id, version, title, status } }: Project['checklists'][number]): StudioEdition {
  return { id, version, title, status };
}

function portalOf({ documents, sources }: Project): StudioPortal {
  return {
    clauses: documents.flatMap(({ file, title: document, clauses }) =>
      clauses.map(({ id, title }) => ({ id, title, document, permalink: clausePermalink(file, id) })),
    ),
    sources: sources.map(({ id, title, confidence }) => ({ id, title, confidence })),
  };
}
