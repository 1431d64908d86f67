import { csvLine } from '../../formats/csv.ts';
import { COLUMNS } from '../../portfolio/columns.ts';
import { csvRow } from '../../portfolio/renderCsv.ts';
import type { PortfolioRow } from '../../portfolio/row.ts';

/** How rows leave: CSV lines, objects of JSON, or lines of JSON with the names of columns for a table of DuckDB. */
export type RowFormat = 'csv' | 'json' | 'table';

/** The text of a row in two parts: threads make all but the source, which only the one in front of them knows. */
export interface RowText {
  readonly source: string;
  /** {@link textAfterSource} of the row. */
  readonly rest: string;
}

/** Text of a row after its source, which is its first field in every format. */
export function textAfterSource(format: RowFormat, row: PortfolioRow): string {
  const bare = { ...row, source: '' };
  switch (format) {
    case 'csv':
      return csvRow(bare).slice(EMPTY_CELL.length);
    case 'json':
      return JSON.stringify(bare).slice(EMPTY_FIELD.length);
    case 'table': {
      const named = Object.fromEntries(COLUMNS.map(({ key, name }) => [name, bare[key]]));
      return `${JSON.stringify(named).slice(EMPTY_FIELD.length)}\n`;
    }
  }
}

const EMPTY_CELL = '""';
const EMPTY_FIELD = '{"source":""';

/** The whole text; a line with its end, but for JSON, where something else follows. */
export function wholeText(format: RowFormat, { source, rest }: RowText): string {
  return format === 'csv'
    ? `${csvLine([source]).slice(0, -LINE_END.length)}${rest}`
    : `{"source":${JSON.stringify(source)}${rest}`;
}

const LINE_END = '\r\n';
