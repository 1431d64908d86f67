import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import type { EditionGlance } from '../../../src/plugin/editions/editionsData.ts';
import { citations } from '../../../src/plugin/remark/citations.ts';
import { clauseLinks } from '../../../src/plugin/remark/clauseLinks.ts';
import { documentControl } from '../../../src/plugin/remark/documentControl.ts';
import { movedClauses } from '../../../src/plugin/remark/movedClauses.ts';
import { shortName } from '../../../src/plugin/remark/shortName.ts';
import { tables } from '../../../src/plugin/remark/tables.ts';
import { statementOf } from '../../../src/plugin/statement.ts';
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
    })(tree, FILE);
    expect(tree.children?.map(shown)).toEqual([
      'da-fw-1',
      'Assessed by </checklists/device-baseline#DEV-01|DEV-01|>, </checklists/device-baseline#DEV-07|DEV-07|>',
      'da-fw-2',
    ]);
  });

  it('says nothing in a published edition, whose clauses no checklist cites', () => {
    const tree: Node = { type: 'root', children: [heading('da-fw-1')] };
    const path = '/x/versioned_docs/version-2022-06/a.md';
    clauseLinks({ requirementsOf: () => [{ id: 'DEV-01', checklist: 'device-baseline' }] })(tree, { path, data: {} });
    expect(tree.children?.map(shown)).toEqual(['da-fw-1']);
  });
});

const JUNE: EditionGlance = {
  id: '2022-06',
  label: 'June 2022',
  state: 'superseded',
  inEffect: '30 June 2022',
  published: '24 November 2026',
  release: { label: 'June 2022 SEC Release', to: '/releases/june-2022' },
  summary: '',
  documents: 1,
  changes: [],
};

describe('documentControl', () => {
  const title: Node = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Firmware' }] };
  const run = (frontMatter: Record<string, unknown>, file = 'docs/a.md', adopted = false): string[] => {
    const statement = statementOf({ ...portal, adopted });
    const tree: Node = { type: 'root', children: [title, { type: 'paragraph', children: [] }] };
    documentControl({ statement, edition: (id) => (id === '2022-06' ? JUNE : undefined) })(tree, {
      path: file,
      data: { frontMatter },
    });
    return (tree.children ?? []).map(shown);
  };

  it('stands under the title and says what the document is not', () => {
    const [, block] = run({
      documentId: 'DAP-G-12',
      version: '0.1.0',
      status: 'draft',
      inEffect: new Date('2026-01-02'),
    });
    expect(block).toContain('DocumentDAP-G-12Version0.1.0StatusDraftIn effect from2 January 2026');
    expect(block).toContain('not a document of the Security Sub-Committee');
  });

  it('leaves out what the front matter does not give', () => {
    expect(run({ documentId: 'DAP-G-12', modification: null })[1]).not.toContain('Modification');
  });

  it('says only whose text it is on a page that is no controlled document', () => {
    const [, block, ...rest] = run({ title: 'x' });
    expect(block).toContain('not a document of the Security Sub-Committee');
    expect(block).not.toContain('Version');
    expect(rest).toEqual(['']);
  });

  it("says that it is the organisation's own once that is switched on, and no longer that it is not", () => {
    const [, block] = run({ documentId: 'DAP-G-12' }, 'docs/a.md', true);
    expect(block).toContain('Published by the Security Sub-Committee (SSC)');
    expect(block).not.toContain('not a document');
    expect(block).toContain(portal.officialPage);
  });

  it('names the Code that a published edition describes', () => {
    const block = run({ documentId: 'DAP-G-12' }, '/x/versioned_docs/version-2022-06/a.md')[1];
    expect(block).toContain('Describes the Code of30 June 2022, June 2022 SEC Release');
    expect(run({ documentId: 'DAP-G-12' })[1]).not.toContain('Describes');
  });

  it('ends with the history of changes', () => {
    const changes = [
      { version: '0.2.0', summary: 'More.' },
      { version: '0.1.0', date: new Date('2026-11-24'), summary: 'First.' },
    ];
    expect(run({ documentId: 'DAP-G-12', changes }).at(-1)).toContain(
      '0.2.0Not publishedMore.0.1.024 November 2026First.',
    );
  });
});

describe('movedClauses', () => {
  it('keeps a place for each clause that has left the page, under its old id', () => {
    const tree: Node = { type: 'root', children: [] };
    const movedFrom = (page: string) => (page === '/guidance/a' ? [{ id: 'old-1', to: '/guidance/b#new-1' }] : []);
    movedClauses({ movedFrom })(tree, { path: '/somewhere/docs/a.md', data: {} });
    expect(tree.children?.map(shown)).toEqual(['The clause old-1 is now at </guidance/b#new-1|/guidance/b#new-1|>.']);
    expect(tree.children?.[0]?.data?.hProperties?.['id']).toBe('old-1');
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
