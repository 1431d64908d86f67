import type { ScoredLine } from './scoreLine.ts';
import { countLine, noTally } from './tally.ts';
import type { RowAbout, ScoredBlock } from './types.ts';

const LINE_END = 0x0a;

/**
 * The results of a block's lines, one line each; lines of nothing but white space have none.
 *
 * @param strict whether to stop after the first line without a result
 */
export function scoreBlock(
  { bytes, tooLong }: { readonly bytes: Uint8Array; readonly tooLong?: number },
  strict: boolean,
  score: (bytes: Uint8Array) => ScoredLine,
  overlong: (size: number) => ScoredLine,
): ScoredBlock {
  const tally = noTally();
  const texts: string[] = [];
  const places: number[] = [];
  const rows: (RowAbout | undefined)[] = [];
  let stopped = false;
  let count = 0;
  const add = (line: ScoredLine): void => {
    const { text, numbered, kind, row } = line;
    texts.push(text);
    places.push(numbered ? count : -1);
    rows.push(row);
    countLine(tally, line);
    stopped = strict && kind !== 'scored';
  };

  for (let from = 0; from < bytes.length && !stopped; count += 1) {
    const found = bytes.indexOf(LINE_END, from);
    const end = found < 0 ? bytes.length : found;
    if (!isBlank(bytes, from, end)) add(score(bytes.subarray(from, end)));
    from = end + 1;
  }
  if (tooLong !== undefined && !stopped) {
    add(overlong(tooLong));
    count += 1;
  }
  return { texts, places, ...withRows(rows), count, tally, stopped };
}

/** What is known of rows, where there are any: results that are none are not to carry more with them. */
export function withRows(rows: NonNullable<ScoredBlock['rows']>): Pick<ScoredBlock, 'rows'> {
  return rows.some((row) => row !== undefined) ? { rows } : {};
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  }
  return true;
}
