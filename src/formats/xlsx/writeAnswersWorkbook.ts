import { writeXlsx, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { isDate, type Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { attributionText } from '../attributionText.ts';
import { ABOUT, ABOUT_LABELS, EXPORTED, HOW_TO, LISTS, madeFrom, type Made } from './about.ts';
import { answersTable } from './answersTable.ts';
import { cellText, columnName, sheetText } from './cellText.ts';
import { deviceTable } from './deviceTable.ts';
import { evidenceTable } from './evidenceTable.ts';
import type { Field, Input, Row, Table } from './table.ts';
import { cellKey, fingerprint } from './tablePreview.ts';

/** Empty rows for evidence that is added in the spreadsheet. */
const ROWS_TO_ADD = 40;

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F4' } } as const;
const TOP = { vertical: 'top', wrapText: true } as const;
const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
  alignment: { vertical: 'center', wrapText: true },
};
const TOLD: CellStyle = { fill: GREY, alignment: TOP, numFmt: '@' };
const OPEN = { alignment: TOP, protection: { locked: false } } as const;
/** By how a cell is filled in. Text that is typed stays text, also where it looks like a number or a formula. */
const STYLES: Readonly<Record<Input['kind'], CellStyle>> = {
  text: { ...OPEN, numFmt: '@' },
  list: { ...OPEN, numFmt: '@' },
  number: { ...OPEN, numFmt: 'General' },
  date: { ...OPEN, numFmt: 'yyyy-mm-dd' },
  closed: TOLD,
};

/** Nobody needs a password to unlock a sheet; filters and widths stay free. */
const PROTECTION = { sheet: true, autoFilter: true, sort: true, formatColumns: true, formatRows: true } as const;

/**
 * A workbook (.xlsx) to fill in: answers, evidence register, Device and profile, and what it belongs to. Every text is
 * a text cell, never a formula. The same record and edition give the same bytes.
 */
export async function writeAnswersWorkbook(
  checklist: Checklist,
  record: SubmissionRecord,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = [answersTable(checklist, record, new Set()), evidenceTable(record), deviceTable(checklist, record)];
  const lists = new Map<string, readonly string[]>();
  const modified = new Date(record.modified);
  const bytes = await writeXlsx({
    sheets: [
      ...tables.map((table) => tableSheet(table, lists)),
      aboutSheet(checklist, record),
      listsSheet(lists),
      exportedSheet(tables),
    ],
    properties: { title: cellText(checklist.title), created: modified, modified },
  });
  return new Uint8Array(bytes);
}

function tableSheet(table: Table, lists: Map<string, readonly string[]>): WriteSheet {
  const { name, columns, adding } = table;
  const blank: Row = { key: '', told: {}, fields: adding?.fields ?? {} };
  const rows = [...table.rows, ...(adding ? Array.from({ length: ROWS_TO_ADD }, () => blank) : [])];
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  const inputs = new Map<string, { input: Input; ranges: string[] }>();
  columns.forEach(({ header }, column) => cells.set(`0,${column}`, { value: header, style: HEAD }));
  rows.forEach((row, index) => {
    columns.forEach(({ id }, column) => {
      const field = row.fields[id];
      const isKey = column === 0;
      const told = isKey ? row.key : (row.told[id] ?? '');
      cells.set(`${index + 1},${column}`, {
        value: field ? valueOf(field) : told === '' ? null : sheetText(told),
        style: field ? STYLES[field.input.kind] : isKey && row.key === '' ? STYLES.text : TOLD,
      });
      if (!field || field.input.kind === 'closed') return;
      const same = JSON.stringify(field.input);
      const known = inputs.get(same) ?? { input: field.input, ranges: [] };
      known.ranges.push(`${columnName(column)}${index + 2}`);
      inputs.set(same, known);
    });
  });
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    rows: [],
    cells,
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map([
      [0, { height: 24 }],
      ...rows.map((row, index) => [index + 1, { height: heightOf(row, columns) }] as const),
    ]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}` },
    dataValidations: [...inputs.values()].flatMap(({ input, ranges }) => validation(input, ranges.join(' '), lists)),
    protection: PROTECTION,
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

/** Points of one line of text, and the most that a row is high. */
const LINE = 15;
const HIGHEST = 300;

/** Room for every text of a row: not every program finds it by itself. */
function heightOf(row: Row, columns: Table['columns']): number {
  const lines = columns.map(({ id, width }) =>
    String(row.fields[id]?.shown ?? row.told[id] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  return Math.min(HIGHEST, LINE * Math.max(...lines) + 3);
}

function valueOf({ shown, input }: Field): CellValue {
  if (shown === '') return null;
  // Days before March 1900 have other numbers in some programs.
  if (input.kind === 'date' && isDate(String(shown)) && String(shown) >= '1900-03-01') {
    return new Date(`${shown}T00:00:00Z`);
  }
  return typeof shown === 'number' ? shown : sheetText(shown);
}

function validation(input: Input, range: string, lists: Map<string, readonly string[]>): readonly DataValidation[] {
  const common = { range, allowBlank: true, showErrorMessage: true } as const;
  switch (input.kind) {
    case 'list': {
      const values = input.values.map(sheetText);
      lists.set(JSON.stringify(values), values);
      const column = columnName([...lists.keys()].indexOf(JSON.stringify(values)));
      return [
        {
          ...common,
          type: 'list',
          formula1: `${LISTS}!$${column}$1:$${column}$${values.length}`,
          errorTitle: 'Not in the list',
          errorMessage: 'Choose one of the values of the list.',
        },
      ];
    }
    case 'number':
      return [
        {
          ...common,
          type: 'whole',
          operator: 'between',
          formula1: '-999999999999999',
          formula2: '999999999999999',
          errorStyle: input.open ? 'warning' : 'stop',
          errorTitle: 'No whole number',
          errorMessage: input.open ? 'Give a whole number, or “Not applicable”.' : 'Give a whole number.',
        },
      ];
    case 'date':
      return [
        {
          ...common,
          type: 'date',
          operator: 'greaterThanOrEqual',
          formula1: '1',
          errorStyle: 'warning',
          errorTitle: 'No date',
          errorMessage: `Give a date, such as 2026-01-31${input.open ? ', or “Not applicable”' : ''}.`,
        },
      ];
    case 'text':
      if (input.hint === undefined) return [];
      return [
        {
          range,
          allowBlank: true,
          type: 'textLength',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          showInputMessage: true,
          inputMessage: input.hint,
        },
      ];
    case 'closed':
      return [];
  }
}

function aboutSheet(checklist: Checklist, record: SubmissionRecord): WriteSheet {
  const made = madeFrom(checklist, record);
  const labels = Object.entries(ABOUT_LABELS) as [keyof Made, string][];
  const rows: readonly (readonly [string, string])[] = [
    ['Checklist', checklist.title],
    ...labels.map(([key, label]) => [label, made[key]] as const),
    ['Assessment last changed', record.modified],
    ['Notice', checklist.notice],
    ...(checklist.attribution === undefined ? [] : [['Attribution', attributionText(checklist.attribution)] as const]),
    ...HOW_TO.map((line, index) => [index === 0 ? 'How to fill it in' : '', line] as const),
  ];
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  rows.forEach(([label, value], row) => {
    cells.set(`${row},0`, { value: label === '' ? null : label, style: { ...TOLD, font: { bold: true } } });
    cells.set(`${row},1`, { value: sheetText(value), style: TOLD });
  });
  return {
    name: ABOUT,
    rows: [],
    cells,
    columns: [{ width: 28 }, { width: 100 }],
    protection: PROTECTION,
  };
}

function listsSheet(lists: ReadonlyMap<string, readonly string[]>): WriteSheet {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  [...lists.values()].forEach((values, column) =>
    values.forEach((value, row) => cells.set(`${row},${column}`, { value, style: TOLD })),
  );
  return { name: LISTS, rows: [], cells, hidden: true, protection: PROTECTION };
}

/** What every cell holds now, so that what changes later in the record is not taken for a change in the spreadsheet. */
function exportedSheet(tables: readonly Table[]): WriteSheet {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap(({ key, fields }) =>
      Object.entries(fields).map(([column, { shown }]) => [
        sheetText(cellKey(table.name, key, column)),
        fingerprint(shown),
      ]),
    ),
  );
  return { name: EXPORTED, rows, hidden: true, protection: PROTECTION };
}
