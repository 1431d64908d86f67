/** The lines of one item of a YAML list, found by indentation alone. */

export interface ItemBlock {
  /** Offset of the beginning of the line on which the dash stands. */
  readonly from: number;
  /** Offset just after the last line, where the next line that belongs to something else begins. */
  readonly to: number;
  /** Column of the dash, from 0. */
  readonly column: number;
}

const DASH = /^( *)- +$/;

/**
 * The block of the item whose content begins at `start`; undefined where the dash does not stand on that line with
 * nothing else before it.
 */
export function itemBlock(text: string, start: number): ItemBlock | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const dash = DASH.exec(text.slice(from, start));
  if (!dash) return undefined;
  const column = dash[1]?.length ?? 0;
  return { from, to: endOfBlock(text, start, column), column };
}

/** Where the first line after `start` begins that has content at `column` or left of it. Comments have none. */
export function endOfBlock(text: string, start: number, column: number): number {
  let line = text.indexOf('\n', start) + 1;
  while (line > 0 && line < text.length) {
    let at = line;
    while (text.charCodeAt(at) === 32) at++;
    const sign = text[at];
    const empty = sign === undefined || sign === '\n' || sign === '\r' || sign === '#';
    if (!empty && at - line <= column) return line;
    line = text.indexOf('\n', at) + 1;
  }
  return text.length;
}
