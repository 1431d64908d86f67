import { SIZE_LIMIT } from '../../record/decode.ts';
import { describeFileError } from '../output.ts';
import { fileReader } from './fileReader.ts';
import { withRows } from './scoreBlock.ts';
import { unreadable, type ScoredLine } from './scoreLine.ts';
import { countLine, noTally } from './tally.ts';
import type { ScoredBlock } from './types.ts';

/** The results of whole files, one line each. A file that cannot be read gives an error as a bad one does. */
export function scoreFiles(
  files: readonly string[],
  score: (bytes: Uint8Array) => ScoredLine,
  overlong: (size: number) => ScoredLine,
): ScoredBlock {
  const tally = noTally();
  const lines = files.map((file) => scoreFile(file, score, overlong));
  for (const line of lines) countLine(tally, line);
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
    return unreadable({
      code: 'file',
      message: `The file cannot be read: ${describeFileError(error)}.`,
      help: 'Put it right and run the command again.',
    });
  }
}
