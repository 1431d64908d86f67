import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import type { Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { clean } from '../../record/quote.ts';
import { ABOUT, ABOUT_LABELS, EXPORTED, KIND, madeFrom, type Made } from './about.ts';
import { answersTable } from './answersTable.ts';
import { comparable } from './cellText.ts';
import { checkZip, damaged } from './checkZip.ts';
import { deviceTable } from './deviceTable.ts';
import { evidenceTable } from './evidenceTable.ts';
import { TableError, type TableProblem } from './problem.ts';
import { addedKeys, previewTable, type Exported, type Grid, type GridCell, type TablePreview } from './tablePreview.ts';

/** More rows than any checklist has; a sheet with more is refused. */
const ROW_LIMIT = 20_000;

const NEW_ONE = 'Download a new spreadsheet from this assessment, and copy the answers into it.';

export type ReadTable =
  | {
      readonly preview: TablePreview;
      /** Worth knowing before it is applied, as sentences. */
      readonly notes: readonly string[];
    }
  | { readonly problem: TableProblem };

/**
 * Reads a workbook that may be anything, and says what it would change in the record. Formulas are never computed, and
 * macros and links never looked at. Nothing is changed.
 */
export async function readAnswersWorkbook(
  bytes: Uint8Array,
  checklist: Checklist,
  record: SubmissionRecord,
): Promise<ReadTable> {
  try {
    const parts = checkZip(bytes);
    const sheets = await readSheets(bytes);
    const notes = checkOrigin(sheets.get(ABOUT), checklist, record);
    if (parts.has('xl/vbaProject.bin')) notes.push('The file has macros. They were not looked at.');
    const exported = readExported(sheets.get(EXPORTED));
    if (!exported) {
      notes.push(
        'The file no longer says what it held when it was made. So a cell counts as changed wherever it differs from the assessment, also where only the assessment has changed since.',
      );
    }
    return { preview: previewSheets(sheets, checklist, record, exported), notes };
  } catch (error) {
    if (error instanceof TableError) return { problem: error.problem };
    // Whatever else the library finds wrong with the bytes.
    return { problem: damaged().problem };
  }
}

async function readSheets(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const wanted = new Set(['Answers', 'Evidence', 'Device and profile', ABOUT, EXPORTED]);
  const { sheets } = await readXlsx(bytes, {
    sheets: ({ name }) => wanted.has(name),
    range: `A1:Z${ROW_LIMIT + 1}`,
  });
  const large = sheets.find(({ rows }) => rows.length > ROW_LIMIT);
  if (large) {
    throw new TableError(
      'too-many-rows',
      `The sheet “${large.name}” has more than ${ROW_LIMIT.toLocaleString('en')} rows.`,
      'Delete the rows below the answers, and save the file again.',
    );
  }
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

/** @throws TableError when the workbook belongs to something else */
function checkOrigin(about: Sheet | undefined, checklist: Checklist, record: SubmissionRecord): string[] {
  const said = new Map(
    (about?.rows ?? []).map((row) => [comparable(textOf(row[0] ?? null)), comparable(textOf(row[1] ?? null))]),
  );
  const get = (key: keyof Made): string => said.get(ABOUT_LABELS[key]) ?? '';
  const here = madeFrom(checklist, record);
  if (get('kind') !== KIND) {
    throw new TableError(
      'not-from-portal',
      'The workbook does not say that it was made by this portal: its sheet “About” is missing or was changed.',
      'To bring in another table, copy its rows and paste them; the first row names the columns ID, Answer, Rationale, Evidence.',
    );
  }
  if (get('checklist') !== here.checklist) {
    throw new TableError(
      'other-checklist',
      `The workbook answers the checklist “${clean(get('checklist'))}”, and this assessment “${here.checklist}”.`,
      'Open an assessment with that checklist, and bring it in there.',
    );
  }
  if (get('version') !== here.version) {
    throw new TableError(
      'other-edition',
      `The workbook answers edition ${clean(get('version'))}, and this assessment edition ${here.version}. The same id may ask something else there.`,
      NEW_ONE,
    );
  }
  if (get('digest') !== here.digest) {
    throw new TableError(
      'other-content',
      `The workbook answers edition ${here.version} with other content: the checklist was changed since it was made.`,
      NEW_ONE,
    );
  }
  return get('record') === here.record
    ? []
    : ['The file was made from another assessment. Check that these answers are about this Device.'];
}

function readExported(sheet: Sheet | undefined): Exported | undefined {
  if (!sheet) return undefined;
  return new Map(sheet.rows.map((row) => [textOf(row[0] ?? null), textOf(row[1] ?? null)]));
}

function previewSheets(
  sheets: ReadonlyMap<string, Sheet>,
  checklist: Checklist,
  record: SubmissionRecord,
  exported: Exported | undefined,
): TablePreview {
  const evidence = evidenceTable(record);
  const evidenceSheet = sheets.get(evidence.name);
  const added = evidenceSheet ? addedKeys(evidence, gridOf(evidenceSheet)) : new Set<string>();
  const accepted = new Set<string>();
  const previews: TablePreview[] = [];
  // Evidence first: an answer may name an item that comes with the workbook, if that item can be used.
  for (const make of [
    () => evidence,
    () => answersTable(checklist, record, accepted),
    () => deviceTable(checklist, record),
  ]) {
    const table = make();
    const sheet = sheets.get(table.name);
    const preview = sheet && previewTable(table, gridOf(sheet), exported);
    if (!preview) continue;
    for (const { edit } of preview.changes) if (edit.type === 'add-item' && added.has(edit.id)) accepted.add(edit.id);
    previews.push(preview);
  }
  if (previews.length === 0) {
    throw new TableError(
      'no-table',
      'The workbook has none of the sheets to fill in, or their first rows were changed.',
      NEW_ONE,
    );
  }
  return {
    changes: previews.flatMap(({ changes }) => changes),
    rejected: previews.flatMap(({ rejected }) => rejected),
    unknown: previews.flatMap(({ unknown }) => unknown),
    same: previews.reduce((sum, { same }) => sum + same, 0),
  };
}

function gridOf({ name, rows, cells }: Sheet): Grid {
  const prefix = /^\w+$/.test(name) ? `${name}!` : `'${name}'!`;
  return {
    prefix,
    rows: rows.map((row, at) =>
      row.map((value, column): GridCell => {
        const details = cells?.get(`${at},${column}`);
        const text = textOf(value);
        if (details?.formula !== undefined) {
          return { text, fault: 'comes from a formula, and formulas are not read; paste it as a value' };
        }
        if (details?.type === 'error') return { text, fault: 'is an error of the spreadsheet' };
        if (value instanceof Date && value.getTime() % 86_400_000 !== 0) {
          return { text, fault: 'has a time of day; give only the date' };
        }
        return { text };
      }),
    ),
  };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}
