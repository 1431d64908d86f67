import { indexLines } from './lineIndex.ts';
import type { Problem } from './problem.ts';

/** A text after its fixes, and the problems whose fixes were made, in order of place. */
export interface FixedText {
  readonly text: string;
  readonly applied: readonly Problem[];
}

/**
 * Makes the fixes of the problems of one text. Nothing but the places they name is touched, so comments and formatting
 * stay. Of fixes that overlap the first is made; the others may be made after the text was checked again.
 *
 * @param text as it was checked, without a byte order mark
 */
export function applyFixes(text: string, problems: readonly Problem[]): FixedText {
  const lines = indexLines(text);
  const changes = problems
    .flatMap((problem) => {
      const { fix } = problem;
      if (fix === undefined) return [];
      const start = lines.offset(fix.line, fix.column);
      const end = lines.offset(fix.endLine, fix.endColumn);
      return [{ problem, start, end, newText: fix.newText }];
    })
    .sort((a, b) => a.start - b.start);
  const applied: Problem[] = [];
  let result = '';
  let at = 0;
  for (const { problem, start, end, newText } of changes) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
    applied.push(problem);
  }
  return { text: result + text.slice(at), applied };
}
