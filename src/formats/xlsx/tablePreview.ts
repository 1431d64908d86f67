import type { RecordEdit } from '../../record/recordEdit.ts';
import { digestOf } from '../../record/digest.ts';
import { columnName, comparable } from './cellText.ts';
import { isShown } from './fields.ts';
import type { Column, Field, Reading, Row, Table } from './table.ts';

/** A cell of a file or of pasted text. */
export interface GridCell {
  /** Dates as YYYY-MM-DD. Blanks at the ends are left to whoever reads it. */
  readonly text: string;
  /** Why what it shows is not to be trusted: "holds a formula". */
  readonly fault?: string;
}

/** Rows of cells; a row may be shorter than another. */
export interface Grid {
  /** What addresses begin with, such as `Answers!`. */
  readonly prefix: string;
  readonly rows: readonly (readonly GridCell[])[];
}

/** One cell that says something else than the record. */
export interface CellChange {
  /** `Answers!E12`; unique in a preview. */
  readonly address: string;
  /** For people: "DEV-01, answer". */
  readonly label: string;
  readonly requirement?: string;
  readonly kind: 'changed' | 'cleared' | 'added';
  readonly before: string;
  readonly after: string;
  /** The record has changed here as well since the spreadsheet was made. */
  readonly conflict: boolean;
  readonly edit: RecordEdit;
  /** Ids of added evidence that has to come with it. */
  readonly needs: readonly string[];
}

export interface RejectedCell {
  readonly address: string;
  readonly label: string;
  readonly value: string;
  /** Follows the value: "is no date". */
  readonly reason: string;
}

/** What a table of answers would change, and what of it cannot be used. Nothing is changed by making it. */
export interface TablePreview {
  readonly changes: readonly CellChange[];
  readonly rejected: readonly RejectedCell[];
  /** Rows whose id the checklist does not have. */
  readonly unknown: readonly { readonly address: string; readonly id: string }[];
  /** Cells that hold what the record holds, or what they held when the spreadsheet was made. */
  readonly same: number;
}

/** What the cells held when the spreadsheet was made: {@link fingerprint} by {@link cellKey}. */
export type Exported = ReadonlyMap<string, string>;

export function cellKey(table: string, row: string, column: string): string {
  return JSON.stringify([table, row, column]);
}

/** Tells texts apart, blanks at their ends left out; 16 hexadecimal digits. */
export function fingerprint(text: string | number): string {
  return digestOf(comparable(String(text))).slice(0, 16);
}

/** Rows above the header that are passed over, such as a title. */
const HEADER_WITHIN = 10;

interface Header {
  readonly row: number;
  /** Places of the columns that are there, the key first. */
  readonly columns: readonly { readonly column: Column; readonly at: number }[];
}

/** Ids of the rows of a table that are not in it yet. */
export function addedKeys(table: Table, grid: Grid): ReadonlySet<string> {
  const header = findHeader(table, grid);
  const known = new Set(table.rows.map(({ key }) => key));
  if (!header) return new Set();
  const keys = grid.rows.slice(header.row + 1).map((row) => textAt(row, header.columns[0]?.at ?? 0));
  return new Set(keys.filter((key) => key !== '' && !known.has(key)));
}

/**
 * Compares a table with a grid that may be anything. Rows are found by their ids and columns by their headers, in any
 * order; what is missing asks for nothing.
 *
 * @param exported absent where it is not known; every difference counts as a change then
 * @returns undefined when no row names the columns
 */
