import { SIZE_LIMIT } from '../../record/decode.ts';

const LINE_END = 0x0a;

/** One line of a file, without its end. Of a line longer than a submission may be, only the length is kept. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Bytes of a line that is too long. */
  readonly tooLong?: number;
}

/**
 * The lines of a file that are not blank, one after another. Holds a line and a piece of the file at most.
 *
 * @param signal stops reading; the generator then throws its reason
 */
export async function* readLines(file: Blob, signal: AbortSignal): AsyncGenerator<FileLine> {
  const reader = file.stream().getReader();
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > SIZE_LIMIT) parts = [];
    else parts.push(bytes);
  };
  const line = (): FileLine | undefined => {
    const made =
      size > SIZE_LIMIT ? { number, bytes: new Uint8Array(), tooLong: size } : { number, bytes: joined(parts) };
    parts = [];
    size = 0;
    number += 1;
    return made.tooLong === undefined && isBlank(made.bytes) ? undefined : made;
  };
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      let from = 0;
      for (let end = value.indexOf(LINE_END); end >= 0; end = value.indexOf(LINE_END, from)) {
        take(value.subarray(from, end));
        from = end + 1;
        const found = line();
        if (found) yield found;
        signal.throwIfAborted();
      }
      take(value.subarray(from));
    }
    const last = size > 0 ? line() : undefined;
    if (last) yield last;
  } finally {
    // Also when whoever reads the lines has enough of them.
    await reader.cancel().catch(() => undefined);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Nothing but blanks, tabs and carriage returns. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
