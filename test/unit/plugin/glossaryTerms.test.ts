import { expect, it } from 'vitest';
import { glossaryTerms } from '../../../src/plugin/remark/glossaryTerms.ts';
import type { Node } from '../../../src/plugin/remark/tree.ts';

const TERMS = [
  { id: 'device', term: 'Device', definition: 'A thing.' },
  { id: 'device-model', term: 'Device Model', definition: 'Which thing.\n\nMore of it.' },
  { id: 'cpl', term: 'Central Products List', abbreviation: 'CPL', definition: 'The list.' },
  { id: 'lab', term: 'Test Laboratory', definition: 'Who tests.' },
  { id: 'case-a', term: 'Use Case (A)', definition: 'One.' },
  { id: 'case-b', term: 'Use Case (B)', definition: 'Another.' },
];

/** The tree's text, with terms as `<id|label|definition>`. */
function shown(node: Node): string {
  const inside = (node.children ?? []).map(shown);
  if (node.data?.hProperties?.['className']?.toString() !== 'term') return node.value ?? inside.join('');
  const [label] = node.children ?? [];
  return `<${label?.url}|${inside.join('|')}>`;
}

function linked(...children: Node[]): string {
  const tree: Node = { type: 'root', children };
  glossaryTerms({ terms: () => TERMS })(tree);
  return shown(tree);
}

const paragraph = (value: string): Node => ({ type: 'paragraph', children: [{ type: 'text', value }] });

it.each([
  ['a Device and a Device', 'a </glossary#device|Device|A thing.> and a Device'],
  ['a Device Model', 'a </glossary#device-model|Device Model|Which thing.>'],
  ['the CPL, or Central Products List', 'the </glossary#cpl|CPL|The list.>, or Central Products List'],
  ['Test Laboratories', '</glossary#lab|Test Laboratories|Who tests.>'],
  ['Devices at the start. Device too', 'Devices at the start. Device too'],
  ['an ordinary device, a Devicer, a CPL-like', 'an ordinary device, a Devicer, a CPL-like'],
  ['a Use Case of two kinds', 'a Use Case of two kinds'],
])('%s', (value, expected) => {
  expect(linked(paragraph(value))).toBe(expected);
});

it('links each term once on a page, and not in headings, links, code and tables', () => {
  const closed = ['heading', 'link', 'table'].map((type): Node => ({ ...paragraph('the CPL '), type }));
  expect(linked(...closed, { type: 'inlineCode', value: 'CPL ' }, paragraph('the CPL '), paragraph('a CPL'))).toBe(
    'the CPL the CPL the CPL CPL the </glossary#cpl|CPL|The list.> a CPL',
  );
});

it('ties the definition to the link for those who hear the page', () => {
  const tree: Node = { type: 'root', children: [paragraph('the CPL')] };
  glossaryTerms({ terms: () => TERMS })(tree);
  const [link, note] = tree.children?.[0]?.children?.[1]?.children ?? [];
  expect(link?.data?.hProperties?.['ariaDescribedBy']).toEqual([note?.data?.hProperties?.['id']]);
  expect(note?.data?.hProperties?.['role']).toBe('tooltip');
});
