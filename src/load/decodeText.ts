import type { Problem } from './problem.ts';

/** Bytes of one file: four for each of the most characters that are read. */
const MAX_BYTES = 8_000_000;

/** A file's bytes as text, or the problem of why they are none. */
export function decodeText(bytes: Uint8Array, file: string): { readonly text?: string; readonly problem?: Problem } {
  const whole = { severity: 'error', file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' } as const;
  if (bytes.length > MAX_BYTES) {
    const message = `The file has ${bytes.length} bytes; the most that is read is ${MAX_BYTES}`;
    return { problem: { ...whole, code: 'too-large', message, help: 'Check that this is the file you mean.' } };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const help = 'Open it in a text editor and save it as UTF-8.';
    return { problem: { ...whole, code: 'not-text', message: 'The file is not text in UTF-8', help } };
  }
}
