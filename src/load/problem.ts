/** Problems as data with a place. Offsets become lines and columns once, where a problem is made. */

import type { LineIndex } from './lineIndex.ts';

export type Severity = 'error' | 'warning';

/** One thing that is wrong with a file: what, where, why, and what to do. */
export interface Problem {
  /** Closed set of names, one for each kind of problem, such as `unexpected-property`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a full stop at its end. */
  readonly message: string;
  /** What to do about it, in one or more sentences. */
  readonly help?: string;
  /** As it was given to the function that read the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** The place just after the last character. */
  readonly endLine: number;
  readonly endColumn: number;
  /** JSON Pointer to the value inside the file; empty for the whole file, and for Markdown. */
  readonly path: string;
  /** What would have been right, where that can be said in a few words. */
  readonly expected?: string;
  /** What is there. */
  readonly actual?: string;
  /** A change of the file that certainly puts it right. */
  readonly fix?: Fix;
}

/** One change of a text: a place, counted like that of a problem, and what stands there afterwards. */
export interface Fix {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: string;
}

/** Words that certainly should be other words. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** Offsets into a text; `end` is just after the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The parts of a problem that do not depend on where it is. */
export interface Finding extends Pick<Problem, 'code' | 'severity' | 'message' | 'help' | 'expected' | 'actual'> {
  /** Becomes a fix where the file has exactly these words at the place of the problem. */
  readonly replace?: Replacement | undefined;
}

/** A problem at a span of a text. Optional parts that are undefined are left out. */
export function problemAt(finding: Finding, file: string, span: Span, lines: LineIndex, path = ''): Problem {
  const { code, severity, message, help, expected, actual } = finding;
  const start = lines.position(span.start);
  const end = lines.position(Math.max(span.start, span.end));
  return {
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  };
}

/** Order in which problems are shown: by file, then by place, errors before warnings. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.severity, b.severity) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Most problems that are returned for one file: a person reads no more, and a hostile file may hold a million. */
export const MAX_PROBLEMS = 500;

/**
 * The problems in order, and where there are more than {@link MAX_PROBLEMS}, one last that says how many were left out.
 *
 * @param omitted errors that were found and not made into problems
 */
export function finishProblems(problems: readonly Problem[], omitted = 0): readonly Problem[] {
  const sorted = [...problems].sort(compareProblems);
  const shown = sorted.slice(0, MAX_PROBLEMS);
  const rest = sorted.slice(MAX_PROBLEMS);
  const last = shown.at(-1);
  if (last === undefined || rest.length + omitted === 0) return shown;
  const serious = omitted > 0 || rest.some((problem) => problem.severity === 'error');
  const { file, endLine, endColumn } = last;
  return [
    ...shown,
    {
      code: 'too-many-problems',
      severity: serious ? 'error' : 'warning',
      message: `${rest.length + omitted} more problems in this file are not shown`,
      help: 'Put these right first and check again.',
      file,
      line: endLine,
      column: endColumn,
      endLine,
      endColumn,
      path: '',
    },
  ];
}
