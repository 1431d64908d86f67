import { expect, test } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { importList } from '../../../src/import/importList.ts';
import { account, fixture, imported, OPTIONS, outline } from './imported.ts';

test('a library of CISO Assistant: headings, requirements, evidence, groups and copyright', async () => {
  const made = await imported(fixture('ciso.yaml'), { format: 'ciso-assistant' });
  expect(outline(made.checklist)).toEqual([
    '2 | R-2 | - | Lost',
    '1.1 | R-1-1 | - | Kites stay below the clouds',
    'x | X | - | Strings',
  ]);
  expect(made.checklist.sections.map(({ title, intro }) => [title, intro])).toEqual([
    ['Kite rules', undefined],
    ['Flying', 'In the air.'],
  ]);
  expect(listRequirements(made.checklist)[1]?.requirement).toMatchObject({
    statement: 'Kites stay below the clouds.\n\nAnnotation: Clouds are wet.',
    goodEvidence: ['A dry kite', 'A photograph'],
    weight: 3,
  });
  expect(listRequirements(made.checklist)[1]?.requirement.sources[0]?.note).toBe('groups: Children');
  expect(made.checklist.attribution?.text).toBe('Made up for a test. Free for all.');
  expect(account(made, 'leftOut')).toEqual(['1 objects of “threats”', '1 the field “threats”']);
  expect(account(made, 'changed')).toContain('1 nodes whose parent does not come before them: put at the top');
});

test.each([
  ['no framework', 'name: x\n', 'The file holds no framework of CISO Assistant.'],
  ['a mistake', 'name: [x\n', 'Line 2 cannot be read: A closing ] is missing.'],
])('YAML with %s is refused', async (_, text, message) => {
  const made = await importList(new TextEncoder().encode(text), { ...OPTIONS, format: 'ciso-assistant' });
  expect('problem' in made && made.problem.message).toBe(message);
});
