/** The tables of a workbook, as the writer lays them out and the reader compares them: one description for both. */

import type { RecordEdit } from '../../record/recordEdit.ts';

/** What a cell was read as: the change that it asks for, or why it cannot be used. */
export type Reading =
  | {
      readonly edit: RecordEdit;
      /** The new value as the table shows it. */
      readonly after: string;
      /** Ids of evidence items of the same workbook that it names. */
      readonly needs?: readonly string[];
    }
  /** Follows the name of the cell: "is no date". */
  | { readonly reason: string };

/** How a cell is filled in. */
export type Input =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** `open` accepts words as well, such as "Not applicable". */
  | { readonly kind: 'number' | 'date'; readonly open: boolean }
  | { readonly kind: 'text'; readonly hint?: string }
  | { readonly kind: 'closed' };

/** One cell that a person may fill in. */
export interface Field {
  /** For people: "DEV-01, answer". */
  readonly label: string;
  readonly requirement?: string;
  /** The present value as the table shows it; a date as YYYY-MM-DD; empty when there is none. */
  readonly shown: string | number;
  readonly input: Input;
  /** @param text not empty, without blanks at its ends */
  readonly read: (text: string) => Reading;
  /** What an emptied cell asks for. */
  readonly clear: () => Reading;
}

export interface Column {
  readonly id: string;
  readonly header: string;
  /** Other headers that mean the same, in lower case. */
  readonly also?: readonly string[];
  /** In characters. */
  readonly width: number;
}

export interface Row {
  readonly key: string;
  /** What the table says and nobody changes, by column id. */
  readonly told: Readonly<Record<string, string>>;
  /** By column id. */
  readonly fields: Readonly<Record<string, Field>>;
}

export interface Table {
  /** Name of the sheet. */
  readonly name: string;
  /** The first names the row. */
  readonly columns: readonly [Column, ...Column[]];
  readonly rows: readonly Row[];
  /** Fields of a row that is not there yet, where rows may be added, and the item that its cells make. */
  readonly adding?: {
    readonly fields: Readonly<Record<string, Field>>;
    /** @param cells texts by column id; empty ones are left out */
    readonly read: (key: string, cells: Readonly<Record<string, string>>) => Reading & { readonly column?: string };
  };
}
