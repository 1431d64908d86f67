import { parseCsv } from 'hucre/csv';
import type { Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { answersTable } from './answersTable.ts';
import type { TableProblem } from './problem.ts';
import type { ReadTable } from './readAnswersWorkbook.ts';
import { previewTable } from './tablePreview.ts';

/** The most text that is read, in characters, and the most rows. */
const TEXT_LIMIT = 4_000_000;
const ROW_LIMIT = 20_000;

/**
 * Reads rows copied from a spreadsheet, or a CSV file: columns with tabs, commas or semicolons between them, and a row
 * that names them: ID, and some of Answer, Rationale, Evidence, in any order. Nothing is changed.
 */
export function readPastedTable(text: string, checklist: Checklist, record: SubmissionRecord): ReadTable {
  if (text.trim() === '')
    return refuse('empty', 'There is no text.', 'Copy the rows in the spreadsheet, and paste them here.');
  if (text.length > TEXT_LIMIT)
    return refuse('too-large', 'The text is larger than 4 MB.', 'Copy only the rows with answers.');
  const rows = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false, maxRows: ROW_LIMIT + 1 });
  if (rows.length > ROW_LIMIT) {
    return refuse('too-many-rows', 'The table has more than 20,000 rows.', 'Copy only the rows with answers.');
  }
  const grid = {
    prefix: '',
    rows: rows.map((row) => row.map((value) => ({ text: value === null ? '' : String(value) }))),
  };
  const preview = previewTable(answersTable(checklist, record, new Set()), grid);
  if (!preview) {
    return refuse(
      'no-table',
      'No row names the columns, so nobody can tell what the cells answer.',
      'Begin with a row that says ID and at least one of Answer, Rationale and Evidence, and copy it along.',
    );
  }
  return { preview, notes: [] };
}

/** What stands between the columns, by the first line that has any of it. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/, 10).find((each) => /[\t,;]/.test(each)) ?? '';
  return ['\t', ';', ','].find((mark) => line.includes(mark)) ?? '\t';
}

function refuse(code: TableProblem['code'], message: string, help: string): ReadTable {
  return { problem: { code, message, help } };
}
