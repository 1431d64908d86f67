import { csvLine } from '../formats/csv.ts';
import { COLUMNS } from './columns.ts';
import type { PortfolioRow } from './row.ts';

/** The head of a portfolio's CSV file: the names of its columns. */
export function csvHead(): string {
  return csvLine(COLUMNS.map(({ name }) => name));
}

/** One row of it, safe to open in a spreadsheet. Lists are joined by “; ”; what there is none of is empty. */
export function csvRow(row: PortfolioRow): string {
  return csvLine(
    COLUMNS.map(({ key }) => {
      const value = row[key];
      if (value === null) return '';
      if (typeof value === 'boolean') return value ? 'yes' : 'no';
      if (typeof value === 'number' || typeof value === 'string') return value;
      return value.join('; ');
    }),
  );
}
