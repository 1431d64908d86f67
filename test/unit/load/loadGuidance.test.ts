import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadGuidance } from '../../../src/load/index.ts';
import { cost, places, unmark } from './marked.ts';

const sources = new Map([
  ['strong', 'confirmed'],
  ['weak', 'inferred'],
] as const);
const START = '---\ntitle: T\n---\n\n# T\n\n';
const load = (text: string) => loadGuidance(text, { file: 'docs/t.md', sources });

test('clauses, their text and their citations', () => {
  const file = 'test/fixtures/load/small/docs/firmware.md';
  const { matter, clauses, citations, problems } = loadGuidance(readFileSync(file, 'utf8'), { file, sources });
  expect(problems).toEqual([]);
  expect(matter).toMatchObject({ title: 'Firmware', factual: true });
  expect(clauses).toEqual([
    {
      id: 'da-fw-1',
      title: 'What runs',
      level: 2,
      line: 7,
      column: 16,
      text: 'Only signed images run. Nothing else does.\nwho · does\nthe maker · signs\nDetails\nand\n## Not a heading',
    },
    { id: 'da-fw-2', title: 'How long', level: 2, line: 25, column: 15, text: 'For years.' },
  ]);
  expect(citations).toEqual([
    { source: 'strong', ref: 'G1.2', clause: 'da-fw-1', line: 9, column: 24 },
    { source: 'weak', confidence: 'inferred', clause: 'da-fw-1', line: 10, column: 1 },
    { source: 'strong', clause: 'da-fw-1', line: 14, column: 21 },
    { source: 'weak', clause: 'da-fw-2', line: 27, column: 13 },
  ]);
});

test('a nested clause has its own text, and its citations count for the one around it', () => {
  const { clauses, problems } = load(
    `${START}## Outer {#outer}\n\nWords.\n\n### Inner {#inner}\n\nMore [@strong].\n\n### Plain\n\nRest.\n`,
  );
  expect(problems).toEqual([]);
  expect(clauses.map(({ id, level, text }) => ({ id, level, text }))).toEqual([
    { id: 'outer', level: 2, text: 'Words.\nPlain\nRest.' },
    { id: 'inner', level: 3, text: 'More.' },
  ]);
});

describe('problems', () => {
  test.each([
    ['a heading without an id', '«heading-without-id|## About»\n\n[@strong]\n'],
    ['an id in capitals', '## About {#«clause-id-form|DA-1»}\n\n[@strong]\n'],
    ['an empty id', '## About {#«clause-id-form|»}\n\n[@strong]\n'],
    ['an id twice', '## A {#one}\n\n[@strong]\n\n## B {#«duplicate-clause|one»}\n\n[@strong]\n'],
    ['a clause without a citation', '«uncited-clause|## A {#one}»\n\nFacts.\n\n## B {#two}\n\n[@strong]\n'],
    [
      'a citation in code does not count',
      '«uncited-clause|## A {#one}»\n\n`[@strong]`\n\n    [@strong]\n\n<!-- [@strong] -->\n',
    ],
    ['an unknown source', '## A {#one}\n\nSo [@«unknown-source|stronk»].\n'],
    [
      'a citation surer than its source',
      '## A {#one}\n\nSo [@weak ref="1" «confidence-too-strong|confidence="secondary"»].\n',
    ],
    ['an unknown confidence', '## A {#one}\n\nSo [@strong]«citation-form|[@weak confidence="sure"]».\n'],
    ['an unknown attribute', '## A {#one}\n\nSo [@strong]«citation-form|[@weak page="1"]».\n'],
    ['attributes without quotation marks', '## A {#one}\n\nSo [@strong]«citation-form|[@weak ref=1]».\n'],
    ['a source in capitals', '## A {#one}\n\nSo [@strong]«citation-form|[@Weak]».\n'],
    ['a citation that does not end', '## A {#one}\n\nSo [@strong] «citation-form|[@»weak ref="1\n'],
    ['a second ref', '## A {#one}\n\nSo [@strong]«citation-form|[@weak ref="1" ref="2"]».\n'],
  ])('%s', (_, marked) => {
    const { text, expected } = unmark(START + marked);
    expect(places(load(text).problems)).toEqual(expected);
    expect(places(load(text.replaceAll('\n', '\r\n')).problems)).toEqual(expected);
    expect(places(load(`\ufeff${text}`).problems)).toEqual(expected);
  });

  test.each([
    ['no front matter', '# T\n', 'front-matter-title', 1],
    ['no title', '---\nowner: me\n---\n', 'front-matter-title', 2],
    ['an empty title', '---\ntitle: ""\n---\n', 'front-matter-title', 2],
    ['front matter that does not end', '---\ntitle: T\n\n# T\n', 'front-matter-title', 1],
    ['broken front matter', '---\ntitle: T\n  x: "\n---\n', 'yaml-block-as-implicit-key', 2],
    ['a name twice', '---\ntitle: T\ntitle: U\n---\n', 'duplicate-key', 3],
    ['factual that is neither', '---\ntitle: T\nfactual: maybe\n---\n', 'wrong-type', 3],
  ])('%s', (_, text, code, line) => {
    expect(load(text).problems).toContainEqual(expect.objectContaining({ code, line, file: 'docs/t.md' }));
  });

  test('a page that states no facts needs no citations, and those it has are checked', () => {
    const page = '---\ntitle: T\nfactual: false\n---\n\n## A {#one}\n\nWords.\n';
    expect(load(page).problems).toEqual([]);
    expect(load(`${page}\n[@stronk]\n`).problems).toMatchObject([{ code: 'unknown-source', line: 10 }]);
  });

  test('a citation written with a backslash is text', () => {
    expect(load(`${START}## A {#one}\n\nWrite \\[@source-id], as here [@strong].\n`).problems).toEqual([]);
  });
});

test.each([
  ['large', 'x'.repeat(600_000)],
  ['brackets', '['.repeat(200_000)],
  ['citations', '[@a'.repeat(100_000)],
  ['quotation marks', `[@a ${'"'.repeat(200_000)}`],
  ['stars', '*a '.repeat(100_000)],
  ['quotes', '> '.repeat(100_000)],
  ['headings', '## A {#one}\n'.repeat(20_000)],
  ['back ticks', '`a'.repeat(100_000)],
  ['binary', String.fromCharCode(...Array.from({ length: 1_000 }, (_, i) => i % 256))],
  ['nothing', ''],
])('a hostile document ends in problems, soon: %s', (_, text) => {
  expect(cost(() => expect(load(text).problems.length).toBeGreaterThan(0))).toBeLessThan(6_000);
});
