import { expect, test } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { importList } from '../../../src/import/importList.ts';
import { account, fixture, imported, OPTIONS, outline } from './imported.ts';

test('criteria of the badge: levels, groups, words without markup, and what is mandatory', async () => {
  const made = await imported(fixture('badge.yaml'), { format: 'openssf-badge' });
  expect(outline(made.checklist)).toEqual([
    'floor_swept | FLOOR-SWEPT | passing | Floor swept',
    'floor_marked | FLOOR-MARKED | passing | Floor marked',
    'floor_marked | FLOOR-MARKED-2 | silver | Floor marked',
  ]);
  const [swept, marked] = listRequirements(made.checklist).map(({ requirement }) => requirement);
  expect(swept).toMatchObject({
    statement: 'The floor is swept each evening & dry.\nDaily.\n\nDetails: A broom will do.',
    why: 'Dust burns.',
  });
  expect(marked?.statement).toBe('Floor marked');
  expect(marked?.sources[0]?.note).toBe(
    'category: SUGGESTED; may be not applicable; not applicable needs a reason; met needs an address',
  );
  expect(made.checklist.sections.map(({ title }) => title)).toEqual(['Passing', 'Silver']);
  expect(made.entry).toContain('MIT OR CC-BY-3.0+');
  expect(account(made, 'leftOut')).toEqual([
    '1 the field “autofill”',
    '1 entries with neither a category nor a description',
  ]);
  expect(account(made, 'made')).toContain('1 statements made of the id, since the file has no words for them');
});

test('the Baseline, which is kept in plain maps and has terms of its own', async () => {
  const text = `
_metadata: { source: Made up, source_url: "https://baseline.example/1" }
baseline-1:
  General:
    Controls:
      osps_xx_01_01: { category: MUST, description: Doors are locked., original_id: OSPS-XX-01.01, na_allowed: true }
`;
  const made = await imported(new TextEncoder().encode(text), { format: 'openssf-badge' });
  expect(outline(made.checklist)).toEqual(['OSPS-XX-01.01 | OSPS-XX-01-01 | baseline-1 | Doors are locked']);
  expect(made.entry).toContain('https://baseline.example/1');
  expect(made.entry).not.toContain('CC-BY');
});

test('the file of English words, which has no groups', async () => {
  const text = "en:\n  criteria:\n    '0':\n      floor_swept: { description: The floor is swept. }\n";
  const made = await imported(new TextEncoder().encode(text), { format: 'openssf-badge' });
  expect(listRequirements(made.checklist)[0]?.requirement).toMatchObject({
    title: 'Floor swept',
    statement: 'The floor is swept.',
    level: 'passing',
  });
});

test.each([
  ['no criteria', 'a: { b: { c: {} } }\n', 'The file holds no criteria of the OpenSSF Best Practices Badge.'],
  ['a list of words', '[a, b]\n', 'The file holds no criteria of the OpenSSF Best Practices Badge.'],
  ['a mistake', 'a: [x\n', 'Line 2 cannot be read: A closing ] is missing.'],
])('YAML with %s is refused', async (_, text, message) => {
  const made = await importList(new TextEncoder().encode(text), { ...OPTIONS, format: 'openssf-badge' });
  expect('problem' in made && made.problem.message).toBe(message);
});
