import { quote } from '../../record/quote.ts';
import { ImportError } from '../importError.ts';
import type { Group, Item, List } from '../model.ts';
import type { Tally } from '../tally.ts';
import { findColumns, type Columns } from './columns.ts';
import { levelsOf } from './tableLevels.ts';

/** Rows that are read, the header included. */
export const ROW_LIMIT = 10_001;

/**
 * A table as a list: the first row with two or more cells names the columns; each row below is a requirement.
 *
 * @param rows cells as text, trimmed
 * @param map see {@link findColumns}
 * @throws ImportError
 */
export function tableList(rows: readonly (readonly string[])[], map: string | undefined, tally: Tally): List {
  if (rows.length > ROW_LIMIT) {
    throw new ImportError(`The table has more than ${ROW_LIMIT - 1} rows.`, 'Import a part of it.');
  }
  const top = headerAt(rows);
  const header = rows[top];
  if (header === undefined)
    throw new ImportError('No row names the columns.', 'Begin with a row such as: ID, Title, Text.');
  for (const row of rows.slice(0, top))
    for (const cell of row) if (cell !== '') tally.add('leftOut', 'lines above the table', cell.slice(0, 40));
  const columns = findColumns(header, map, tally);
  const body = rows.slice(top + 1).filter((row) => row.some((cell) => cell !== ''));
  for (const row of body) countUnused(row, header, columns, tally);
  const { level } = columns.of;
  const levels = levelsOf(level === undefined ? [] : body.map((row) => row[level] ?? ''), tally);
  const groups = new Map<string, Group & { items: Item[] }>();
  for (const row of body) {
    const cell = cellsOf(row, columns);
    const title = cell('section');
    const group = groups.get(title) ?? { number: '', title: title || 'Requirements', groups: [], items: [] };
    groups.set(title, group);
    group.items.push({
      number: cell('id'),
      title: cell('title') || undefined,
      text: cell('statement'),
      why: cell('why'),
      level: levels.ids.get(cell('level')),
      weight: weightOf(cell('weight'), cell('id'), tally),
      review: cell('review').split('\n'),
      notes: columns.notes.flatMap((at) => (row[at] ? [`${(header[at] ?? '').slice(0, 100)}: ${row[at]}`] : [])),
    });
  }
  return { origin: {}, levels: levels.levels, groups: [...groups.values()] };
}

/** The place of the row that names the columns: the first with two or more cells; -1 where there is none. */
export function headerAt(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row) => row.filter((cell) => cell !== '').length >= 2);
}

function cellsOf(row: readonly string[], { of }: Columns): (target: keyof Columns['of']) => string {
  return (target) => {
    const column = of[target];
    return column === undefined ? '' : (row[column] ?? '');
  };
}

function countUnused(row: readonly string[], header: readonly string[], { used }: Columns, tally: Tally): void {
  row.forEach((cell, at) => {
    if (cell === '' || used.has(at)) return;
    tally.add('leftOut', `cells of the column ${header[at] ? quote(header[at]) : 'without a name'}`);
  });
}

function weightOf(cell: string, where: string, tally: Tally): number | undefined {
  if (cell === '') return undefined;
  if (/^\d{1,7}$/.test(cell) && Number(cell) <= 1_000_000) return Number(cell);
  tally.add('leftOut', 'weights that are no whole number from 0 to 1,000,000', where);
  return undefined;
}
