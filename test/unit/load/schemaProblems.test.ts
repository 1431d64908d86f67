import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadChecklist, type Problem } from '../../../src/load/index.ts';
import { places, replaced, unmark } from './marked.ts';

const file = 'test/fixtures/load/small/checklists/small/1.0.0.yaml';
const small = readFileSync(file, 'utf8');

function load(text: string): { problems: readonly Problem[]; words: string } {
  const { problems } = loadChecklist(text, { file });
  return { problems, words: problems.map(({ message, help }) => `${message}. ${help ?? ''}`).join('\n') };
}

type Case = readonly [name: string, from: string, to: string, ...words: string[]];

const CASES: readonly Case[] = [
  [
    'a misspelt name',
    'weight: 3',
    '«unexpected-property|wieght»: 3',
    'Unexpected property "wieght" in requirement DEV-01; did you mean "weight"?',
    'Left out: 1.',
  ],
  [
    'a misspelt name that is needed, once',
    'why: Others could replace it.',
    '«unexpected-property|whi»: Others could replace it.',
    'Unexpected property "whi" in requirement DEV-01; did you mean "why"?',
  ],
  [
    'an unknown name',
    'weight: 3',
    '«unexpected-property|importance-of-it»: 3',
    'in requirement DEV-01',
    'What can stand here: "id", "title"',
  ],
  [
    'an unknown name at the top',
    'purpose: For tests.',
    'purpose: For tests.\n«unexpected-property|colour»: red',
    'Unexpected property "colour" in the checklist',
  ],
  ['a merge key', 'weight: 3', '«unexpected-property|<<»: { weight: 3 }', 'not part of YAML 1.2'],
  [
    'the name __proto__',
    'weight: 3',
    '«unexpected-property|__proto__»: { weight: 3 }',
    '"__proto__" in requirement DEV-01',
  ],
  ['the name constructor', 'weight: 3', '«unexpected-property|constructor»: 3'],
  [
    'a name missing from a list item',
    '            why: Others could replace it.\n',
    '',
    'Property "why" is missing from requirement DEV-01',
    'What goes wrong without it.',
  ],
  ['a name missing at the top', 'notice: Not for use.\n', '', 'Property "notice" is missing from the checklist'],
  [
    'a name missing from something nameless',
    '- { means: met }',
    '- «missing-property|{» }',
    'Property "means" is missing from band 3 of response of requirement SUP-01',
  ],
  [
    'a version that YAML reads as a number',
    'version: 1.0.0',
    'version: «wrong-type|1.0»',
    '"version" in the checklist must be text; found the number 1',
    'between quotation marks',
    'Example: 1.0.0',
  ],
  [
    'yes for true',
    'gate: true',
    'gate: «wrong-type|yes»',
    '"gate" in requirement DEV-01 must be true or false; found "yes". Write true or false.',
  ],
  ['true in quotation marks', 'gate: true', 'gate: «wrong-type|"true"»', 'without quotation marks'],
  [
    'a number in quotation marks',
    'weight: 3',
    'weight: «wrong-type|"3"»',
    '"weight" in requirement DEV-01 must be a whole number; found "3". Write it without quotation marks.',
  ],
  ['a fraction', 'weight: 3', 'weight: «wrong-type|2.5»', 'must be a whole number; found the number 2.5'],
  ['percent', 'atLeast: 80', 'atLeast: «wrong-type|80%»', 'without the percent sign'],
  [
    'a text for a list',
    'guidance: [da-fw-1]',
    'guidance: «wrong-type|da-fw-1»',
    '"guidance" in requirement DEV-01 must be a list',
    'Begin each item with "- "',
  ],
  [
    'a group for a text',
    'why: Others could replace it.',
    'why: «wrong-type|{» Others: could }',
    'must stand between quotation marks',
  ],
  [
    'nothing for a text',
    'why: Others could replace it.',
    '«wrong-type|why»:',
    'must be text; found nothing. Write a value, or remove the line.',
  ],
  [
    'a wrong item',
    'guidance: [da-fw-1]',
    'guidance: [«wrong-type|1»]',
    'Item 1 of "guidance" in requirement DEV-01 must be text',
  ],
  [
    'a word that is not allowed',
    'status: published',
    'status: «not-allowed|Published»',
    '"status" in the checklist must be "draft", "published", "superseded" or "withdrawn"; found "Published"; did you mean "published"?',
  ],
  [
    'another language version',
    'format: 1',
    'format: «not-allowed|2»',
    '"format" in the checklist must be the number 1; found the number 2',
  ],
  [
    'an id of the wrong form',
    'id: SUP-02',
    'id: «wrong-form|sup_02»',
    '"id" in requirement sup_02 does not have the right form: "sup_02"',
    'capitals, digits and hyphens. Example: DEV-01',
  ],
  [
    'an empty text',
    'label: Electricity meter',
    'label: «wrong-form|""»',
    '"label" in option ESME of fact deviceType is empty',
  ],
  [
    'a line with spaces around it',
    'label: Electricity meter',
    'label: «wrong-form|" Meter "»',
    'begins or ends with a space',
  ],
  [
    'two lines for one',
    'title: Way to report',
    'title: «wrong-form||»\n          Way to\n          report',
    'must be on one line',
  ],
  ['a date of the wrong form', 'published: 2026-01-31', 'published: «wrong-form|31/01/2026»', 'YYYY-MM-DD'],
  [
    'too few',
    'appliesTo: [ESME, GSME]',
    'appliesTo: «too-few|[»]',
    '"appliesTo" in the checklist needs at least 1; found 0',
  ],
  ['too large', 'weight: 3', 'weight: «out-of-range|1000001»', 'must be at most 1000000; found the number 1000001'],
  ['too small', 'weight: 3', 'weight: «out-of-range|-1»', 'must be at least 0'],
];

