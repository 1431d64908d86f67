import { expect, test } from 'vitest';
import { loadProject } from '../../../src/load/index.ts';
import { undefinedTerms } from '../../../src/load/undefinedTerms.ts';

const term = (name: string, definition = 'It is.') => ({
  id: name.toLowerCase(),
  term: name,
  definition,
  citations: [],
});
const known = {
  glossary: [
    term('Device'),
    term('Triage Facility', 'A place with Triage Tools.'),
    term('Use Case (GBCS)'),
    { ...term('Great Britain Companion Specification'), abbreviation: 'GBCS' },
  ],
  accepted: ['Signed Pre-Command'],
  names: ['Cyber Facility of the World'],
};

function found(text: string): unknown[] {
  const clause = { id: 'a-1', text, line: 3, column: 9 };
  return undefinedTerms([{ file: 'docs/a.md', clauses: [clause] }], known).map(({ actual }) => actual);
}

test.each([
  ['a Repair Facility is meant', ['Repair Facility']],
  ['several Repair Facilities, one Repair Facility', ['Repair Facilities']],
  ['the XML Service Requests of users', ['Service Requests']],
  ['The Repair Facility of the list', ['Repair Facility']],
  ['a Triage Facility, two Triage Facilities, each GBCS Use Case', []],
  ['Users send Signed Pre-Commands, whose definition was not read', []],
  ['a Triage Tool, which a definition explains', []],
  ['the Cyber Facility, which is a name', []],
  ['Broken Devices begin a sentence. Other Devices too', []],
  ['titled "A New Facility" and “Another Facility”', []],
  ['in Great Britain and by Acme Limited', []],
  ['a Facility alone', []],
  ['1 · Compare Device and label · a Repair Facility', ['Repair Facility']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('one warning a term, at the first clause that uses it, which says how often', () => {
  const at = (id: string, line: number) => ({ id, text: 'a Triage Facilty and a Repair Facility', line, column: 9 });
  const documents = [
    { file: 'docs/a.md', clauses: [at('a-1', 3), at('a-2', 8)] },
    { file: 'docs/b.md', clauses: [at('b-1', 5)] },
  ];
  const warnings = undefinedTerms(documents, known);
  expect(warnings).toMatchObject([
    { code: 'undefined-term', severity: 'warning', file: 'docs/a.md', line: 3, column: 9, endColumn: 12 },
  ]);
  expect(warnings[0]?.message).toMatch(/"Repair Facility".*3 places/);
});

test('the guidance here has no problem, and no name of a place, a firm or a law is taken for a term', async () => {
  const { problems } = await loadProject('.');
  const named = problems.filter(({ code }) => code === 'undefined-term').map(({ actual }) => actual);
  for (const name of [
    'Great Britain',
    'European Union',
    'Deloitte MCS Limited',
    'Cyber Resilience Act',
    'Device Model',
  ])
    expect(named).not.toContain(name);
  expect(problems).toEqual([]);
});
