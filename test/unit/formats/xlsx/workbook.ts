/** What tests do with a workbook: the parts they need to fill in cells, as a person does. */
import { readXlsx, writeXlsx, type Cell, type CellValue, type Workbook, type WriteSheet } from 'hucre/xlsx';
import type { Checklist } from '../../../../src/engine/index.ts';
import type { SubmissionRecord } from '../../../../src/generated/record.ts';
import { checklistDigest } from '../../../../src/record/digest.ts';
import { readAnswersWorkbook } from '../../../../src/formats/xlsx/readAnswersWorkbook.ts';
import type { TablePreview } from '../../../../src/formats/xlsx/tablePreview.ts';

const requirement = {
  why: 'Otherwise it is not.',
  goodEvidence: [],
  guidance: [],
  sources: [],
  gate: false,
  weight: 1,
  objectives: [],
  minimumEvidenceLevel: 0,
  review: [],
} as const;

const common = { notApplicable: false, partialCredit: 50 } as const;

/** One requirement of every kind. */
export const CHECKLIST: Checklist = {
  format: 1,
  id: 'every-kind',
  version: '1.2.0',
  status: 'draft',
  title: 'Every kind',
  purpose: 'To try every kind of answer.',
  notice: 'Not for use.',
  appliesTo: ['ESME'],
  profile: [
    {
      id: 'deviceType',
      label: 'Which type?',
      type: 'enum',
      options: [
        { value: 'ESME', label: 'Electricity meter' },
        { value: 'GSME', label: 'Gas meter' },
      ],
    },
    { id: 'hasModem', label: 'Has it a modem?', type: 'boolean' },
    { id: 'hanInterfaces', label: 'How many radios?', type: 'integer', minimum: 0, maximum: 4 },
    { id: 'soldOn', label: 'Sold since?', type: 'date' },
    { id: 'constructor', label: 'Whatever else', type: 'text' },
  ],
  scoring: { model: 'weighted', thresholds: [] },
  sections: [
    {
      id: 'all',
      title: 'All',
      sections: [],
      requirements: [
        {
          ...requirement,
          id: 'CON-01',
          title: 'Conformance',
          statement: 'It is so.',
          response: { ...common, kind: 'conformance', notApplicable: true },
        },
        {
          ...requirement,
          id: 'CON-02',
          title: 'No way out',
          statement: 'It is so.',
          response: { ...common, kind: 'conformance' },
        },
        {
          ...requirement,
          id: 'PAR-01',
          title: 'In parts',
          statement: 'All of it is so.',
          response: { ...common, kind: 'conformance' },
          objectives: [
            { id: 'a', text: 'This is so.' },
            { id: 'b', text: 'That is so.' },
          ],
        },
        {
          ...requirement,
          id: 'CHO-01',
          title: 'Choice',
          statement: 'Which?',
          response: {
            ...common,
            kind: 'choice',
            notApplicable: true,
            options: [
              { value: 'x', label: 'The first, of two', means: 'met' },
              { value: 'y', label: 'The second', means: 'not-met' },
            ],
          },
        },
        {
          ...requirement,
          id: 'MUL-01',
          title: 'Several',
          statement: 'Which of them?',
          response: {
            ...common,
            kind: 'multi-choice',
            options: [
              { value: 'p', label: 'Port; closed' },
              { value: 'q', label: 'Seal' },
            ],
            cases: [{ means: 'met' }],
          },
        },
        {
          ...requirement,
          id: 'NUM-01',
          title: 'Number',
          statement: 'How many?',
          response: { ...common, kind: 'number', unit: 'days', notApplicable: true, bands: [{ means: 'met' }] },
        },
        {
          ...requirement,
          id: 'DAT-01',
          title: 'Date',
          statement: 'When?',
          response: { ...common, kind: 'date', measured: 'since', bands: [{ means: 'met' }] },
        },
        { ...requirement, id: 'TXT-01', title: 'Text', statement: 'How?', response: { ...common, kind: 'text' } },
      ],
    },
  ],
};

