import { isDate } from '../engine/index.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { PortfolioRow } from './row.ts';

/** What `assure portfolio --format json` wrote. */
export interface PortfolioTable {
  /** The portfolio's date, YYYY-MM-DD: what its rows say of expiry and of overdue actions is as of that day. */
  readonly on: string;
  readonly rows: readonly PortfolioRow[];
  /** What was not in the table when it was made. */
  readonly problems: readonly { readonly source: string; readonly message: string; readonly help: string }[];
}

export type ReadTable =
  { readonly table: PortfolioTable } | { readonly problem: { readonly message: string; readonly help: string } };

export const TABLE_FORMAT = 'device-assurance-portfolio';

const AGAIN = 'Make the file again with “assure portfolio --format json”.';
const OUTCOMES: readonly unknown[] = ['ready', 'not-ready', 'incomplete'];
/** Columns that are null where there is nothing; all dates but the assessment's and all scores are so as well. */
const NULLABLE: readonly string[] = ['round', 'reviewedOutcome'];

/**
 * Reads a table that may be anything at all. Never throws. A table with one bad row is not used: what it adds up to would
 * be wrong.
 *
 * @param value parsed JSON whose `format` is {@link TABLE_FORMAT}
 */
export function readTable(value: object): ReadTable {
  const { formatVersion, on, rows, problems } = value as Readonly<Record<string, unknown>>;
  if (formatVersion !== 1) {
    const message = 'The table was made by another version of the portal than this one.';
    return { problem: { message, help: AGAIN } };
  }
  if (typeof on !== 'string' || !isDate(on) || !Array.isArray(rows)) {
    return { problem: { message: 'The table has no date, or no rows: it was changed or cut off.', help: AGAIN } };
  }
  const read: PortfolioRow[] = [];
  for (const [index, row] of (rows as unknown[]).entries()) {
    const wrong = wrongColumn(row);
    if (wrong !== undefined) {
      const message = `Row ${index + 1} has no “${wrong}” that this portal can read.`;
      return { problem: { message, help: AGAIN } };
    }
    read.push(row as PortfolioRow);
  }
  return { table: { on, rows: read, problems: Array.isArray(problems) ? problems.filter(isProblem) : [] } };
}

/** Label of the first column that a row does not have as it should. */
function wrongColumn(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return 'File';
  const cells = row as Readonly<Record<string, unknown>>;
  return COLUMNS.find((column) => !fits(column, cells[column.key]))?.label;
}

function fits({ key, kind }: Column, value: unknown): boolean {
  if (value === null) {
    return (
      NULLABLE.includes(key) || kind === 'integer' || kind === 'decimal' || (kind === 'date' && key !== 'assessedOn')
    );
  }
  switch (kind) {
    case 'text':
      return typeof value === 'string' && (!/outcome$/i.test(key) || OUTCOMES.includes(value));
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'integer':
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'texts':
      return Array.isArray(value) && value.every((text) => typeof text === 'string');
    case 'dates':
      return Array.isArray(value) && value.every((day) => typeof day === 'string' && isDate(day));
  }
}

function isProblem(value: unknown): value is PortfolioTable['problems'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { source, message, help } = value as Readonly<Record<string, unknown>>;
  return [source, message, help].every((text) => typeof text === 'string');
}