export function previewTable(table: Table, grid: Grid, exported?: Exported): TablePreview | undefined {
  const header = findHeader(table, grid);
  if (!header) return undefined;
  const [key, ...columns] = header.columns;
  const keyAt = key?.at ?? 0;
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  const seen = new Map<string, string>();
  const preview = {
    changes: [] as CellChange[],
    rejected: [] as RejectedCell[],
    unknown: [] as { address: string; id: string }[],
    same: 0,
  };
  const addressOf = (row: number, at: number) => `${grid.prefix}${columnName(at)}${row + 1}`;

  grid.rows.forEach((cells, at) => {
    if (at <= header.row) return;
    const id = textAt(cells, keyAt);
    const address = addressOf(at, keyAt);
    const filled = columns.filter((column) => textAt(cells, column.at) !== '');
    const reject = (reason: string) =>
      preview.rejected.push({ address, label: table.columns[0].header, value: id, reason });
    if (id === '') {
      if (filled.length > 0) reject('has no id, so that nobody can tell what it answers');
      return;
    }
    if (cells[keyAt]?.fault !== undefined) return void reject(cells[keyAt]?.fault ?? '');
    const first = seen.get(id);
    if (first !== undefined) return void reject(`is in ${first} already; only the first of the two rows was read`);
    seen.set(id, address);
    const row = rows.get(id);
    if (row) compareRow(row, cells, at);
    else if (table.adding) addRow(table.adding, id, cells, at);
    else preview.unknown.push({ address, id });
  });
  return preview;

  function compareRow({ key: rowKey, fields }: Row, cells: readonly GridCell[], at: number): void {
    for (const { column, at: place } of columns) {
      const text = textAt(cells, place);
      const field = fields[column.id];
      const address = addressOf(at, place);
      const fault = cells[place]?.fault;
      if (!field) {
        // Told cells are of no account, but nobody should believe that an answer in a wrong place was taken.
        if (isFillable(table, column) && text !== '') {
          preview.rejected.push({ address, label: rowKey, value: text, reason: 'is in a row that takes none' });
        }
        continue;
      }
      const { label } = field;
      if (fault !== undefined) {
        preview.rejected.push({ address, label, value: text, reason: fault });
        continue;
      }
      const was = exported?.get(cellKey(table.name, rowKey, column.id));
      if (isShown(field, text) || was === fingerprint(text)) {
        preview.same++;
        continue;
      }
      const conflict = was !== undefined && was !== fingerprint(field.shown);
      take(address, field, text, text === '' ? field.clear() : field.read(text), conflict);
    }
  }

  function take(address: string, field: Field, text: string, reading: Reading, conflict: boolean): void {
    const { label, requirement, shown } = field;
    if ('reason' in reading) return void preview.rejected.push({ address, label, value: text, reason: reading.reason });
    if (isShown(field, reading.after)) return void preview.same++;
    preview.changes.push({
      address,
      label,
      ...(requirement !== undefined && { requirement }),
      kind: text === '' ? 'cleared' : 'changed',
      before: String(shown),
      after: reading.after,
      conflict,
      edit: reading.edit,
      needs: reading.needs ?? [],
    });
  }

  function addRow({ read }: NonNullable<Table['adding']>, id: string, cells: readonly GridCell[], at: number): void {
    const given = columns.flatMap(({ column, at: place }) => {
      const text = textAt(cells, place);
      return text === '' ? [] : [[column.id, text] as const];
    });
    const faulty = columns.find(({ at: place }) => cells[place]?.fault !== undefined);
    const reading = faulty
      ? { reason: cells[faulty.at]?.fault ?? '', column: faulty.column.id }
      : read(id, Object.fromEntries(given));
    const label = `Evidence ${id}`;
    if ('reason' in reading) {
      const place = columns.find(({ column }) => column.id === reading.column)?.at ?? keyAt;
      const value = reading.column === undefined ? id : textAt(cells, place);
      preview.rejected.push({
        address: addressOf(at, place),
        label: reading.column === undefined ? label : `${label}, ${reading.column}`,
        value,
        reason: reading.reason,
      });
      return;
    }
    const { edit, after } = reading;
    const address = addressOf(at, keyAt);
    preview.changes.push({ address, label, kind: 'added', before: '', after, conflict: false, edit, needs: [] });
  }
}

function isFillable(table: Table, column: Column): boolean {
  return table.rows.some(({ fields }) => fields[column.id] !== undefined);
}

function textAt(row: readonly GridCell[] | undefined, at: number): string {
  return comparable(row?.[at]?.text ?? '');
}

/** The first row that names the key and a column that can be filled in. */
function findHeader(table: Table, { rows }: Grid): Header | undefined {
  const fillable = table.columns.filter((column) => isFillable(table, column) || table.adding?.fields[column.id]);
  for (let row = 0; row < Math.min(HEADER_WITHIN, rows.length); row++) {
    const words = (rows[row] ?? []).map(({ text }) => comparable(text).toLowerCase());
    const place = (column: Column) =>
      words.findIndex((word) => word === column.header.toLowerCase() || (column.also ?? []).includes(word));
    const [key] = table.columns;
    const columns = [key, ...fillable].map((column) => ({ column, at: place(column) })).filter(({ at }) => at >= 0);
    if (place(key) >= 0 && columns.length > 1) return { row, columns };
  }
  return undefined;
}
