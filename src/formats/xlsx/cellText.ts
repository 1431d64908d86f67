/** What XML cannot hold, and half characters. */
const NOT_IN_XML = /[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/gu;

/** More than a cell of a spreadsheet takes is not put into one. */
export const CELL_LIMIT = 32_000;

/** A text as a cell can hold it: line ends are line feeds, and what no spreadsheet file can carry is shown as U+FFFD. */
export function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '\ufffd');
}

/** The same as it is written: spreadsheet programs take `_x0041_` in a text for the character with that number. */
export function sheetText(text: string): string {
  return cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** What two cells are compared by: blanks at the ends say nothing. */
export function comparable(text: string): string {
  return cellText(text).trim();
}

/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
