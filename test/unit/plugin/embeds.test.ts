import { describe, expect, it } from 'vitest';
import { loadGuidance, loadProject } from '../../../src/load/index.ts';
import { currentEditions } from '../../../src/load/currentEditions.ts';
import { embeds } from '../../../src/plugin/remark/embeds.ts';
import { mdxHeadingIds } from '../../../src/plugin/remark/mdxHeadingIds.ts';
import type { Node } from '../../../src/plugin/remark/tree.ts';
import { embedText } from '../../../src/plugin/twins/embedText.ts';
import { findEmbeds } from '../../../src/load/findEmbeds.ts';
import { twinLinks } from '../../../src/plugin/twins/twinLinks.ts';
import { readClauses } from '../../../src/redline/readClauses.ts';

const checklists = currentEditions((await loadProject('.')).checklists);
const apply = embeds({ checklists: () => checklists });
const baseline = checklists.find(({ id }) => id === 'device-baseline');

function jsx(name: string, values: Readonly<Record<string, string>>): Node {
  const attributes = Object.entries(values).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value }));
  return { type: 'mdxJsxFlowElement', name, attributes, children: [], position: { start: { line: 7, column: 1 } } };
}

function run(path: string, ...children: Node[]): Node[] {
  const tree: Node = { type: 'root', children };
  apply(tree, { path, data: {} });
  return tree.children ?? [];
}

describe('in a page of MDX', () => {
  it('hands over what is shown, and imports only what is used', () => {
    const page = run(
      'docs/a.mdx',
      jsx('Requirement', { checklist: 'device-baseline', id: 'DEV-01' }),
      jsx('Other', {}),
    );
    expect(page.map(({ type, name, value }) => name ?? value ?? type)).toEqual([
      'import { Requirement } from "@code/widget/embed/Requirement.tsx";',
      'Requirement',
      'Other',
    ]);
    const [attribute, ...others] = page[1]?.attributes ?? [];
    expect(others).toEqual([]);
    expect(JSON.parse(String(attribute?.value))).toMatchObject({
      checklist: { id: 'device-baseline', version: baseline?.version, status: baseline?.status },
      id: 'DEV-01',
      gate: expect.any(Boolean),
      statement: expect.stringMatching(/\w/),
    });
  });

  it('leaves a page without embeds as it is', () => {
    expect(run('docs/a.mdx', { type: 'paragraph', children: [] })).toEqual([{ type: 'paragraph', children: [] }]);
  });

  it('lists the requirements of a section with those inside it, in the order of the checklist', () => {
    const [, embed] = run('docs/a.mdx', jsx('Assessment', { checklist: 'device-baseline', section: 'development' }));
    const { groups } = JSON.parse(String(embed?.attributes?.[0]?.value)) as {
      groups: { title: string; requirements: { id: string }[] }[];
    };
    const ids = groups.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    expect(ids.slice(0, 3)).toEqual(['DEV-01', 'DEV-02', 'DEV-03']);
    expect(ids.every((id) => id.startsWith('DEV-'))).toBe(true);
  });

  it('stops the build for what is not there, naming every place', () => {
    const wrong = [jsx('Score', { checklist: 'nope' }), jsx('Requirement', { checklist: 'device-baseline', id: 'X' })];
    expect(() => run('docs/a.mdx', ...wrong)).toThrow(
      /docs\/a\.mdx:7:1: There is no checklist "nope"[^]*docs\/a\.mdx:7:1: Checklist device-baseline[^]* has no requirement "X"/,
    );
  });

  it('says in a published edition what has gone', () => {
    const page = run(
      '/x/versioned_docs/version-2022-06/a.mdx',
      jsx('Requirement', { checklist: 'device-baseline', id: 'X' }),
    );
    expect(JSON.stringify(page)).toMatch(
      /Here stood X of a checklist that has changed since.*\/checklists\/device-baseline/,
    );
  });
});

describe('ids of headings in MDX', () => {
  const text = '## A {#a-1}\n\n```md\n## B {#b-1}\n```\n\n### C {#c-1}\nText {#no}\n';
  it('become text, but for code', () => {
    expect(mdxHeadingIds({ filePath: 'a.mdx', fileContent: text })).toBe(
      text.replace('{#a-1}', '\\{#a-1}').replace('{#c-1}', '\\{#c-1}'),
    );
  });
  it('stay as they are in Markdown', () => {
    expect(mdxHeadingIds({ filePath: 'a.md', fileContent: text })).toBe(text);
  });
});

describe('outside the page', () => {
  const body = '## A {#a-1}\n\nBefore.\n\n<Requirement checklist="device-baseline" id="DEV-01" />\n';
  it('search finds no markup', () => {
    const { clauses } = loadGuidance(`---\ntitle: A\nfactual: false\n---\n\n${body}`, { file: 'docs/a.mdx' });
    expect(clauses.map(({ text }) => text)).toEqual(['Before.']);
  });

  it('redlines say what is shown', () => {
    const read = readClauses(body);
    const texts =
      'document' in read ? read.document.clauses.flatMap(({ blocks }) => blocks.map(({ text }) => text)) : [];
    expect(texts).toEqual(['A', 'Before.', '[Shown here: requirement, checklist device-baseline, id DEV-01]']);
  });

  it.each([
    [
      '<Requirement checklist="device-baseline" id="DEV-01" />',
      /^The page shows the requirement \[DEV-01 .*\]\(https:\/\/p\.example\/checklists\/device-baseline.*#DEV-01\) of \[.*\], edition 0\.1\.0, draft\.$/,
    ],
    ['<Requirement checklist="device-baseline" id="X" />', /^The page showed the requirement X of \[/],
    ['<Assessment checklist="device-baseline" section="dev-firmware" />', /of the section \[.*#dev-firmware\) of/],
    ['<Assessment checklist="device-baseline" />', /^The page lists the requirements of \[/],
    ['<Score checklist="device-baseline" />', /scores of the reader's own assessments with \[/],
    ['<Score checklist="gone" />', /checklist gone, which is not there any more\.$/],
  ])('the twin of %s is a sentence', (text, sentence) => {
    const links = twinLinks('https://p.example', new Set(['/checklists/device-baseline']));
    const [embed] = findEmbeds(text).embeds;
    expect(embed && embedText(embed, checklists, links).replace(/\]\(([^)]*)\), edition/, '], edition')).toMatch(
      sentence,
    );
  });
});
