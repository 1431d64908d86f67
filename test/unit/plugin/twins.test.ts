import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import { listSections } from '../../../src/engine/index.ts';
import { loadProject } from '../../../src/load/index.ts';
import { documentsOf, guidanceSets } from '../../../src/plugin/guidanceSets.ts';
import { statementOf } from '../../../src/plugin/statement.ts';
import { documentTwin } from '../../../src/plugin/twins/documentTwin.ts';
import { llmsText } from '../../../src/plugin/twins/llmsText.ts';
import { twinFiles } from '../../../src/plugin/twins/twinFiles.ts';
import { twinLinks } from '../../../src/plugin/twins/twinLinks.ts';
import { guidanceSetsOf } from './guidanceSetsOf.ts';

const SITE = 'https://portal.example/base';
const project = await loadProject('.');
const statement = statementOf(portal);
const sets = guidanceSetsOf(project);
const files = twinFiles({ project, sets, statement, portal, title: 'Portal', site: SITE });

describe('the twin of a document', () => {
  const links = twinLinks(SITE, new Set(['/guidance', '/guidance/a/b', '/guidance/other', '/sources']));
  const sources = new Map([['sec-x', { title: 'X', confidence: 'confirmed' as const }]]);
  const twin = (body: string, matter = 'title: A\ndocumentId: DAP-1\nstatus: draft\npublished: 2026-01-02\n'): string =>
    documentTwin(`---\n${matter}---\n\n${body}`, {
      file: 'docs/a/b.md',
      edition: 'draft',
      statement: {
        words: 'By us.',
        standing: 'By us.',
        link: { label: 'Theirs', to: 'https://theirs.example' },
        inUse: 'in use',
        guidance: 'Guidance',
        rules: 'the Rules',
      },
      links,
      sourceOf: (id) => sources.get(id),
      embedText: () => '',
    });

  it('has what the front matter says under its title, in words', () => {
    expect(twin('# A\n\nText.\n')).toBe(
      `# A

- Edition: draft
- Document: DAP-1
- Status: Draft
- Published: 2 January 2026
- Page: <${SITE}/guidance/a/b>
- By us. [Theirs](https://theirs.example)

Text.
`,
    );
  });

  it('gets a title where the text has none', () => {
    expect(twin('Text.\n', 'title: A_b\n')).toMatch(/^# A\\_b\n\n- Edition: draft\n[^]*\n\nText\.\n$/);
  });

  it.each([
    ['a document beside it', '[o](../other.md#x-1)', `[o](${SITE}/guidance/other.md#x-1)`],
    ['the first page', '[s](../index.md)', `[s](${SITE}/guidance.md)`],
    ['a page without a twin', '[c](/checklists/x)', `[c](${SITE}/checklists/x)`],
    ['a page that is no route', '[c](pathname:///data/x.json)', `[c](${SITE}/data/x.json)`],
    ['the same page', '[c](#x-1)', '[c](#x-1)'],
    ['elsewhere', '[c](https://e.example/a.md)', '[c](https://e.example/a.md)'],
    ['words that look like its address', '[../other.md](../other.md)', `[../other.md](${SITE}/guidance/other.md)`],
    ['a reference', '[o][r]\n\n[r]: ../other.md', `[o][r]\n\n[r]: ${SITE}/guidance/other.md`],
    ['code', '`[o](../other.md)` `[@sec-x]`', '`[o](../other.md)` `[@sec-x]`'],
    ['a citation', 'So [@sec-x ref="G7(g)"].', `So [SEC X, G7(g), confirmed](${SITE}/sources.md#sec-x).`],
    ['a weaker citation', 'So [@sec-x confidence="inferred"].', `So [SEC X, inferred](${SITE}/sources.md#sec-x).`],
    ['an unknown source', 'So [@nope].', 'So [@nope].'],
    ['a note', ':::note[N]\n\nA.\n\nB.\n\n:::', '> **Note: N**\n>\n> A.\n>\n> B.'],
    ['the id of a clause', '## T {#x-1}', '## T {#x-1}'],
  ])('writes %s so that it stands alone', (_, body, expected) => {
    expect(twin(`# A\n\n${body}\n`).split('(https://theirs.example)\n\n')[1]).toBe(`${expected}\n`);
  });
});

describe('the twins of the project', () => {
  it('are one for each page of the guidance and each checklist', () => {
    const pages = [...project.addresses.keys()].filter((page) =>
      /^\/(guidance|checklists|glossary|sources)\b/.test(page),
    );
    for (const page of pages) expect(files.has(`${page}.md`), page).toBe(true);
  });

  it('link only to pages and places that are there', () => {
    const broken: string[] = [];
    let looked = 0;
    const shown = new Set(
      project.checklists.flatMap(({ checklist }) =>
        listSections(checklist).flatMap(({ section }) => [section.id, ...section.requirements.map(({ id }) => id)]),
      ),
    );
    for (const [name, text] of files) {
      if (name === '/llms.txt') continue;
      for (const [, address = ''] of text.matchAll(/(?<=\]\(|<)https:\/\/portal\.example\/base([^)>\s]*)/g)) {
        looked++;
        const [page = '', place] = address.replace('.md', '').split('#');
        const places = project.addresses.get(page);
        const known =
          places !== undefined ||
          /^\/(checklists|data|releases|modifications|rules|editions|portfolio|review|studio)\b/.test(page);
        const twinned = !address.includes('.md') || files.has(`${page}.md`);
        const placed =
          place === undefined ||
          page === '/checklists' ||
          (page.startsWith('/checklists/') ? shown.has(place) : places?.includes(place) === true);
        if (!known || !twinned || !placed) broken.push(`${name}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
    expect(looked).toBeGreaterThan(1000);
  });

  it('leave nothing that only this portal understands', () => {
    for (const [name, text] of files) {
      const prose = text.replace(/```[^]*?```|`[^`\n]*`/g, '');
      expect(prose, name).not.toMatch(/^:::|^---$|\[@[a-z]|\]\(\.{1,2}\/|\]\(\/|pathname:/m);
    }
  });

  it('hold every requirement of a checklist with its clause', () => {
    const text = files.get('/checklists/device-baseline.md') ?? '';
    expect(text).toMatch(/^#{3,5} DEV-01 /m);
    expect(text).toContain(`(${SITE}/guidance/devices/firmware.md#da-fw-1)`);
  });

  it('never repeat the same page in the list of them, and say of each what it is', () => {
    const list = files.get('/llms.txt') ?? '';
    const entries = [...list.matchAll(/^- \[(.+?)\]\(([^)]+)\): (.+)$/gm)];
    const urls = entries.map(([, , url]) => url ?? '');
    expect(new Set(urls).size).toBe(urls.length);
    const twins = urls.filter((url) => url.endsWith('.md')).map((url) => url.slice(SITE.length));
    expect(twins.sort()).toEqual([...files.keys()].filter((name) => name !== '/llms.txt').sort());
    expect(list).toMatch(/^# Portal\n\n> .*not a document of the Security Sub-Committee/);
  });
});

it('lists files as llmstxt.org asks, in one line each, without empty sections', () => {
  const entry = { title: 'A [b]', url: 'https://e.example/a.md', about: 'One\n  line.' };
  const sections = [
    { title: 'None', entries: [] },
    { title: 'Some', entries: [entry] },
  ];
  expect(llmsText({ title: 'T', summary: 'S\nS', notes: ['N'], sections })).toBe(
    '# T\n\n> S S\n\nN\n\n## Some\n\n- [A \\[b\\]](https://e.example/a.md): One line.\n',
  );
});

describe('documents in the order of the list of pages', () => {
  const [first, second, third] = project.documents;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few documents');
  const version = {
    versionName: 'current',
    docs: [first, second, third].map(({ file }, at) => ({
      id: `d${at}`,
      permalink: `/portal/guidance/${file.slice('docs/'.length, -'.md'.length).replace(/(^|\/)index$/, '')}`,
    })),
    sidebars: {
      guidance: [
        { type: 'category', label: 'G', items: [{ type: 'category', label: 'H', items: [{ type: 'doc', id: 'd2' }] }] },
        { type: 'doc', id: 'd0' },
        { type: 'link', label: 'elsewhere' },
      ],
    },
  };
  const [set] = guidanceSets([version], { ...project, editions: [] }, '/portal/');
  if (set === undefined) throw new Error('no set');

  it('stand in their groups, those within groups too, and those that no list names at the end', () => {
    expect(set.groups.map(({ label, documents }) => [label, documents.map(({ file }) => file)])).toEqual([
      ['G', [third.file]],
      [undefined, [first.file, second.file]],
    ]);
  });

  it('have addresses inside the site', () => {
    for (const { address } of documentsOf(set)) expect(project.addresses.has(address), address).toBe(true);
  });
});
