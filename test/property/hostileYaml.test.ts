/** Whatever is done to a checklist's file, loading it ends soon, throws nothing and touches nothing. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyFixes, loadChecklist } from '../../src/load/index.ts';
import { cost } from '../unit/load/marked.ts';
import { PATIENCE, RUNS } from './generators.ts';

const SMALL = readFileSync('test/fixtures/load/small/checklists/small/1.0.0.yaml', 'utf8');
const REAL = readFileSync('checklists/device-baseline/0.1.0.yaml', 'utf8');
const FILE = 'checklists/small/1.0.0.yaml';
const references = { clauses: new Set(['da-fw-1', 'da-fw-2']), sources: new Map([['strong', 'confirmed'] as const]) };

/** Milliseconds of processor for one file. */
const SOON = 1_000;

/** Pieces that mean something to YAML, to the checklist language or to JavaScript. */
const PIECES = [
  ...['- ', ': ', '\n', '  ', '\t', '{', '}', '[', ']', '"', "'", '#', '&a ', '*a', '!!map ', '|', '>-', '---\n', '? '],
  ...['null', 'true', 'yes', '~', '.nan', '-1', '9007199254740992', '1e999', '0x10', '9999-12-31', '0000-00-00'],
  ...['__proto__: { polluted: true }\n', 'constructor: { prototype: { polluted: true } }\n', '"__proto__"', '<<: *a\n'],
  ...[
    'weight: 9007199254740991',
    'applies: ports == ports',
    'applies: "!(true)"',
    'applies: variant < madeOn',
    'id: DEV-01',
  ],
  ...['\ud800', '\udc00', '\0', '\ufeff', '\u202e', '\u2028', '😀', '\r', '\\u0000'],
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** One change of a text: something put in, taken out, doubled or moved; places are parts of the whole. */
const change = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'repeat', 'replace' as const),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 200 }),
  piece,
});

function changed(
  text: string,
  { kind, at, length, piece: put }: typeof change extends fc.Arbitrary<infer C> ? C : never,
) {
  const start = Math.floor(at * text.length);
  const [before, words, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (kind) {
    case 'insert':
      return before + put + words + after;
    case 'delete':
      return before + after;
    case 'repeat':
      return before + words + words + after;
    case 'replace':
      return before + put + after;
  }
}

function expectCalm(text: string): void {
  const took = cost(() => {
    const { problems, checklist } = loadChecklist(text, { file: FILE, references });
    const lines = text.split(/\r\n?|\n/).length;
    for (const { line, column, endLine, message } of problems) {
      expect(line >= 1 && column >= 1 && endLine >= line && endLine <= lines, message).toBe(true);
      expect(message).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\u202e/);
    }
    expect(checklist === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    if (checklist !== undefined) JSON.stringify(checklist);
    applyFixes(text.replace(/^\ufeff/, ''), problems);
  });
  expect(took).toBeLessThan(SOON);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

test(
  'a changed checklist is loaded or refused, soon',
  () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        expectCalm(changes.reduce(changed, SMALL));
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'so is the real one',
  () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        expectCalm(changes.reduce(changed, REAL));
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  },
  PATIENCE,
);

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, index) => {
    const inner = `*${'abcdefgh'.charAt(index)}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  }),
].join('\n');

const facts = (count: number): string =>
  Array.from({ length: count }, (_, index) => `  - { id: f${index}, label: F, type: integer }`).join('\n');
const requirements = (count: number, applies: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `      - { id: DEV-${index}, applies: '${applies(index)}' }`).join('\n');
const checklist = (profile: string, list: string): string =>
  `format: 1\nprofile:\n${profile}\nsections:\n  - id: s\n    requirements:\n${list}\n`;

/** Texts that keep careless programs busy, or fool them. */
const ATTACKS: Readonly<Record<string, string>> = {
  'billion laughs': laughs,
  'deep nesting of lists': '['.repeat(100_000),
  'deep nesting of groups': Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'a list in a list, by signs': '- '.repeat(50_000),
  'many keys': Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'),
  'the same key very often': 'id: a\n'.repeat(20_000),
  'many anchors': Array.from({ length: 20_000 }, (_, index) => `- &a${index} x`).join('\n'),
  'one very long line': `title: ${'a '.repeat(500_000)}`,
  'a question mark each': '? '.repeat(50_000),
  'a quotation mark that is never closed': `title: "${'a\n'.repeat(200_000)}`,
  'very many comments': '# x\n'.repeat(100_000),
  'weights at the edge of what is exact': SMALL.replace('weight: 3', 'weight: 9007199254740991').replace(
    'weight: 0',
    'weight: 9007199254740991',
  ),
  'weights beyond it': SMALL.replace('weight: 3', 'weight: 9007199254740993'),
  'the last year': SMALL.replace('2026-01-31', '9999-12-31').replace(
    'applies: remoteUpdate',
    'applies: madeOn > "9999-12-31" || madeOn < "0000-01-01"',
  ),
  'half a character': SMALL.replace('title: Firmware', 'title: "\\ud800"'),
  'half a character in a condition': SMALL.replace('"A"', "''\\ud800''"),
  'bounds that are no numbers': SMALL.replace('maximum: 9', 'maximum: .inf').replace('minimum: 0', 'minimum: .nan'),
  'a condition of many parts': SMALL.replace('applies: remoteUpdate', `applies: '${'!'.repeat(1_900)}remoteUpdate'`),
  'facts all compared with each other': checklist(
    facts(100),
    requirements(60, (index) => `f${index % 100} < f${(index * 7 + 1) % 100}`),
  ),
  'very many literals': checklist(
    facts(1),
    requirements(60, (index) => `f0 in [${Array.from({ length: 100 }, (_, at) => index * 200 + at * 2).join(', ')}]`),
  ),
  'sums that differ everywhere': checklist(
    Array.from({ length: 24 }, (_, index) => `  - { id: f${index}, label: F, type: boolean }`).join('\n'),
    Array.from(
      { length: 24 },
      (_, index) =>
        `      - { id: DEV-${index}, weight: ${2 ** index}, applies: f${index}, response: { kind: choice, partialCredit: ${index}, options: [{ value: a, label: A, means: partly-met }, { value: b, label: B, means: not-met }] } }`,
    ).join('\n'),
  ).replace('sections:', 'scoring: { model: weighted, thresholds: [{ id: t, title: T, atLeast: 12 }] }\nsections:'),
};

test.each(Object.entries(ATTACKS).map(([name, text]) => ({ name, text })))('$name', ({ text }) => {
  expectCalm(text);
});

test('what is not analysed for its size is said to be so', () => {
  const codes = (name: string): readonly string[] =>
    loadChecklist(ATTACKS[name] ?? '', { file: FILE }).problems.map(({ code }) => code);
  expect(codes('very many literals')).toContain('conditions-not-analysed');
  expect(codes('sums that differ everywhere')).toContain('outcomes-not-analysed');
});
