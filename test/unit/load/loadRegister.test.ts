import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { confidences, loadGlossary, loadSources } from '../../../src/load/index.ts';
import { places, replaced, unmark } from './marked.ts';

const folder = 'test/fixtures/load/small/registers';
const sourcesText = readFileSync(`${folder}/sources.yaml`, 'utf8');
const glossaryText = readFileSync(`${folder}/glossary.yaml`, 'utf8');
const sources = new Map([
  ['strong', 'confirmed'],
  ['weak', 'inferred'],
] as const);

test('registers without problems', () => {
  const loaded = loadSources(sourcesText, { file: 's' });
  expect(loaded.problems).toEqual([]);
  expect(loaded.register?.entries.map((entry) => entry.id)).toEqual(['strong', 'weak']);
  expect(confidences(loaded.draft)).toEqual(sources);
  const glossary = loadGlossary(glossaryText, { file: 'g', sources });
  expect(glossary.problems).toEqual([]);
  expect(glossary.register?.entries[1]).toMatchObject({ term: 'Device Model', abbreviation: 'DM' });
});

describe('sources', () => {
  test.each([
    ['an id twice', 'id: weak', 'id: «duplicate-id|strong»'],
    ['a day that is none', 'read: 2026-01-01', 'read: «impossible-date|2026-02-30»'],
    ['a confidence that is none', 'confidence: inferred', 'confidence: «not-allowed|infered»'],
    ['an address without https', 'url: https://example.org/code', 'url: «wrong-form|example.org/code»'],
    ['a script for an address', 'url: https://example.org/code', 'url: «wrong-form|javascript:alert(1)»'],
    ['a misspelt name', 'publisher: The body', '«unexpected-property|publsher»: The body'],
  ])('%s', (_, from, to) => {
    const { text, expected } = unmark(replaced(sourcesText, from, to));
    const { register, draft, problems } = loadSources(text, { file: 's' });
    expect(places(problems)).toEqual(expected);
    expect(register).toBeUndefined();
    expect(confidences(draft).size).toBeGreaterThan(0);
  });

  test('an entry is named in messages', () => {
    const { problems } = loadSources(replaced(sourcesText, '    kind: web page\n', ''), { file: 's' });
    expect(problems).toMatchObject([
      { code: 'missing-property', message: 'Property "kind" is missing from source weak' },
    ]);
  });
});

describe('glossary', () => {
  const unrelated = glossaryText.replace('    related: [device-model]\n', '');
  test.each<[name: string, text: string, from: string, to: string, words: RegExp]>([
    ['an id twice', unrelated, 'id: device-model', 'id: «duplicate-id|device»', /Entry id "device"/],
    ['a term twice', glossaryText, 'term: Device Model', 'term: «duplicate-term|Device»', /Term "Device"/],
    [
      'a related term that is none',
      glossaryText,
      '[device-model]',
      '[«unknown-term|device-modal»]',
      /mean "device-model"/,
    ],
    ['a term related to itself', glossaryText, '[device-model]', '[«unknown-term|device»]', /itself/],
    ['an unknown source', glossaryText, 'source: weak', 'source: «unknown-source|week»', /mean "weak"/],
    [
      'a citation too sure',
      glossaryText,
      'confidence: inferred',
      'confidence: «confidence-too-strong|confirmed»',
      /only/,
    ],
    ['no citation', glossaryText, '\n      - { source: weak, confidence: inferred }', ' «too-few|[»]', /at least 1/],
  ])('%s', (_, base, from, to, words) => {
    const { text, expected } = unmark(replaced(base, from, to));
    const { problems } = loadGlossary(text, { file: 'g', sources });
    expect(places(problems)).toEqual(expected);
    expect(problems[0]?.message).toMatch(words);
  });
});

test.each(['', 'x', '- 1', 'format: 1', 'entries: 3', '['.repeat(1_000), '\u0000'])(
  'what is no register: %j',
  (text) => {
    for (const { register, problems } of [loadSources(text, { file: 's' }), loadGlossary(text, { file: 'g' })]) {
      expect(register).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    }
  },
);
