/** Rules that hold an edition against the one it supersedes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../src/engine/index.ts';
import { loadChecklist, type References } from '../../../src/load/index.ts';
import { places, replaced, unmark } from './marked.ts';

const small = readFileSync('test/fixtures/load/small/checklists/small/1.0.0.yaml', 'utf8');
// Outside a folder called checklists, so that the version is free.
const file = 'draft.yaml';
const first = loadChecklist(small, { file }).checklist;
if (!first) throw new Error('The small checklist has errors');

const HEAD = 'version: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28\n';

function withEditions(...editions: readonly Checklist[]): References {
  return {
    clauses: new Set(['da-fw-1', 'da-fw-2']),
    sources: new Map([
      ['strong', 'confirmed'],
      ['weak', 'inferred'],
    ]),
    editions: new Map(editions.map((edition) => [edition.version, edition])),
  };
}

/** A draft that follows the small checklist: its head, and what else is replaced. */
function draft(head: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => replaced(text, from, to),
    replaced(small, HEAD, `${head}\nstatus: draft\n`),
  );
}

const NEXT = 'version: 2.0.0\nsupersedes: 1.0.0';
const RENAMED = ['id: SUP-01', 'id: SUP-11'] as const;
const MOVED = '{ type: moved, from: [SUP-01], to: [SUP-11] }';

type Case = readonly [name: string, text: string, message?: RegExp];

const CASES: Record<string, readonly Case[]> = {
  'what is in order': [
    ['the same again', draft('version: 1.0.1\nsupersedes: 1.0.0')],
    ['a move', draft(`version: 1.1.0\nsupersedes: 1.0.0\nchanges: [${MOVED}]`, RENAMED)],
    ['a new title', draft('version: 1.0.1\nsupersedes: 1.0.0', ['title: Way to report', 'title: How to report'])],
    [
      'a rewording that is declared editorial',
      draft(
        'version: 1.0.1\nsupersedes: 1.0.0\nchanges: [{ type: reworded, from: [SUP-02], to: [SUP-02], editorial: true }]',
        ['Anybody can report a flaw.', 'Any person can report a flaw.'],
      ),
    ],
  ],
  supersedes: [
    [
      'a version that is not there',
      draft('version: 2.0.0\nsupersedes: «supersedes|1.0.1»'),
      /did you mean "1\.0\.0"\?/,
    ],
    ['not a lower version', draft('version: 1.0.0\nsupersedes: «supersedes|1.0.0»'), /not lower/],
    ['nothing, beside a published edition', draft('version: «supersedes-missing|2.0.0»'), /supersedes: 1\.0\.0/],
    [
      'changes from nothing',
      draft('version: «supersedes-missing|2.0.0»\n«supersedes|changes»: [{ type: added, to: [DEV-01] }]'),
    ],
  ],
  changes: [
    [
      'an unknown old id',
      draft(
        `version: «version-too-low|1.1.0»\nsupersedes: «undeclared-change|1.0.0»\nchanges: [{ type: moved, from: [«unknown-changed-id|SUP-O1»], to: [SUP-11] }]`,
        RENAMED,
      ),
      /did you mean "SUP-01"\?/,
    ],
    [
      'an unknown new id',
      draft(`${NEXT}\nchanges: [{ type: moved, from: [SUP-01], to: [«unknown-changed-id|SUP-12»] }]`, RENAMED),
      /in this edition; did you mean "SUP-02"\?|did you mean "SUP-11"\?/,
    ],
    [
      'an old id twice',
      draft(`${NEXT}\nchanges:\n  - ${MOVED}\n  - { type: retired, from: [«changed-twice|SUP-01»] }`, RENAMED),
      /The first is in line \d+/,
    ],
    [
      'gone without a word',
      draft('version: 2.0.0\nsupersedes: «undeclared-change|1.0.0»', RENAMED),
      /"SUP-01" of edition 1\.0\.0 is not in this edition/,
    ],
    [
      'an id that means something else now',
      draft(`${NEXT}\nchanges: [{ type: retired, from: [SUP-01] }]`, ['id: SUP-01', 'id: «reused-id|SUP-01»']),
      /meant another requirement in edition 1\.0\.0/,
    ],
    [
      'a move without its end',
      draft(`${NEXT}\nchanges: [{ type: «change-shape|moved», from: [SUP-01] }]`),
      /needs "to"/,
    ],
    [
      'an addition from something',
      draft(`${NEXT}\nchanges: [{ type: added, «change-shape|from»: [SUP-01], to: [SUP-01] }]`),
    ],
    [
      'a move of two',
      draft(`${NEXT}\nchanges: [{ type: moved, from: «change-shape|[»SUP-01, SUP-02], to: [SUP-01] }]`, [
        'id: SUP-02',
        'id: SUP-03',
      ]),
    ],
    [
      'an editorial move',
      draft(
        `${NEXT}\nchanges: [{ type: moved, from: [SUP-01], to: [SUP-11], «change-shape|editorial»: true }]`,
        RENAMED,
      ),
    ],
  ],
  'version too low': [
    [
      'a minor change',
      draft(`version: «version-too-low|1.0.1»\nsupersedes: 1.0.0\nchanges: [${MOVED}]`, RENAMED),
      /minor change since edition 1\.0\.0.*at least 1\.1\.0.*SUP-11 asks for it/s,
    ],
    [
      'a new gate',
      draft('version: «version-too-low|1.9.9»\nsupersedes: 1.0.0', ['id: SUP-02', 'id: SUP-02\n        gate: true']),
      /at least 2\.0\.0.*It becomes a gate/s,
    ],
    [
      'a fact that is asked in other words',
      draft('version: «version-too-low|1.1.0»\nsupersedes: 1.0.0', ['When was it made?', 'When was it sold?']),
      /fact madeOn asks for it/,
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases.map(([name, text, message]) => ({ name, marked: text, message })))('$name', ({ marked, message }) => {
    const { text, expected } = unmark(marked);
    const { checklist, problems } = loadChecklist(text, { file, references: withEditions(first) });
    expect(places(problems)).toEqual(expected);
    if (message)
      expect(problems.map((problem) => `${problem.message} ${problem.help ?? ''}`).join('\n')).toMatch(message);
    expect(checklist === undefined).toBe(expected.length > 0);
  });
});

test('an id of an edition long gone is not used again', () => {
  const between: Checklist = { ...first, version: '2.0.0', supersedes: '1.0.0', sections: first.sections.slice(1) };
  const { problems } = loadChecklist(draft('version: 3.0.0\nsupersedes: 2.0.0'), {
    file,
    references: withEditions(first, between),
  });
  expect(problems).toMatchObject([
    { code: 'reused-id', actual: 'DEV-01', message: expect.stringContaining('1.0.0') as string },
  ]);
});

test('an edition that has errors is not held against', () => {
  const references = { ...withEditions(), editions: new Map([['1.0.0', undefined]]) };
  expect(loadChecklist(draft(NEXT, RENAMED), { file, references }).problems).toEqual([]);
});
