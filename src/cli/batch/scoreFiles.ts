import { BundleError } from '../../bundle/problem.ts';
import { oneLine } from '../../formats/plainText.ts';
import { SIZE_LIMIT } from '../../record/decode.ts';
import { describeFileError } from '../output.ts';
import { fileReader } from './fileReader.ts';
import { openSealed } from './openSealed.ts';
import { withRows } from './scoreBlock.ts';
import { unreadable, type ScoredLine } from './scoreLine.ts';
import { countLine, noTally } from './tally.ts';
import type { ScoredBlock } from './types.ts';

/**
 * The results of whole files, one line each. A file that cannot be read, or opened, gives an error as a bad one does.
 *
 * @param identities for sealed submissions that are encrypted
 */
export async function scoreFiles(
  files: readonly string[],
  identities: readonly string[],
  score: (bytes: Uint8Array) => ScoredLine,
  overlong: (size: number) => ScoredLine,
): Promise<ScoredBlock> {
  const tally = noTally();
  const lines: ScoredLine[] = [];
  for (const file of files) {
    const line = isSealedName(file) ? await scoreSealed(file, identities, score) : scoreFile(file, score, overlong);
    lines.push(line);
    countLine(tally, line);
  }
  return {
    texts: lines.map(({ text }) => text),
    places: lines.map((_, index) => index),
    ...withRows(lines.map(({ row }) => row)),
    count: lines.length,
    tally,
    stopped: false,
  };
}

const read = fileReader(SIZE_LIMIT);

function scoreFile(
  file: string,
  score: (bytes: Uint8Array) => ScoredLine,
  overlong: (size: number) => ScoredLine,
): ScoredLine {
  try {
    const bytes = read(file);
    return 'tooLong' in bytes ? overlong(bytes.tooLong) : score(bytes);
  } catch (error) {
    return notRead(error);
  }
}

/** Whether a file is taken for a sealed submission, by its name. */
export function isSealedName(file: string): boolean {
  return file.toLowerCase().endsWith('.dassure');
}

async function scoreSealed(
  file: string,
  identities: readonly string[],
  score: (bytes: Uint8Array) => ScoredLine,
): Promise<ScoredLine> {
  try {
    return score(await openSealed(file, identities));
  } catch (error) {
    if (!(error instanceof BundleError)) return notRead(error);
    const message = oneLine(error.message);
    return unreadable(
      error.code === 'encrypted'
        ? { code: 'file', message, help: 'Name a file with an identity that opens it with --identity.' }
        : { code: 'file', message, help: oneLine(error.help) },
    );
  }
}

function notRead(error: unknown): ScoredLine {
  return unreadable({
    code: 'file',
    message: `The file cannot be read: ${describeFileError(error)}.`,
    help: 'Put it right and run the command again.',
  });
}