describe('a schema error is a sentence with a place', () => {
  test.each(CASES)('%s', (_, from, to, ...wanted) => {
    const { text, expected } = unmark(replaced(small, from, to));
    const { problems, words } = load(text);
    if (expected.length > 0) expect(places(problems)).toEqual(expected);
    else expect(problems.map((problem) => problem.code)).toEqual(['missing-property']);
    for (const some of wanted) expect(words).toContain(some);
    for (const problem of problems) expect(problem.message).not.toMatch(/must match pattern|additional propert/i);
  });
});

test('what is missing is marked where the thing begins that lacks it', () => {
  const { problems } = load(replaced(small, '            why: Others could replace it.\n', ''));
  const line = small.split('\n').findIndex((text) => text.includes('id: DEV-01')) + 1;
  expect(problems).toMatchObject([
    { line, column: 13, endColumn: 15, path: '/sections/0/sections/0/requirements/0', expected: 'why' },
  ]);
});

test('problems of the schema and of the rules are found together, in order of place', () => {
  let text = replaced(small, 'weight: 3', '«unexpected-property|wieght»: 3');
  text = replaced(text, 'status: published', 'status: «not-allowed|publishd»');
  text = replaced(text, 'id: SUP-02', 'id: «duplicate-id|SUP-01»');
  text = replaced(text, 'ports < 1', '«condition-unknown-fact|prots» < 1');
  text = replaced(text, 'appliesTo: [ESME, GSME]', 'appliesTo: «wrong-type|ESME»');
  text = replaced(text, 'upTo: 5', 'upTo: «wrong-type|five»');
  const unmarked = unmark(text);
  expect(places(load(unmarked.text).problems)).toEqual(unmarked.expected);
});

test('a part of the wrong type does not lead to further problems', () => {
  for (const [from, to] of [
    ['type: boolean', 'type: «not-allowed|bool»'],
    ['kind: number', 'kind: «not-allowed|numeric»'],
    ['id: remoteUpdate', 'id: «wrong-form|RemoteUpdate»'],
  ] as const) {
    const { text, expected } = unmark(replaced(small, from, to));
    const found = places(load(text).problems);
    expect(found).toContainEqual(expected[0]);
    expect(found.filter(({ code }) => !/^(not-allowed|wrong-form|condition-unknown-fact)$/.test(code))).toEqual([]);
  }
});

test.each([
  ['', 'empty-file'],
  ['# nothing yet\n', 'empty-file'],
  ['just words', 'wrong-type'],
  ['- a\n- b\n', 'wrong-type'],
  ['{}', 'missing-property'],
])('what is no checklist at all: %j', (text, code) => {
  const { problems, words } = load(text);
  expect(problems[0]?.code).toBe(code);
  expect(words).toMatch(/checklist/i);
});
