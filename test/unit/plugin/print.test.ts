import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import { loadProject } from '../../../src/load/index.ts';
import { documentsOf } from '../../../src/plugin/guidanceSets.ts';
import { documentPart, type Assembly } from '../../../src/plugin/print/documentPart.ts';
import { pageStyle } from '../../../src/plugin/print/pageStyle.ts';
import { setMain } from '../../../src/plugin/print/setMain.ts';
import { statementOf } from '../../../src/plugin/statement.ts';
import { guidanceSetsOf } from './guidanceSetsOf.ts';

const assembly: Assembly = {
  base: '/portal/',
  keys: new Map([
    ['/guidance/a', 'a'],
    ['/guidance/b/c', 'b-c'],
  ]),
  sources: new Set(['sec-x']),
};

/** The part that a built page with this text becomes. */
function part(text: string): string {
  const page = `<!doctype html><html lang=en><body><nav id=x>no</nav><div class="theme-doc-markdown markdown">${text}</div></body></html>`;
  return documentPart(page, '/guidance/a', assembly);
}

describe('a document in the page of its set', () => {
  it.each([
    [
      'headings go down, with ids of their own',
      '<header><h1>T</h1></header><h2 id=x-1>C',
      '<header><h2>T</h2></header><h3 id="a--x-1">C</h3>',
    ],
    ['a link within it', '<a href=#x-1>x</a>', '<a href="#a--x-1">x</a>'],
    ['a link to another document of the set', '<a href=/portal/guidance/b/c>x</a>', '<a href="#b-c">x</a>'],
    ['a link to a clause there', '<a href=/portal/guidance/b/c#y-2>x</a>', '<a href="#b-c--y-2">x</a>'],
    ['a link to a source that is listed', '<a href=/portal/sources#sec-x>x</a>', '<a href="#source--sec-x">x</a>'],
    ['a link to one that is not', '<a href=/portal/sources#o>x</a>', '<a href="/portal/sources#o">x</a>'],
    ['a link out of the set', '<a href=/portal/glossary#t>x</a>', '<a href="/portal/glossary#t">x</a>'],
    ['a link to elsewhere', '<a href=https://e.example/#x>x</a>', '<a href="https://e.example/#x">x</a>'],
    [
      'what only works on its own page',
      '<h2 id=h>C<a class=hash-link href=#h></a></h2><button>Copy</button><!-- c -->',
      '<h3 id="a--h">C</h3>',
    ],
    [
      'definitions beside the pointer',
      '<a class=term__link aria-describedby=t href=/portal/glossary#t>T</a><span class=term__note id=t>D</span>',
      '<a class="term__link" href="/portal/glossary#t">T</a>',
    ],
    [
      'whose text it is',
      '<section class=document-control><dl><div><dt>Version<dd>1</div></dl><p>By us.</section>',
      '<div class="document-control"><dl><div><dt>Version</dt><dd>1</dd></div></dl></div>',
    ],
    [
      'its history',
      '<section class=document-history><h2>History</h2></section>',
      '<div class="document-history"><p class="set-history">History</p></div>',
    ],
  ])('%s', (_, text, expected) => {
    const got = part(text);
    const sorted = (html: string): string =>
      html.replace(
        /<(\w+)((?: [\w-]+="[^"]*")+)>/g,
        (__, tag: string, attrs: string) =>
          `<${tag} ${attrs
            .trim()
            .split(/ (?=[\w-]+=)/)
            .sort()
            .join(' ')}>`,
      );
    expect(sorted(got)).toBe(sorted(expected));
  });

  it('is refused where its page has no text', () => {
    expect(() => documentPart('<p>Not found</p>', '/guidance/a', assembly)).toThrow(/\/guidance\/a has no text/);
  });
});

describe('the page of a set', async () => {
  const project = await loadProject('.');
  const pages = new Map(
    guidanceSetsOf(project).flatMap((set) =>
      documentsOf(set).map(({ address, title }) => [
        address,
        `<div class="theme-doc-markdown"><header><h1>${title}</h1></header><section class=document-control><dl></dl><p>Statement</section></div>`,
      ]),
    ),
  );
  const { sources } = project;
  const site = { pages, sources, statement: statementOf(portal), url: 'https://e.example', base: '/portal/' };
  const made = guidanceSetsOf(project).map((set) => ({ set, html: setMain({ set, ...site }) }));

  it('says which edition it is, what state that is in, and once whose text', () => {
    const of = (id: string): string => made.find(({ set }) => set.id === id)?.html ?? '';
    expect(of('2022-11')).toMatch(/Status<\/th><td>Latest published edition/);
    expect(of('2022-06')).toMatch(/Status<\/th><td>Superseded/);
    expect(of('2022-06')).toMatch(/Describes the Code from<\/th><td>30 June 2022, June 2022 SEC Release/);
    expect(of('draft')).toMatch(/Published<\/th><td>Not published/);
    expect(of('draft')).toContain('<td>https://e.example/portal/guidance/print</td>');
    for (const { html } of made) expect(html.match(/not a document of the Security Sub-Committee/g)).toHaveLength(1);
  });

  it('holds every document once, in the order of its contents, and every source that it cites', () => {
    for (const { set, html } of made) {
      const documents = documentsOf(set);
      const articles = [...html.matchAll(/<article class="set-document markdown" id="([^"]+)"/g)].map(([, id]) => id);
      const nav = /<nav[^]*?<\/nav>/.exec(html)?.[0] ?? '';
      const contents = [...nav.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect([...articles, 'set-sources']).toEqual(contents);
      expect(articles).toHaveLength(documents.length);
      for (const { source } of documents.flatMap(({ citations }) => citations))
        expect(html).toContain(`id="source--${source}"`);
    }
  });
});

it('writes the footer as one string, whatever stands in it', () => {
  expect(pageStyle(`It's \\ "x" </style>`)).toContain(`content: 'It\\27 s \\5c  "x" \\3c /style>';`);
});
