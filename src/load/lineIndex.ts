/** Where each line of a text begins, to turn offsets into lines and columns. */
export interface LineIndex {
  /** Line and column, both from 1, of an offset. Offsets outside the text count as its nearest end. */
  position(offset: number): { readonly line: number; readonly column: number };
  /** The offset of a line and column, the other way round. */
  offset(line: number, column: number): number;
}

/** Lines end in LF, CR LF or CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return {
    offset: (line, column) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
    position(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
  };
}
