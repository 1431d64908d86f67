import { readFileSync, statSync } from 'node:fs';
import { SIZE_LIMIT } from '../../record/decode.ts';
import { describeFileError } from '../output.ts';
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
    count: lines.length,
    tally,
    stopped: false,
  };
}

function scoreFile(
  file: string,
  score: (bytes: Uint8Array) => ScoredLine,
  overlong: (size: number) => ScoredLine,
): ScoredLine {
  try {
    const { size } = statSync(file);
    return size > SIZE_LIMIT ? overlong(size) : score(readFileSync(file));
  } catch (error) {
    return unreadable({
      code: 'file',
      message: `The file cannot be read: ${describeFileError(error)}.`,
      help: 'Put it right and run the command again.',
    });
  }
}
