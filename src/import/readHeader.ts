import { ImportError, type ImportProblem } from './importError.ts';
import { guessColumns, type Target } from './readers/columns.ts';
import { csvRows } from './readers/csv.ts';
import { headerAt } from './readers/table.ts';
import { workbookRows } from './readers/xlsx.ts';
import { Tally } from './tally.ts';

/** The columns of a table, before it is imported. */
export interface Header {
  /** Their names, in order; those without a name are left out. */
  readonly columns: readonly string[];
  /** What each is taken for, by its name, as far as that tells. */
  readonly guessed: readonly { readonly target: Target; readonly column: string }[];
}

/** Reads which columns a table has, so that a person can say what each is. Never throws. */
export async function readHeader(
  bytes: Uint8Array,
  format: 'csv' | 'xlsx',
): Promise<Header | { readonly problem: ImportProblem }> {
  try {
    const rows = format === 'csv' ? csvRows(bytes) : await workbookRows(bytes, new Tally());
    const header = rows[headerAt(rows)];
    if (!header) throw new ImportError('No row names the columns.', 'Begin with a row such as: ID, Title, Text.');
    return {
      columns: [...new Set(header.filter((name) => name !== ''))],
      guessed: guessColumns(header).map(([target, column]) => ({ target, column: header[column] ?? '' })),
    };
  } catch (error) {
    if (error instanceof ImportError) return { problem: error.problem };
    throw error;
  }
}
