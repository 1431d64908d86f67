import { readXlsx } from 'hucre/xlsx';
import { countFaults, countsOf, type Exporter, type ExportProblem } from '../exporter.ts';
import type { ResultSheet } from './resultSheets.ts';
import { writeResultWorkbook } from './writeResultWorkbook.ts';

const SHEETS: readonly ResultSheet['name'][] = [
  'Summary',
  'Requirements',
  'Findings',
  'Evidence',
  'Actions',
  'Changes',
];

/** The workbook, read back sheet by sheet: every row is there and nothing is a formula. */
export const workbookExporter: Exporter = {
  render: writeResultWorkbook,
  async check(content, report) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { sheets } = await readXlsx(bytes);
    const rows = (name: ResultSheet['name']) =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).slice(1).filter((row) => row[0]).length;
    const counts = {
      requirements: rows('Requirements'),
      evidence: rows('Evidence'),
      observations: rows('Findings'),
      actions: rows('Actions'),
    };
    const formulas = sheets.flatMap(({ name, cells }): ExportProblem[] =>
      [...(cells ?? [])].some(([, cell]) => cell.formula !== undefined)
        ? [{ path: name, message: 'has a formula' }]
        : [],
    );
    const missing = SHEETS.filter((name) => !sheets.some((sheet) => sheet.name === name));
    return {
      counts,
      problems: [
        ...missing.map((name) => ({ path: name, message: 'is missing' })),
        ...formulas,
        ...countFaults(counts, countsOf(report)),
      ],
    };
  },
};
