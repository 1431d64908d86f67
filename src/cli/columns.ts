/** Cells of one line; a number gives the columns before the text. */
export interface Column {
  readonly head: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

/**
 * Lines of a table for the terminal: every column as wide as its longest cell, the first as wide as there is room for
 * and cut with "…" beyond that.
 *
 * @param width columns of the terminal
 */
export function columns(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = heads.map(({ head }, index) =>
    Math.max(head.length, ...rows.map((row) => lengthOf(row[index] ?? ''))),
  );
  const others = widths.slice(1).reduce((sum, size) => sum + size + 2, 0);
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, width - others));
  const line = (cells: readonly string[]) =>
    heads
      .map(({ right }, index) => fit(cells[index] ?? '', widths[index] ?? 0, right ?? false))
      .join('  ')
      .trimEnd();
  return [line(heads.map(({ head }) => head)), ...rows.map(line)];
}

/** A paragraph broken at blanks to the width of the terminal; lines after the first are indented. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

function fit(text: string, size: number, right: boolean): string {
  const characters = Array.from(text);
  const shown = characters.length > size ? `${characters.slice(0, size - 1).join('')}…` : text;
  const blanks = ' '.repeat(Math.max(0, size - lengthOf(shown)));
  return right ? blanks + shown : shown + blanks;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
