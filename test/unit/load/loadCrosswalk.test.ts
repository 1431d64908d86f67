/** Crosswalks: what is read, and what in them cannot be true. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../src/engine/index.ts';
import { loadChecklist, loadCrosswalk } from '../../../src/load/index.ts';
import { cost, places, unmark } from './marked.ts';

const small = readFileSync('test/fixtures/load/small/checklists/small/1.0.0.yaml', 'utf8');

function edition(text: string): Checklist {
  const { checklist } = loadChecklist(text, { file: 'draft.yaml' });
  if (!checklist) throw new Error('The small checklist has errors');
  return checklist;
}

const left = edition(small);
const right = edition(small.replace('id: small', 'id: other'));
const editions = new Map([left, right].map((one) => [one.id, new Map([[one.version, one]])]));
const sources = new Map([
  ['strong', 'confirmed'],
  ['weak', 'inferred'],
] as const);

const HEAD = `format: 1
from: { id: small, version: 1.0.0 }
to: { id: other, version: 1.0.0 }
notice: For tests.
relations:
`;
const row = (from: string, to: string, relation: string, rest = 'confidence: inferred'): string =>
  `  - { from: ${from}, to: ${to}, relation: ${relation}, ${rest}, note: N. }\n`;

const load = (text: string, file = 'crosswalks/small--other.yaml') => loadCrosswalk(text, { file, editions, sources });

type Case = readonly [name: string, text: string, message?: RegExp];

const CASES: readonly Case[] = [
  [
    'what is in order',
    HEAD +
      row('DEV-01', 'DEV-01', 'equal') +
      row('SUP-01', 'SUP-02', 'superset', 'confidence: confirmed, source: strong, ref: "1.2"') +
      row('SUP-02', 'SUP-01', 'intersects'),
  ],
  [
    'equal by way of others',
    HEAD +
      row('DEV-01', 'DEV-01', 'equal') +
      row('SUP-01', 'DEV-01', 'equal') +
      row('SUP-01', 'SUP-01', 'equal') +
      row('DEV-01', 'SUP-01', 'equal'),
  ],
  ['an unknown id on the left', HEAD + row('«crosswalk-unknown|DEV-O1»', 'DEV-01', 'equal'), /did you mean "DEV-01"/],
  [
    'an unknown id on the right',
    HEAD + row('DEV-01', '«crosswalk-unknown|NO-01»', 'equal'),
    /other has no requirement/,
  ],
  [
    'the same twice',
    HEAD + row('DEV-01', 'DEV-01', 'equal') + row('DEV-01', 'DEV-01', 'equal').replace('- {', '- «crosswalk-twice|{»'),
  ],
  [
    'a contradiction',
    HEAD +
      row('DEV-01', 'DEV-01', 'superset').replace('superset', 'superset') +
      row('DEV-01', 'DEV-01', 'intersects').replace('- {', '- «crosswalk-contradiction|{»'),
    /superset above, and intersects here/,
  ],
  [
    'a chain that contradicts',
    HEAD +
      row('DEV-01', 'DEV-01', 'equal') +
      row('SUP-01', 'DEV-01', 'equal') +
      row('SUP-01', 'SUP-01', 'equal') +
      row('DEV-01', 'SUP-01', '«crosswalk-chain|subset»'),
    /By way of other relations DEV-01 and SUP-01 ask the same/,
  ],
  [
    'a ring of more and more',
    HEAD +
      row('DEV-01', 'DEV-01', '«crosswalk-chain|superset»') +
      row('SUP-01', 'DEV-01', '«crosswalk-chain|subset»') +
      row('SUP-01', 'SUP-01', '«crosswalk-chain|superset»') +
      row('DEV-01', 'SUP-01', '«crosswalk-chain|subset»'),
  ],
  [
    'more of the same, one way',
    HEAD +
      row('DEV-01', 'DEV-01', 'superset') +
      row('DEV-01', 'SUP-01', 'superset') +
      row('SUP-01', 'SUP-01', 'superset'),
  ],
  ['sure without a source', HEAD + row('DEV-01', 'DEV-01', 'equal', 'confidence: «crosswalk-source|confirmed»')],
  [
    'surer than its source',
    HEAD + row('DEV-01', 'DEV-01', 'equal', 'confidence: «confidence-too-strong|secondary», source: weak'),
  ],
  [
    'an unknown source',
    HEAD + row('DEV-01', 'DEV-01', 'equal', 'confidence: inferred, source: «unknown-source|strng»'),
    /did you mean "strong"/,
  ],
  [
    'an unknown checklist',
    HEAD.replace('id: other', 'id: «crosswalk-edition|othr»') + row('DEV-01', 'DEV-01', 'equal'),
  ],
  [
    'an unknown edition',
    HEAD.replace('id: other, version: 1.0.0', 'id: other, version: «crosswalk-edition|2.0.0»') +
      row('DEV-01', 'X-01', 'equal'),
  ],
  ['a relation that there is none', HEAD + row('DEV-01', 'DEV-01', '«not-allowed|alike»')],
];

describe('a crosswalk with', () => {
  test.each(CASES.map(([name, marked, message]) => ({ name, marked, message })))('$name', ({ marked, message }) => {
    const { text, expected } = unmark(marked);
    const file = /crosswalk-edition\|oth/.test(marked) ? 'draft.yaml' : undefined;
    const { crosswalk, problems } = load(text, file);
    expect(places(problems)).toEqual(expected);
    expect(crosswalk === undefined).toBe(expected.length > 0);
    if (message) expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  test('another name than that of its file', () => {
    const { problems } = load(HEAD + row('DEV-01', 'DEV-01', 'equal'), 'crosswalks/small--third.yaml');
    expect(problems.map(({ code }) => code)).toEqual(['crosswalk-path']);
  });

  test.each(['', '[]', 'x', `${HEAD}  - { from: __proto__, to: constructor, relation: equal }\n`])(
    'no sense: %j',
    (text) => {
      const { crosswalk, problems } = load(text);
      expect(crosswalk).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  test('very many relations is read in time', () => {
    const many = Array.from({ length: 4_000 }, (_, index) => row(`A-${index}`, `A-${index + 1}`, 'superset')).join('');
    expect(cost(() => load(HEAD + many))).toBeLessThan(10_000);
  });
});
