import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guidancePath, loadProject } from '../../../src/load/index.ts';
import { comparePairs } from '../../../src/plugin/redlines/comparePairs.ts';
import { documentMain } from '../../../src/plugin/redlines/documentMain.ts';
import { inShell } from '../../../src/plugin/inShell.ts';
import { summaryProps } from '../../../src/plugin/redlines/summaryProps.ts';
import { compareEditions } from '../../../src/redline/compareEditions.ts';
import { renderClean } from '../../../src/redline/renderClean.ts';

const project = await loadProject('.');
const pairs = comparePairs(project);
const side = (id: string, label: string, folder: string) => ({ id, label, folder, documents: new Map() });
const [from, to] = [side('1', 'First', 'versioned_docs/version-1'), side('draft', 'the draft', 'docs')];

/** The page of one document with these two texts. */
function pageOf(before: string, after: string): string {
  const [document] = compareEditions(new Map([['a/b.md', before]]), new Map([['a/b.md', after]])).documents;
  if (document === undefined) throw new Error('nothing compared');
  return documentMain({ pair: { from, to }, document, base: '/portal/' });
}

describe('pairs of editions', () => {
  it('are each published one with each later, and the latest with the draft', () => {
    expect(pairs.map((pair) => `${pair.from.id} ${pair.to.id}`)).toEqual(['2022-11 draft', '2022-06 2022-11']);
  });

  it('count every document once, and lead only to pages that are there', () => {
    for (const pair of pairs) {
      const { documents, lead } = summaryProps(pair, project);
      const names = new Set([...pair.from.documents.keys(), ...pair.to.documents.keys()]);
      expect(documents).toHaveLength(names.size);
      expect((lead.match(/\d+(?= [a-z])/g) ?? []).map(Number).reduce((sum, number) => sum + number)).toBe(names.size);
      for (const document of documents.filter(({ redlined }) => !redlined))
        expect(project.addresses.has(document.to), document.to).toBe(true);
    }
  });

  it('link each clause to the page and place that hold its text', () => {
    for (const pair of pairs) {
      for (const document of pair.documents.filter(({ status }) => status === 'changed')) {
        const html = documentMain({ pair, document, base: '/' });
        const links = [...html.matchAll(/href="(\/guidance[^"#]*)#([^"]+)">Clause in clean text/g)];
        expect(links.length).toBeGreaterThan(0);
        for (const [, page = '', place = ''] of links) expect(project.addresses.get(page), page).toContain(place);
        expect(html).toContain(`href="${guidancePath(`${pair.from.folder}/${document.oldFile ?? document.file}`)}"`);
      }
    }
  });
});

describe('the page of a document', () => {
  it('says what came and went in words, not by colour alone', () => {
    const html = pageOf('# T\n\n## A {#a}\n\nThe old word.\n', '# T\n\n## A {#a}\n\nThe new word.\n');
    expect(html).toContain('<del><span class="said">deleted: </span>old</del>');
    expect(html).toContain('<ins><span class="said">inserted: </span>new</ins>');
    expect(html).toContain('<a href="#a">A</a>: changed');
    expect(html).toContain('href="/portal/guidance/1/a/b"');
    expect(html).toContain('href="/portal/data/redlines/1-to-draft/a/b.html" download="a-b-1-to-draft.html"');
  });

  it('says where a moved clause stood, and leads from a removed one to the old text', () => {
    const clause = (id: string): string => `## ${id} {#${id}}\n\nText of ${id}.\n\n`;
    const html = pageOf(
      `# T\n\n${['a', 'b', 'c', 'd', 'gone'].map(clause).join('')}`,
      `# T\n\n${['b', 'c', 'd', 'a'].map(clause).join('')}`,
    );
    expect(html).toContain('<strong>Moved.</strong> It stood behind “T” and now stands behind “d”.');
    expect(html).toContain('<strong>Removed.</strong>');
    expect(html).toContain('href="/portal/guidance/1/a/b#gone"');
  });

  it('takes no markup from the text', () => {
    const html = pageOf('# T\n\nA.\n', '# T <img src=x onerror=a()>\n\nA <b onclick=a()>.\n\n`<script>`\n');
    expect(html).not.toMatch(/<(img|b|script)\b/);
  });
});

it('links the changes of a checklist where it has two editions, and says nothing where none has', () => {
  const [pair] = pairs;
  const [first] = project.checklists;
  if (pair === undefined || first === undefined) throw new Error('nothing to compare');
  const { id, version } = first.checklist;
  const next = { ...first, checklist: { ...first.checklist, version: '99.0.0', supersedes: version } };
  expect(summaryProps(pair, { checklists: [first] }).checklists).toEqual([]);
  expect(summaryProps(pair, { checklists: [first, next] }).checklists).toEqual([
    { label: expect.stringContaining(`${version} to 99.0.0`), to: `/checklists/${id}/changes/${version}-to-99.0.0` },
  ]);
});

describe('the frame of a page', () => {
  const page = {
    title: 'A & B',
    description: 'C',
    main: '<h1>D</h1>',
    path: '/editions/1/2',
    address: '/editions/1/2/x',
  };
  const shell =
    '<title data-rh=true>Old | Portal</title><link rel=canonical href=https://e.org/editions/1/2 /><link rel=x href=/editions/1/2 /><main class="a b"><p>old</p></main>';

  it('gets a title, address and main part of its own', () => {
    const made = inShell(shell + '<meta property=og:title content="Old | Portal"/>', page);
    expect(made).toContain('<title data-rh=true>A &amp; B | Portal</title>');
    expect(made).toContain('rel=canonical href=https://e.org/editions/1/2/x />');
    expect(made).toContain('<link rel=x href=/editions/1/2 />');
    expect(made).toContain('<main class="a b"><h1>D</h1></main>');
    expect(made).toContain('og:title content="A &amp; B | Portal"');
  });

  it('is refused where it is not as expected', () => {
    expect(() => inShell('<main></main>', page)).toThrow(/0 places/);
  });
});

it('writes clean text without marks, whole in itself, with every clause', () => {
  const file = 'docs/cpa.md';
  const html = renderClean('CPA', 'Text.', [{ key: 'cpa', title: 'CPA', text: readFileSync(file, 'utf8') }]);
  const clauses = project.documents.find((document) => document.file === file)?.clauses ?? [];
  for (const { id } of clauses) expect(html).toContain(`id="cpa-${id}"`);
  expect(html).not.toMatch(/<(ins|del|script|link)\b/);
});
