import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { mdCode, mdQuote, mdText } from '../../../src/formats/markdown.ts';
import { oneLine, plainText } from '../../../src/formats/plainText.ts';
import { renderMarkdown } from '../../../src/formats/renderMarkdown.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';
import { checklistWith, filledWith, HOSTILE } from './hostile.ts';

const parse = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function nodes(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodes(child)) : [])];
}

const types = (text: string) => new Set(nodes(parse(text)).map(({ type }) => type));

/** What a reader sees of a text, line ends and blanks apart. */
const seen = (text: string) =>
  nodes(parse(text))
    .map((node) => ('value' in node ? node.value : node.type === 'break' ? '\n' : ''))
    .join('');

const squeeze = (text: string) => text.replace(/\s+/g, '');

const SHORT = HOSTILE.map(([name, text]) => [name, text.slice(0, 500)] as const);

describe.each(SHORT)('%s', (_, text) => {
  test('as a line shows exactly itself', () => {
    expect([...types(mdText(text))].every((type) => ['root', 'paragraph', 'text', 'inlineCode'].includes(type))).toBe(
      true,
    );
    expect(squeeze(seen(mdText(text)))).toBe(squeeze(oneLine(text)));
  });

  test('as a quotation keeps every line and stays one', () => {
    const root = parse(`${mdQuote(text)}\n\nafter`);
    expect(root.children.map(({ type }) => type)).toEqual(['blockquote', 'paragraph']);
    const allowed = ['root', 'blockquote', 'paragraph', 'text', 'inlineCode', 'break'];
    expect(
      nodes(root)
        .map(({ type }) => type)
        .filter((type) => !allowed.includes(type)),
    ).toEqual([]);
    expect(squeeze(toString(root.children[0] ?? root))).toBe(squeeze(plainText(text)));
  });

  test('in every field of a report leaves its structure as it is', () => {
    const shape = (report: ReturnType<typeof makeReport>) => {
      const root = parse(renderMarkdown(report));
      const tables = nodes(root).filter((node): node is Table => node.type === 'table');
      for (const table of tables) {
        for (const row of table.children) expect(row.children).toHaveLength(table.children[0]?.children.length ?? 0);
      }
      const kinds = new Set(nodes(root).map(({ type }) => type));
      for (const kind of [
        'html',
        'link',
        'linkReference',
        'image',
        'imageReference',
        'definition',
        'code',
        'delete',
        'footnoteReference',
        'thematicBreak',
      ]) {
        expect(kinds).not.toContain(kind);
      }
      return root.children.map((node) => (node.type === 'heading' ? `heading ${node.depth}` : node.type));
    };
    expect(shape(makeReport(fixtureChecklist(), filledWith(text)))).toEqual(
      shape(makeReport(fixtureChecklist(), filledWith('plain'))),
    );
    shape(makeReport(checklistWith(text), fixtureRecord()));
  });
});

test.each(HOSTILE)('%s is written within seconds', (_, text) => {
  const started = performance.now();
  expect(renderMarkdown(makeReport(fixtureChecklist(), filledWith(text))).length).toBeGreaterThan(1000);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test.each([
  ['a `tick`', '`` a `tick` ``'],
  ['`', '`` ` ``'],
  ['plain', '`plain`'],
  ['a|b', '`a`\\|`b`'],
  ['', ''],
])('%j as code is %j', (text, code) => {
  expect(mdCode(text)).toBe(code);
});

test('ordinary sentences stay readable in the source', () => {
  const sentence = 'The boot ROM (issue 2.1) checks it: 4,000 units, 100% pass - see "Table 3"; all done?';
  expect(mdText(sentence)).toBe(sentence);
});

test('the report of the fixture', async () => {
  await expect(renderMarkdown(makeReport(fixtureChecklist(), fixtureRecord()))).toMatchFileSnapshot(
    '../../fixtures/record/report.md',
  );
});
