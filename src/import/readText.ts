import { ImportError } from './importError.ts';

/** The largest file that is imported, in bytes. */
export const FILE_LIMIT = 8 * 1024 * 1024;

/**
 * The text of a file, without a byte order mark.
 *
 * @throws ImportError for a file that is too large, empty, or no UTF-8
 */
export function readText(bytes: Uint8Array): string {
  if (bytes.length > FILE_LIMIT) {
    throw new ImportError(
      `The file is larger than ${FILE_LIMIT / 1024 / 1024} MB.`,
      'Import a part of the list, or take out what is not requirements.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('The file is not text in UTF-8.', 'Check --from, or save the file as UTF-8.');
  }
  if (text.trim() === '') throw new ImportError('The file is empty.', 'Check that this is the file you mean.');
  return text;
}
