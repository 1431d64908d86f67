import { plainText } from './plainText.ts';

/** What spreadsheets take for the beginning of a formula, also after blanks and in full width. */
const FORMULA = /^[\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * One line of a CSV file (RFC 4180) with its CRLF. Every text is quoted. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, so that it is shown and never run.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = plainText(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
