import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { importList } from '../../../src/import/importList.ts';
import { account, fixture, imported, OPTIONS, outline } from './imported.ts';

const origin = { title: 'Bread' };
const ROWS = ['1.1 | R-1-1 | basic | Flour', '1.2 | R-1-2 | better | Yeast is alive', '- | ITEM-3 | basic | Crust'];

test('CSV: columns are guessed from their names, and the account says so', async () => {
  const made = await imported(fixture('table.csv'), { format: 'csv', origin });
  expect(outline(made.checklist)).toEqual(ROWS);
  expect(made.checklist.sections.map(({ title }) => title)).toEqual(['Dough', 'Baking']);
  expect(listRequirements(made.checklist).map(({ requirement: { statement, weight } }) => [statement, weight])).toEqual(
    [
      ['Flour is sieved,\ntwice.', 2],
      ['Yeast is alive.', 1],
      ['Crust', 1],
    ],
  );
  expect(account(made, 'kept')).toContain('1 the column “Requirement” as statement, guessed from its name');
  expect(account(made, 'leftOut')).toEqual([
    '1 lines above the table',
    '2 cells of the column “Colour”',
    '1 weights that are no whole number from 0 to 1,000,000',
  ]);
});

test('a mapping goes over every guess, and may keep columns as notes', async () => {
  const map = 'id=Number, title=Colour, statement=Requirement, note=Weight, note=Name';
  const made = await imported(fixture('table.csv'), { format: 'csv', origin, map });
  expect(outline(made.checklist)).toEqual([
    '1.1 | R-1-1 | - | white',
    '1.2 | R-1-2 | - | Yeast is alive',
    '- | ITEM-3 | - | brown',
  ]);
  expect(listRequirements(made.checklist)[0]?.requirement.sources[0]?.note).toBe('Weight: 2; Name: Flour');
});

test('names of columns may hold commas', async () => {
  const text = '"Number, short","Words, in full",Why\n1,Sweep the floor.,Dust\n';
  const map = 'id=Number, short, statement=Words, in full';
  const made = await imported(new TextEncoder().encode(text), { format: 'csv', origin, map });
  expect(outline(made.checklist)).toEqual(['1 | R-1 | - | Sweep the floor']);
  expect(account(made, 'leftOut')).toEqual(['1 cells of the column “Why”']);
});

test('a workbook: the first sheet or the one asked for, numbers as they stand', async () => {
  const rows = [
    ['ID', 'Text', 'Level'],
    [7, 'Sweep the floor.', 2],
    [8, 'Open the windows.', 1],
  ];
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Empty', rows: [['Only', 'words']] },
      { name: 'House', rows },
    ],
  });
  const made = await imported(bytes, { format: 'xlsx', origin, sheet: 'House' });
  expect(outline(made.checklist)).toEqual(['7 | R-7 | l-2 | Sweep the floor', '8 | R-8 | l-1 | Open the windows']);
  expect(made.checklist.scoring.levels?.map(({ title }) => title)).toEqual(['Level 1', 'Level 2']);
  expect(account(made, 'leftOut')).toEqual(['1 other sheets']);
});

test.each([
  ['no words', 'a,b\n1,2\n', {}, 'No column is known to hold the requirements; they are “a”, “b”.'],
  ['a column that is not there', 'a,b\n1,2\n', { map: 'title=c' }, 'There is no column “c”.'],
  ['a target that is none', 'a,b\n1,2\n', { map: 'colour=a' }, '“colour=a” in --map cannot be used.'],
  ['no table', 'a\n', {}, 'No row names the columns.'],
  ['no title', 'id,text\n1,2\n', { origin: {} }, 'The file does not say what the list is called.'],
])('a table with %s is refused', async (_, text, more, message) => {
  const made = await importList(new TextEncoder().encode(text), { ...OPTIONS, format: 'csv', origin, ...more });
  expect('problem' in made && made.problem.message).toBe(message);
});

test('a file that is no workbook is refused with what it is', async () => {
  const made = await importList(fixture('table.csv'), { ...OPTIONS, format: 'xlsx', origin });
  expect('problem' in made && made.problem.message).toBe('The file is no Excel workbook.');
});
