import { parseCsv } from 'hucre/csv';
import type { List } from '../model.ts';
import { readText } from '../readText.ts';
import type { Tally } from '../tally.ts';
import type { ReaderOptions } from './index.ts';
import { ROW_LIMIT, tableList } from './table.ts';

/** A table with commas, semicolons or tabs between its columns. */
export function readCsv(bytes: Uint8Array, tally: Tally, { map }: ReaderOptions): List {
  return tableList(csvRows(bytes), map, tally);
}

/** Cells as text, trimmed. @throws ImportError */
export function csvRows(bytes: Uint8Array): string[][] {
  const text = readText(bytes);
  const rows = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false, maxRows: ROW_LIMIT + 1 });
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
}

/** The mark that the first lines have most of. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 5).join('\n').slice(0, 10_000);
  const count = (mark: string) => lines.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
