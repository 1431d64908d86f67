import { readSync } from 'node:fs';
import { SIZE_LIMIT } from '../../record/decode.ts';
import type { FileRange } from './types.ts';

/** Bytes read at a time beyond a range, for the end of its last line. */
const MORE = 64 * 1024;

const LINE_END = 0x0a;

/** The lines that begin in a range, with their ends, and how long the last one is if it is longer than a submission may be. */
export interface RangeLines {
  readonly bytes: Uint8Array;
  readonly tooLong?: number;
}

/**
 * Makes a function that reads ranges of an open file. A line belongs to the range that it begins in, so ranges that
 * follow each other hold every line once. The bytes are in one buffer that the next call fills again; of a line longer
 * than a submission may be, only the length is kept.
 *
 * @throws Error of the file system
 */
export function rangeReader(file: number): (range: FileRange) => RangeLines {
  let buffer = Buffer.allocUnsafe(0);
  const fill = (at: number, position: number, most: number): number => {
    let got = 0;
    while (got < most) {
      const read = readSync(file, buffer, at + got, most - got, position + got);
      if (read === 0) break;
      got += read;
    }
    return got;
  };

  return ({ from, to }) => {
    // The byte before tells whether a line begins at the first one.
    const first = Math.max(0, from - 1);
    const own = to - first;
    if (buffer.length < own + MORE) buffer = Buffer.allocUnsafe(own + MORE);
    let size = fill(0, first, own);
    const start = from === 0 ? 0 : afterLineEnd(buffer, 0, size);
    // No line ends before the last byte, so none begins here.
    if (start === undefined || start >= own) return { bytes: buffer.subarray(0, 0) };
    let looked = Math.max(start, own - 1);
    for (;;) {
      const end = afterLineEnd(buffer, looked, size);
      if (end !== undefined) return { bytes: buffer.subarray(start, end) };
      looked = size;
      if (size === buffer.length) buffer = Buffer.concat([buffer], size + MORE * 4);
      const got = fill(size, first + size, Math.min(MORE, buffer.length - size));
      size += got;
      const line = lastLineStart(buffer, start, looked);
      if (got === 0) return { bytes: buffer.subarray(start, size) };
      if (size - line > SIZE_LIMIT + 1) {
        return { bytes: buffer.subarray(start, line), tooLong: restOfLine(file, first + line) };
      }
    }
  };
}

function afterLineEnd(bytes: Uint8Array, from: number, size: number): number | undefined {
  const at = bytes.indexOf(LINE_END, from);
  return at < 0 || at >= size ? undefined : at + 1;
}

/** Where the line begins that is still open at `before`. */
function lastLineStart(bytes: Uint8Array, start: number, before: number): number {
  return Math.max(start, bytes.lastIndexOf(LINE_END, before - 1) + 1);
}

/** Length of the line that begins at a position, without its end. */
function restOfLine(file: number, position: number): number {
  const part = Buffer.allocUnsafe(MORE);
  for (let length = 0; ;) {
    const read = readSync(file, part, 0, part.length, position + length);
    const end = part.subarray(0, read).indexOf(LINE_END);
    if (end >= 0) return length + end;
    if (read === 0) return length;
    length += read;
  }
}
