import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/plugin/remark/citations.ts';
import { clauseLinks } from '../../../src/plugin/remark/clauseLinks.ts';
import { documentControl } from '../../../src/plugin/remark/documentControl.ts';
import { shortName } from '../../../src/plugin/remark/shortName.ts';
import { tables } from '../../../src/plugin/remark/tables.ts';
import type { Node, SourceFile } from '../../../src/plugin/remark/tree.ts';

const FILE: SourceFile = { path: 'docs/a.md', data: {} };
const SOURCES = new Map([
  ['sec-v61-notice', { title: 'SEC v61.0 published', confidence: 'confirmed' as const }],
  ['gbcs-081-draft', { title: 'GBCS draft', confidence: 'secondary' as const }],
]);

function paragraph(value: string, line = 3): Node {
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value, position: { start: { line, column: 1 } } }] }],
  };
}

/** The text of a tree with links as `<address|label|classes>`. */
function shown(node: Node): string {
  const inside = (node.children ?? []).map(shown).join('');
  const classes = (node.data?.hProperties?.['className'] as string[] | undefined)?.join(' ') ?? '';
  return node.type === 'link' ? `<${node.url}|${inside}|${classes}>` : (node.value ?? inside);
}

describe('citations', () => {
  const cite = citations({ sourceOf: (id) => SOURCES.get(id) });
  const cited = (value: string): string => {
    const tree = paragraph(value);
    cite(tree, FILE);
    return shown(tree);
  };

  it.each([
    [
      'In force [@sec-v61-notice].',
      'In force </sources#sec-v61-notice|SEC v61 notice, confirmed|cite cite--confirmed>.',
    ],
    [
      '[@gbcs-081-draft ref="page 129 (a)" confidence="inferred"]',
      '</sources#gbcs-081-draft|GBCS 081 draft, page 129 (a), inferred|cite cite--inferred>',
    ],
    [
      'A [@gbcs-081-draft ref="1"] and [@sec-v61-notice ref="2"], end',
      'A </sources#gbcs-081-draft|GBCS 081 draft, 1, secondary|cite cite--secondary> and </sources#sec-v61-notice|SEC v61 notice, 2, confirmed|cite cite--confirmed>, end',
    ],
    ['No citation: [x] and a@b.example', 'No citation: [x] and a@b.example'],
  ])('%s', (value, expected) => {
    expect(cited(value)).toBe(expected);
  });

  it('names every unknown source with its place', () => {
    expect(() => cited('One [@nope]. Two [@nope-too ref="3"]. Good [@sec-v61-notice].')).toThrow(
      /docs\/a\.md:3:1: "nope"\n.*docs\/a\.md:3:1: "nope-too"/,
    );
  });

  it('leaves code alone', () => {
    const tree: Node = { type: 'root', children: [{ type: 'inlineCode', value: '[@nope]' }] };
    cite(tree, FILE);
    expect(shown(tree)).toBe('[@nope]');
  });
});

describe('shortName', () => {
  it.each([
    ['sec-v61-notice', 'SEC v61 notice'],
    ['mp203', 'MP203'],
    ['iec-62443-4-1', 'IEC 62443-4-1'],
    ['nist-sp-800-90b', 'NIST SP 800-90B'],
    ['manual-e470', 'Manual E470'],
    ['own-deduction', 'Own deduction'],
  ])('%s is %s', (id, name) => {
    expect(shortName(id)).toBe(name);
  });
});

describe('clauseLinks', () => {
  const heading = (id: string): Node => ({
    type: 'heading',
    depth: 2,
    data: { id },
    children: [{ type: 'text', value: id }],
  });

  it('says after its heading which requirements assess a clause', () => {
    const tree: Node = { type: 'root', children: [heading('da-fw-1'), heading('da-fw-2')] };
    clauseLinks({
      requirementsOf: (clause) =>
        clause === 'da-fw-1'
          ? [
              { id: 'DEV-01', checklist: 'device-baseline' },
              { id: 'DEV-07', checklist: 'device-baseline' },
            ]
          : [],
    })(tree);
    expect(tree.children?.map(shown)).toEqual([
      'da-fw-1',
      'Assessed by </checklists/device-baseline#DEV-01|DEV-01|>, </checklists/device-baseline#DEV-07|DEV-07|>',
      'da-fw-2',
    ]);
  });
});

describe('documentControl', () => {
  const title: Node = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Firmware' }] };
  const run = (frontMatter: Record<string, unknown>): string[] => {
    const tree: Node = { type: 'root', children: [title, { type: 'paragraph', children: [] }] };
    documentControl()(tree, { path: 'docs/a.md', data: { frontMatter } });
    return (tree.children ?? []).map(shown);
  };

  it('stands under the title and says what the document is not', () => {
    const [, block] = run({
      documentId: 'DAP-G-12',
      version: '0.1.0',
      status: 'draft',
      inEffect: new Date('2026-01-02'),
    });
    expect(block).toContain('DocumentDAP-G-12Version0.1.0StatusDraftIn effect from2026-01-02');
    expect(block).toContain('not a document of the Security Sub-Committee');
  });

  it('leaves out what the front matter does not give', () => {
    expect(run({ documentId: 'DAP-G-12', modification: null })[1]).not.toContain('Modification');
  });

  it('is not shown on a page that is no controlled document', () => {
    expect(run({ title: 'x' })).toEqual(['Firmware', '']);
  });
});

describe('tables', () => {
  it('turns alignment into classes and lets each table scroll by itself', () => {
    const cell = (align?: string): Node => ({ type: 'element', tagName: 'td', properties: align ? { align } : {} });
    const table: Node = { type: 'element', tagName: 'table', children: [cell('right'), cell('left'), cell()] };
    const tree: Node = { type: 'root', children: [table] };
    tables()(tree);
    const box = tree.children?.[0];
    expect(box?.properties).toMatchObject({ className: ['table-scroll'], tabIndex: 0 });
    expect(box?.children).toEqual([table]);
    expect(table.children?.map(({ properties }) => properties)).toEqual([{ className: ['align-right'] }, {}, {}]);
  });
});
