/** What the editor offers and explains, by where the cursor is. */
import { describe, expect, test } from 'vitest';
import { completionsAt, type Known } from '../../../src/studio/completions.ts';
import { explainPlace } from '../../../src/studio/explainPlace.ts';
import { placeAt } from '../../../src/studio/text/placeAt.ts';

const known: Known = {
  portal: {
    clauses: [{ id: 'fw-1', title: 'Genuine images', document: 'Firmware', permalink: '/guidance/firmware#fw-1' }],
    sources: [{ id: 'etsi', title: 'EN 303 645', confidence: 'secondary' }],
  },
  names: {
    facts: [{ id: 'deviceType', label: 'Which type?', options: ['ESME', 'GSME'] }],
    sections: [{ id: 'dev', title: 'Development' }],
    requirements: [{ id: 'R-1', title: 'First' }],
    levels: [{ id: 'l1', title: 'Level 1' }],
  },
};

/** The place of the mark ‸, which is no part of the text. */
function at(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸');
  return { text: marked.replace('‸', ''), offset };
}

const TOP = 'format: 1\nsections:\n  - id: dev\n    requirements:\n      - id: R-1\n        title: T\n';

describe('completion', () => {
  test.each<[string, string, readonly string[]]>([
    ['names of the checklist', 'format: 1\nti‸', ['id', 'title', 'sections']],
    ['names of a requirement, those there left out', `${TOP}        ‸`, ['statement', 'why', 'gate']],
    ['names before others', `${TOP}        st‸\n        why: W\n`, ['statement', 'gate']],
    ['values that are allowed', `${TOP}        response: { kind: ‸ }`, ['conformance', 'choice', 'text']],
    ['values in a block', `${TOP}        response:\n          kind: c‸`, ['multi-choice']],
    ['true and false', `${TOP}        gate: ‸`, ['true', 'false']],
    ['clauses in brackets', `${TOP}        guidance: [fw‸]`, ['fw-1']],
    ['clauses in a list', `${TOP}        guidance:\n          - ‸`, ['fw-1']],
    ['sources', `${TOP}        sources:\n          - { source: ‸ }`, ['etsi']],
    ['confidence', `${TOP}        sources:\n          - { source: etsi, confidence: ‸ }`, ['confirmed', 'inferred']],
    ['levels', `${TOP}        level: ‸`, ['l1']],
    ['facts and values in conditions', `${TOP}        applies: 'device‸'`, ['deviceType', '"ESME"']],
    ['sections of thresholds', 'scoring:\n  thresholds:\n    - { id: a, section: ‸ }\n', ['dev']],
    ['dashes at the margin', 'profile:\n- id: a\n  ty‸', ['type', 'label']],
  ])('%s', (_, marked, offered) => {
    const { text, offset } = at(marked);
    const labels = completionsAt(placeAt(text, offset), known).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining([...offered]));
  });

  test('what is there already is not offered again, and nothing is inside a text', () => {
    const there = at(`${TOP}        ‸`);
    const labels = completionsAt(placeAt(there.text, there.offset), known).map(({ label }) => label);
    expect(labels).not.toContain('title');
    const inText = at(`${TOP}        statement: >-\n          Some wo‸rds: here\n`);
    expect(completionsAt(placeAt(inText.text, inText.offset), known)).toEqual([]);
  });

  test('it ends for every place of a text that is no YAML', () => {
    const text = '\t- {[:\n- - "x\n  ? y: {a: [\n\r\n: :\n';
    for (let offset = 0; offset <= text.length; offset++) completionsAt(placeAt(text, offset), known);
  });
});

test.each([
  [`${TOP}        gate‸: true`, 'gate', 'Gate'],
  [`${TOP}        guidance: [fw-1‸]`, 'fw-1', 'Genuine images'],
  [`${TOP}        sources:\n          - { source: etsi‸ }`, 'etsi', 'EN 303 645'],
  [`${TOP}        applies: 'deviceType‸ == "ESME"'`, 'deviceType', 'Fact deviceType'],
])('%#: a word is explained', (marked, word, title) => {
  const { text, offset } = at(marked);
  expect(explainPlace(placeAt(text, offset), word, known)?.title).toBe(title);
});
