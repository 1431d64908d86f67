import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Report } from '../makeReport.ts';
import { CELL_LIMIT, columnName, sheetText } from '../xlsx/cellText.ts';
import { wordsOf, type Cell } from './model.ts';
import { resultSheets, type ResultSheet } from './resultSheets.ts';
import { committeeSubject } from './subject.ts';

const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
  alignment: { vertical: 'center', wrapText: true },
};
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };
const NUMBER: CellStyle = { alignment: { vertical: 'top' }, numFmt: 'General' };

const CUT = ' … (cut off here: a cell holds no more; the submission has it whole)';

/**
 * Result and review as a workbook (.xlsx) to sort and filter. Every text is a text cell and never a formula. The same
 * report gives the same bytes.
 */
export async function writeResultWorkbook(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const modified = new Date(report.review?.modified ?? report.record.modified);
  const bytes = await writeXlsx({
    sheets: resultSheets(committeeSubject(report)).map(writeSheet),
    properties: { title: sheetText(report.checklist.title.slice(0, 200)), created: modified, modified },
  });
  return new Uint8Array(bytes);
}

function writeSheet({ name, head, rows }: ResultSheet): WriteSheet {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  head.forEach((text, column) => cells.set(`0,${column}`, { value: text, style: HEAD }));
  rows.forEach((row, index) =>
    row.forEach((cell, column) => cells.set(`${index + 1},${column}`, { value: valueOf(cell), style: styleOf(cell) })),
  );
  return {
    name,
    rows: [],
    cells,
    columns: head.map((text, column) => ({
      width: widthOf(
        text,
        rows.map((row) => row[column] ?? ''),
      ),
    })),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnName(head.length - 1)}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

function styleOf(cell: Cell | number): CellStyle {
  return typeof cell === 'number' ? NUMBER : TEXT;
}

function valueOf(cell: Cell | number): CellValue {
  if (typeof cell === 'number') return cell;
  const text = wordsOf(cell);
  if (text === '') return null;
  return sheetText(text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - CUT.length)}${CUT}` : text);
}

/** In characters: as wide as the longest text, within what can be read beside other columns. */
function widthOf(head: string, cells: readonly (Cell | number)[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(valueOf(cell) ?? '').length),
    head.length + 4,
  );
  return Math.min(56, Math.max(10, longest));
}
