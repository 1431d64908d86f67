import { Html, markup } from '../../formats/html/markup.ts';
import type { Project } from '../../load/index.ts';
import { dayInWords } from '../registers/dayInWords.ts';
import { documentsOf, type GuidanceSet, type SetDocument } from '../guidanceSets.ts';
import { shortName } from '../remark/shortName.ts';
import type { Statement } from '../statement.ts';
import { documentPart, sourcePlace, type Assembly } from './documentPart.ts';
import { printPath } from './printPaths.ts';
import { printProps } from './printProps.ts';

/** What the page of a whole set is made of. */
interface SetPage {
  readonly set: GuidanceSet;
  /** HTML of each document's page, by its address inside the site. */
  readonly pages: ReadonlyMap<string, string>;
  readonly sources: Project['sources'];
  readonly statement: Statement;
  /** Address of the site without its base path. */
  readonly url: string;
  /** Base path of the site, `/` at its end. */
  readonly base: string;
}

/** The main part of a page that holds a whole edition: document control, contents, every document, and the sources they cite. */
export function setMain({ set, pages, sources, statement, url, base }: SetPage): string {
  const documents = documentsOf(set);
  const citedIds = new Set(documents.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const cited = sources.filter(({ id }) => citedIds.has(id));
  const assembly: Assembly = {
    base,
    keys: new Map(documents.map((document) => [document.address, keyIn(document)])),
    sources: new Set(cited.map(({ id }) => id)),
  };
  const at = (path: string): string => base + path.slice(1);
  const address = url + at(printPath(set));
  return markup`<link rel="stylesheet" href="${at('/print-set.css')}" /><link rel="stylesheet" href="${at(`${printPath(set)}.css`)}" />
    <header class="set-title">
      <p class="dap-no-print"><a href="${at('/editions')}">Editions of the guidance</a></p>
      <h1>${printProps(set, statement.guidance).title}</h1>
      <p class="dap-lead">${leadOf(set)}</p>
      <p class="dap-no-print">The whole set on one page. To keep it on paper or as PDF, use the print command of your browser.</p>
      ${controlTable(set, documents, statement, address)}
    </header>
    <nav class="set-contents" aria-labelledby="set-contents">
      <h2 id="set-contents">Contents</h2>
      <ul>${set.groups.flatMap(({ label, documents: own }) =>
        label === undefined
          ? own.map(contentsEntry)
          : [markup`<li><span class="set-group">${label}</span><ul>${own.map(contentsEntry)}</ul></li>`],
      )}<li><a href="#set-sources">Sources cited</a></li></ul>
    </nav>
    ${set.groups.flatMap(({ label, documents: own }) =>
      own.map((document) => {
        const part = documentPart(pages.get(document.address) ?? '', document.address, assembly);
        return markup`<article class="set-document markdown" id="${keyIn(document)}">${label === undefined ? undefined : markup`<p class="set-eyebrow">${label}</p>`}${new Html(part)}</article>`;
      }),
    )}
    <section class="set-sources" aria-labelledby="set-sources">
      <h2 id="set-sources">Sources cited</h2>
      <p>Confirmed: read in the rule-maker’s own text. Secondary: read elsewhere. Inferred: this project’s own deduction. A citation may be less sure than its source, never surer.</p>
      <ul>${cited.map(sourceEntry)}</ul>
    </section>`.text;
}

function keyIn({ key }: SetDocument): string {
  return key.replaceAll('/', '-');
}

function leadOf({ edition }: GuidanceSet): string {
  return edition?.summary ?? 'The text on which work goes on. It is no edition, and it can change at any time.';
}

function controlTable(
  { id, edition }: GuidanceSet,
  documents: readonly SetDocument[],
  { words, link, inUse, rules: called }: Statement,
  address: string,
): Html {
  const values = (name: 'owner' | 'approvingBody'): string =>
    [...new Set(documents.flatMap(({ matter }) => matter.values[name] ?? []))].join(', ');
  const rows: readonly (readonly [string, string])[] = [
    ...(edition === undefined
      ? ([
          ['Edition', 'None: this is the draft'],
          ['Status', 'Draft'],
          ['Describes', `${capital(called)} as far as sources say, whatever their date`],
          ['Published', 'Not published'],
        ] as const)
      : ([
          ['Edition', `${edition.label} (${id})`],
          ['Status', edition.state === 'in-use' ? capital(inUse) : capital(edition.state)],
          [`Describes ${called} from`, `${edition.inEffect}, ${edition.release.label}`],
          ['Published', edition.published],
        ] as const)),
    ['Documents', String(documents.length)],
    ['Owner', values('owner')],
    ['Approved by', values('approvingBody')],
    ['Address', address],
  ];
  return markup`<table class="set-control"><caption>Document control</caption><tbody>${rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
    <tr><th scope="row">Whose text it is</th><td>${words} <a href="${link.to}">${link.label}</a></td></tr></tbody></table>`;
}

function contentsEntry(document: SetDocument): Html {
  const { title, matter } = document;
  const { documentId, version, status } = matter.values;
  const facts = [documentId, version === undefined ? undefined : `version ${version}`, status];
  const known = facts.filter((fact) => fact !== undefined).join(', ');
  return markup`<li><a href="#${keyIn(document)}">${title}</a>${known === '' ? undefined : markup` <span class="set-facts">${known}</span>`}</li>`;
}

function sourceEntry({ id, title, publisher, edition, read, confidence, url }: Project['sources'][number]): Html {
  const facts = [publisher, edition, `read ${dayInWords(read)}`, confidence].filter((fact) => fact !== undefined);
  return markup`<li id="${sourcePlace(id)}"><strong>${shortName(id)}</strong>: ${title}. ${facts.join('; ')}.${url === undefined ? undefined : markup` <a class="set-url" href="${url}">${url}</a>`}</li>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