/** Answers to some of it. */
export const RECORD: SubmissionRecord = {
  format: 'device-assurance-record',
  formatVersion: 1,
  id: '3f8b2c1e-5d47-4b6a-9a51-0c9e7d2f4a10',
  checklist: { id: 'every-kind', version: '1.2.0', digest: checklistDigest(CHECKLIST) },
  assessedOn: '2026-03-01',
  created: '2026-03-01T09:00:00.000Z',
  modified: '2026-03-02T09:00:00.000Z',
  device: { manufacturer: '=HYPERLINK("http://x")', model: '00000012' },
  profile: { deviceType: 'ESME', hasModem: false, hanInterfaces: 2, soldOn: '2025-12-31' },
  answers: {
    'CON-01': { answer: 'met', rationale: '+ keys are made in the HSM,\n- and stay there', evidence: ['E-1', 'E-2'] },
    'PAR-01': { objectives: { a: 'met', b: 'not-met' } },
    'CHO-01': { choice: 'x' },
    'MUL-01': { choices: ['p', 'q'] },
    'NUM-01': { number: 30 },
    'DAT-01': { date: '2026-02-28' },
    'TXT-01': { text: '@cmd _x0041_ <b>&amp;' },
  },
  evidence: {
    'E-1': { name: 'Key ceremony', kind: 'document', level: 2, expires: '2027-01-01' },
    'E-2': { name: '-certificate', kind: 'certificate', level: 4, size: 12, sha256: 'a'.repeat(64) },
  },
};

/** A cell to fill in: sheet, id of the row, header of the column. */
export type Place = readonly [sheet: string, row: string, column: string];

/** The workbook with cells filled in, saved anew by a program that keeps values, formulas and hidden sheets. */
export async function fillIn(
  bytes: Uint8Array,
  filled: readonly { readonly at: Place; readonly value: CellValue; readonly formula?: string }[],
  change: (book: Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = await readXlsx(bytes);
  const cells = new Map<string, Map<string, Partial<Cell>>>();
  for (const {
    at: [name, row, column],
    value,
    formula,
  } of filled) {
    const sheet = book.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    let r = sheet.rows.findIndex(([id]) => id === row);
    if (r < 0) r = sheet.rows.findIndex(([id]) => id === null || id === undefined);
    if (r < 0) r = sheet.rows.push([]) - 1;
    const c = (sheet.rows[0] ?? []).indexOf(column);
    if (c < 0) throw new Error(`There is no column ${column}.`);
    const target = (sheet.rows[r] ??= []);
    target[0] = row;
    target[c] = value;
    if (formula === undefined) continue;
    const own = cells.get(name) ?? new Map<string, Partial<Cell>>();
    own.set(`${r},${c}`, { value, formula, formulaResult: value });
    cells.set(name, own);
  }
  change(book);
  return writeXlsx({
    sheets: book.sheets.map(({ name, rows, hidden }): WriteSheet => {
      const own = cells.get(name);
      return {
        name,
        rows: rows.map((row) =>
          row.map((value) => (typeof value === 'string' ? value.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_') : value)),
        ),
        ...(hidden === true && { hidden }),
        ...(own && { cells: own }),
        columns: (rows[0] ?? []).map((header) => (/Date|Expires/.test(String(header)) ? { numFmt: 'yyyy-mm-dd' } : {})),
      };
    }),
  });
}

/** What reading it says; fails when it is refused. */
export async function previewOf(
  bytes: Uint8Array,
  checklist: Checklist = CHECKLIST,
  record: SubmissionRecord = RECORD,
): Promise<TablePreview & { readonly notes: readonly string[] }> {
  const read = await readAnswersWorkbook(bytes, checklist, record);
  if ('problem' in read) throw new Error(read.problem.message);
  return { ...read.preview, notes: read.notes };
}
