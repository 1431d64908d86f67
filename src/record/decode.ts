import { problemOfFileKind } from './fileKind.ts';
import type { RecordProblem } from './problem.ts';

/** The largest file that is read, in bytes. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

const EXPORT_AGAIN = 'Export the submission again from where it was made, and use that file.';

/**
 * The text of a file that should be a submission: UTF-8, with or without a byte order mark, at most 20 MB.
 *
 * @param input the file's bytes, or its text where it has already been decoded
 */
export function decode(input: Uint8Array | string): { readonly text: string } | { readonly problem: RecordProblem } {
  const size = input.length;
  if (size > SIZE_LIMIT) return { problem: tooLarge(size) };
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input.slice(0, 4096)) : input;
  const kind = problemOfFileKind(bytes);
  if (kind) return { problem: kind };
  let text: string;
  try {
    text =
      typeof input === 'string'
        ? input.replace(/^\ufeff/, '')
        : new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return fail(
      'not-text',
      'The file is not text in UTF-8: it is another kind of file, or it was damaged.',
      EXPORT_AGAIN,
    );
  }
  if (text.trim() === '') return fail('empty', 'The file is empty.', EXPORT_AGAIN);
  if (/^\0+$/.test(text.slice(0, 64))) {
    return fail('not-text', 'The file holds no text, only zeros: it was damaged when it was saved.', EXPORT_AGAIN);
  }
  return { text };
}

/** The problem of a file of so many bytes, more than {@link SIZE_LIMIT}. */
export function tooLarge(size: number): RecordProblem {
  const megabytes = (Math.floor((size / 1024 / 1024) * 10) / 10).toFixed(1);
  return fail(
    'too-large',
    `The file has ${megabytes} MB, and a submission has at most 20 MB.`,
    'A submission names its evidence and never contains it. Choose the submission file itself.',
  ).problem;
}

function fail(code: RecordProblem['code'], message: string, help: string): { readonly problem: RecordProblem } {
  return { problem: { code, severity: 'error', message, help } };
}
