import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that a reader begins with: more than most submissions have. */
const FIRST = 256 * 1024;

/**
 * Makes a function that reads whole files, one after another, into one buffer that the next call fills again: for very
 * many small ones. Of a file larger than `most` it gives only the size.
 *
 * @throws Error of the file system
 */
export function fileReader(most: number): (path: string) => Uint8Array | { readonly tooLong: number } {
  let buffer = Buffer.allocUnsafe(FIRST);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > most) return { tooLong: size };
      if (buffer.length <= size) buffer = Buffer.allocUnsafe(size + 1);
      // What is no regular file may say that it has no bytes, and have some.
      let got = 0;
      for (;;) {
        const read = readSync(file, buffer, got, buffer.length - got, null);
        got += read;
        if (read === 0 || got === size) return buffer.subarray(0, got);
        if (got > most) return { tooLong: got };
        if (got === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      }
    } finally {
      closeSync(file);
    }
  };
}
