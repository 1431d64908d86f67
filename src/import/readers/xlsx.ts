import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { checkZip } from '../../formats/xlsx/checkZip.ts';
import { TableError } from '../../formats/xlsx/problem.ts';
import { quote } from '../../record/quote.ts';
import { ImportError } from '../importError.ts';
import type { List } from '../model.ts';
import type { Tally } from '../tally.ts';
import type { ReaderOptions } from './index.ts';
import { ROW_LIMIT, tableList } from './table.ts';

/** Excel's own name of the last column that is read. */
const LAST_COLUMN = 'ZZ';

/** One sheet of a workbook: the one asked for, or the first. Formulas are never computed, macros never looked at. */
export async function readWorkbook(bytes: Uint8Array, tally: Tally, { map, sheet }: ReaderOptions): Promise<List> {
  return tableList(await workbookRows(bytes, tally, sheet), map, tally);
}

/** Cells of a sheet as text, trimmed; other sheets are counted. @throws ImportError */
export async function workbookRows(bytes: Uint8Array, tally: Tally, wanted?: string): Promise<string[][]> {
  const sheets = await readSheets(bytes);
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) {
    const names = sheets.slice(0, 20).map(({ name }) => quote(name));
    throw new ImportError(
      wanted === undefined ? 'The workbook has no sheet.' : `There is no sheet ${quote(wanted)}.`,
      names.length === 0 ? 'Check that this is the file you mean.' : `The sheets are ${names.join(', ')}.`,
    );
  }
  for (const { name } of sheets) if (name !== sheet.name) tally.add('leftOut', 'other sheets', quote(name));
  return sheet.rows.map((row) => row.map(cellText));
}

async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    checkZip(bytes);
    const { sheets } = await readXlsx(bytes, { range: `A1:${LAST_COLUMN}${ROW_LIMIT + 1}` });
    return sheets;
  } catch (error) {
    if (error instanceof TableError) throw new ImportError(error.problem.message, error.problem.help);
    // Whatever else the library finds wrong with the bytes.
    throw new ImportError('The workbook is damaged.', 'Save it again in the spreadsheet program.');
  }
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}
