import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { importList } from '../../../src/import/importList.ts';
import { hasOscal, OSCAL_FOLDER } from '../oscal.ts';
import { account, fixture, imported, OPTIONS, outline } from './imported.ts';

test('a catalog: controls with their parts, parameters written out, withdrawn ones named', async () => {
  const made = await imported(fixture('oscal.json'), { format: 'oscal' });
  expect(outline(made.checklist)).toEqual(['g1.1 | G1-1 | - | Watering', 'g1.1.1 | G1-1-1 | - | Rain water']);
  const [first] = listRequirements(made.checklist);
  expect(first?.requirement.statement).toBe(
    'Water [a number of times] a day.\n\na. Mornings first.\n\nGuidance: Plants without water wither.',
  );
  expect(first?.requirement.review).toEqual(['The soil is moist.']);
  expect(first?.requirement.sources[0]?.note).toBe('label 1.1');
  expect(account(made, 'leftOut')).toEqual([
    '1 the field “back-matter”',
    '1 the field “links”',
    '1 parts of the kind “poem”',
    '1 withdrawn controls',
    '1 the field “roles”',
  ]);
  expect(made.checklist.title).toBe('Garden rules');
  expect(made.entry).toContain('publisher: Gardeners\n');
  expect(made.entry).toContain('edition: "2.0"\n');
});

test('a profile takes from its catalog what it names, with its values', async () => {
  const catalog = fixture('oscal.json');
  const made = await imported(fixture('oscal-profile.json'), { format: 'oscal', catalog });
  expect(made.checklist.title).toBe('Balcony selection');
  expect(listRequirements(made.checklist)[0]?.requirement.statement).toContain('Water two a day.');
  expect(account(made, 'leftOut')).toContain('1 alterations of controls by the profile');
  expect(account(made, 'changed')).toContain('2 imports: all are taken from the one catalog given');

  const narrow = fixture('oscal-profile.json').toString().replace(', { "href": "other.json", "include-all": {} }', '');
  const few = await imported(new TextEncoder().encode(narrow.replace('"g1.2"', '"g9"')), { format: 'oscal', catalog });
  expect(outline(few.checklist)).toEqual(['g1.1 | G1-1 | - | Watering']);
  expect(account(few, 'leftOut')).toContain('1 controls that the catalog does not have');
});

test('a profile alone is refused: it has no words', async () => {
  const made = await importList(fixture('oscal-profile.json'), { ...OPTIONS, format: 'oscal' });
  expect(made).toEqual({
    problem: {
      message: 'The file is a profile: it names controls by their ids and has none of their words.',
      help: 'Give the catalog that it selects from with --catalog.',
    },
  });
});

test('parameters that multiply within each other are refused in no time', async () => {
  const many = Array.from({ length: 2000 }, () => '{{ insert: param, p }}').join(' ');
  const catalog = {
    metadata: { title: 'Bomb' },
    params: [{ id: 'p', select: { choice: [many] } }],
    controls: [{ id: 'a', parts: [{ name: 'statement', prose: many }] }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify({ catalog }));
  const began = performance.now();
  const made = await importList(bytes, { ...OPTIONS, format: 'oscal' });
  expect('problem' in made && made.problem.message).toBe('The texts grow without end through their parameters.');
  expect(performance.now() - began).toBeLessThan(2000);
});

test.skipIf(!hasOscal)('the example catalog of OSCAL comes over whole', async () => {
  const example = readFileSync(join(OSCAL_FOLDER, 'example-basic-catalog.json'));
  const { checklist } = await imported(example, { format: 'oscal' });
  expect(listRequirements(checklist).map(({ requirement }) => requirement.sources[0]?.ref)).toEqual([
    's1.1.1',
    's1.1.2',
    's2.1.1',
    's2.1.2',
  ]);
  expect(listRequirements(checklist)[0]?.requirement.statement).toContain(
    'initiating a device lock after [a duration] of inactivity',
  );
});
