import { indexLines, type LineIndex } from '../../studio/text/lines.ts';
import type { Problem } from '../../studio/check.ts';
import type { TextChange } from '../../studio/edit/textChange.ts';

/** Where the lines of a text begin. */
export function linesOf(text: string): LineIndex {
  return indexLines(text);
}

/** Where a problem is, as offsets. */
export function spanOf(problem: Problem, lines: LineIndex): { readonly from: number; readonly to: number } {
  const from = lines.offset(problem.line, problem.column);
  return { from, to: Math.max(from, lines.offset(problem.endLine, problem.endColumn)) };
}

/** The changes that put problems right; of those that overlap the first. */
export function changesFor(problems: readonly Problem[], lines: LineIndex): readonly TextChange[] {
  let end = -1;
  return problems
    .flatMap(({ fix }) =>
      fix === undefined
        ? []
        : {
            from: lines.offset(fix.line, fix.column),
            to: lines.offset(fix.endLine, fix.endColumn),
            insert: fix.newText,
          },
    )
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
