/** A workbook of answers says what the record says, and brings back what was typed and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersTable } from '../../src/formats/xlsx/answersTable.ts';
import { chooseEdits } from '../../src/formats/xlsx/chooseEdits.ts';
import { deviceTable } from '../../src/formats/xlsx/deviceTable.ts';
import { evidenceTable } from '../../src/formats/xlsx/evidenceTable.ts';
import { isShown } from '../../src/formats/xlsx/fields.ts';
import type { Field, Table } from '../../src/formats/xlsx/table.ts';
import { writeAnswersWorkbook } from '../../src/formats/xlsx/writeAnswersWorkbook.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { applyEdits } from '../../src/record/recordEdit.ts';
import { CHECKLIST, fillIn, previewOf, RECORD, type Place } from '../unit/formats/xlsx/workbook.ts';
import { cases } from './generators.ts';

const RUNS = { numRuns: Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 250) / 5) };

test('what nobody edited asks for nothing, whatever the record holds', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ checklist, record }) => {
      const whole = { ...RECORD, ...record } as SubmissionRecord;
      const bytes = await writeAnswersWorkbook(checklist, whole);
      expect(await previewOf(bytes, checklist, whole)).toMatchObject({ changes: [], rejected: [], unknown: [] });
      expect(await previewOf(await fillIn(bytes, []), checklist, whole)).toMatchObject({
        changes: [],
        rejected: [],
        unknown: [],
      });
    }),
    RUNS,
  );
}, 180_000);

interface Cell {
  readonly at: Place;
  readonly field: Field;
}

function cellsOf(table: Table): readonly Cell[] {
  return table.rows.flatMap(({ key, fields }) =>
    table.columns.flatMap(({ id, header }) => {
      const field = fields[id];
      return field && field.input.kind !== 'closed' && id !== 'evidence' && id !== 'sha256'
        ? [{ at: [table.name, key, header] as const, field }]
        : [];
    }),
  );
}

const CELLS = [
  answersTable(CHECKLIST, RECORD, new Set()),
  evidenceTable(RECORD),
  deviceTable(CHECKLIST, RECORD),
].flatMap(cellsOf);
const words = fc.oneof(
  fc.constantFrom('=1+1', '_x0041_', '\u202e', 'a\r\nb', ' x '),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

function valueFor({ field, at: [, key] }: Cell): fc.Arbitrary<string | number | Date> {
  if (key === 'MUL-01') return fc.constantFrom('Seal', 'Port; closed\nSeal', 'None of these');
  switch (field.input.kind) {
    case 'list':
      return fc.constantFrom(...field.input.values);
    case 'number':
      return fc.integer({ min: 0, max: 4 });
    case 'date':
      return fc.constantFrom(new Date('2024-02-29'), '2026-12-31', '1850-06-01');
    default:
      return words.filter((text) => text.trim() !== '');
  }
}

const edited = fc
  .subarray(CELLS, { minLength: 1, maxLength: 8 })
  .chain((cells) => fc.tuple(...cells.map((cell) => valueFor(cell).map((value) => ({ ...cell, value })))));

test('what was typed comes back, and nothing else', async () => {
  const original = await writeAnswersWorkbook(CHECKLIST, RECORD);
  await fc.assert(
    fc.asyncProperty(edited, async (cells) => {
      const typed = cells.map(({ at, value, field }) => ({
        at,
        field,
        value,
        text: value instanceof Date ? value.toISOString().slice(0, 10) : String(value),
      }));
      const { changes, rejected } = await previewOf(await fillIn(original, typed));
      expect(rejected).toEqual([]);
      const expected = typed.filter(({ field, text }) => !isShown(field, text)).map(({ field }) => field.label);
      expect(changes.map(({ label }) => label).sort()).toEqual(expected.sort());
      const after = applyEdits(RECORD, chooseEdits(changes, new Set(changes.map(({ address }) => address))));
      const tables = [answersTable(CHECKLIST, after, new Set()), evidenceTable(after), deviceTable(CHECKLIST, after)];
      const shown = new Map(tables.flatMap(cellsOf).map(({ field }) => [field.label, field]));
      for (const { label, after: value } of changes)
        expect(isShown(shown.get(label) ?? { shown: '' }, value)).toBe(true);
      for (const { label, shown: was } of CELLS.map(({ field }) => field)) {
        if (!expected.includes(label)) expect(shown.get(label)?.shown).toBe(was);
      }
    }),
    RUNS,
  );
}, 180_000);
