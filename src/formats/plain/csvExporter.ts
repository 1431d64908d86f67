import { countFaults, countsOf, textOf, type Exporter, type ExportProblem } from '../exporter.ts';
import { CSV_COLUMNS, renderCsv } from '../renderCsv.ts';

/** CSV, read back cell by cell: every row has every column, and every requirement has its row. */
export const csvExporter: Exporter = {
  render: (report) => renderCsv(report),
  check(content, report) {
    const [head = [], ...rows] = readCsv(textOf(content));
    const applies = CSV_COLUMNS.indexOf('applies');
    const problems: ExportProblem[] = rows.flatMap((row, index) =>
      row.length === head.length
        ? []
        : [{ path: `row ${index + 2}`, message: `has ${row.length} cells for ${head.length} columns` }],
    );
    const own = rows.filter((row) => !NOT_OF_THE_EDITION.has(row[applies] ?? ''));
    const counts = { requirements: own.length };
    const { requirements } = countsOf(report);
    return { counts, problems: [...problems, ...countFaults(counts, { requirements })] };
  },
};

const NOT_OF_THE_EDITION: ReadonlySet<string> = new Set(['not in this edition', 'in an earlier edition']);

/** Rows of cells. Every text that {@link renderCsv} writes is quoted. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && bare === '' && quoted === undefined) break;
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
