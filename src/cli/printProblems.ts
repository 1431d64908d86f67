import { oneLine } from '../formats/plainText.ts';
import type { RecordProblem } from '../record/problem.ts';
import { paint, type Io } from './output.ts';

/** Prints problems of a submission or a review to standard error. */
export function printProblems(problems: readonly Pick<RecordProblem, 'severity' | 'message' | 'help'>[], io: Io): void {
  const { bold, dim, red, yellow } = paint(io.colourErr);
  for (const { severity, message, help } of problems) {
    const word = severity === 'error' ? red('error:') : yellow('warning:');
    io.err(`${bold(word)} ${oneLine(message)}\n${dim(oneLine(help))}\n`);
  }
}
