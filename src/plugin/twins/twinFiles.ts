import { currentEditions, type Project } from '../../load/index.ts';
import { documentsOf, type GuidanceSet } from '../guidanceSets.ts';
import { clausePermalink } from '../permalinks.ts';
import type { PortalConfig } from '../portalConfig.ts';
import type { Statement } from '../statement.ts';
import { checklistTwin } from './checklistTwin.ts';
import { documentTwin } from './documentTwin.ts';
import { embedText } from './embedText.ts';
import { llmsText, type LlmsSection } from './llmsText.ts';
import { glossaryTwin, sourcesTwin } from './registerTwins.ts';
import { twinLinks, twinPath } from './twinLinks.ts';

/** What twins are made of. */
interface TwinContent {
  readonly project: Project;
  readonly sets: readonly GuidanceSet[];
  readonly statement: Statement;
  readonly portal: Pick<PortalConfig, 'description' | 'rules'>;
  readonly title: string;
  /** Address of the site with its base path, without `/` at its end. */
  readonly site: string;
}

/** Registers, and what each holds. */
const REGISTERS: readonly (readonly [name: string, about: (rules: string) => string])[] = [
  ['releases', (rules) => `Releases of ${rules}`],
  ['modifications', (rules) => `Modifications of ${rules}`],
  ['documents', (rules) => `Documents of ${rules}, and those around`],
  ['standards', () => 'Related standards'],
];

/** Every twin and `llms.txt`, by address inside the site. */
export function twinFiles({ project, sets, statement, portal, title, site }: TwinContent): ReadonlyMap<string, string> {
  const checklists = currentEditions(project.checklists);
  const checklistPage = (id: string): string => `/checklists/${id}`;
  const pages = new Set([
    ...sets.flatMap((set) => documentsOf(set).map(({ address }) => address)),
    ...checklists.map(({ id }) => checklistPage(id)),
    ...['/glossary', '/sources'],
  ]);
  const links = twinLinks(site, pages);
  const clauses = new Map(
    project.documents.flatMap(({ file, clauses: own }) =>
      own.map((clause) => [clause.id, { title: clause.title, address: clausePermalink(file, clause.id) }] as const),
    ),
  );
  const sources = new Map(project.sources.map((source) => [source.id, source]));

  const files = new Map<string, string>();
  for (const set of sets) {
    for (const { file, address } of documentsOf(set)) {
      const given = { file, edition: editionWords(set, statement), statement, links };
      const text = project.texts.get(file) ?? '';
      files.set(
        twinPath(address),
        documentTwin(text, {
          ...given,
          sourceOf: (id) => sources.get(id),
          embedText: (one) => embedText(one, checklists, links),
        }),
      );
    }
  }
  for (const checklist of checklists) {
    const text = checklistTwin(checklist, { links, clauseOf: (id) => clauses.get(id) });
    files.set(twinPath(checklistPage(checklist.id)), text);
  }
  files.set(twinPath('/glossary'), glossaryTwin(project.glossary, portal.rules, links));
  files.set(twinPath('/sources'), sourcesTwin(project.sources, links));

  const sections: LlmsSection[] = [
    ...sets.map((set) => ({
      title: set.edition === undefined ? 'Guidance, draft' : `Guidance, edition of ${set.edition.label}`,
      entries: documentsOf(set).map((document) => ({
        title: document.title,
        url: links.twin(document.address),
        about: document.matter.values.description ?? document.title,
      })),
    })),
    {
      title: 'Checklists',
      entries: checklists.map(({ id, title: name, purpose, status }) => ({
        title: name,
        url: links.twin(checklistPage(id)),
        about: `${status}. ${firstSentence(purpose)}`,
      })),
    },
    {
      title: 'Registers',
      entries: [
        { title: 'Glossary', url: links.twin('/glossary'), about: 'Terms in plain words, with sources.' },
        { title: 'Sources', url: links.twin('/sources'), about: 'Everything that is cited, and how it was read.' },
      ],
    },
    {
      title: 'Optional',
      entries: REGISTERS.map(([name, about]) => ({
        title: about(statement.rules),
        url: links.page(`/data/registers/${name}.json`),
        about: 'the register as JSON',
      })),
    },
  ];
  const summary = `${portal.description} ${statement.words}`;
  files.set('/llms.txt', llmsText({ title, summary, notes: NOTES, sections }));
  return files;
}

const NOTES = [
  'Each page is also there as Markdown, at its address with `.md` behind it. `{#id}` behind a heading is the id of that clause: its address is that of the page, `#` and the id.',
  'Every citation says how sure it is: confirmed, secondary or inferred. What is inferred is this project’s own deduction; do not repeat it as a fact.',
];

function editionWords({ edition }: GuidanceSet, { inUse, rules }: Statement): string {
  if (edition === undefined) return 'draft, which can change at any time';
  const state = edition.state === 'in-use' ? inUse : edition.state;
  return `${edition.label} (${state}), which describes ${rules} from ${edition.inEffect}`;
}

function firstSentence(text: string): string {
  return /^[^]*?\.(?=\s|$)/.exec(text.trim())?.[0] ?? text;
}
