/** Texts that say where problems are expected: `«code|words»` marks the words, and is taken out before reading. */

import type { Problem } from '../../../src/load/index.ts';

export interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The text without its marks, and what they expect, in order of place. */
export function unmark(marked: string): { text: string; expected: Expected[] } {
  let text = '';
  const expected: Expected[] = [];
  let at = 0;
  for (const match of marked.matchAll(/«([a-z-]+)\|([^»]*)»/g)) {
    text += marked.slice(at, match.index);
    const start = place(text);
    text += match[2] ?? '';
    const end = place(text);
    expected.push({
      code: match[1] ?? '',
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}

/** The parts of problems that marks speak of. */
export function places(problems: readonly Problem[]): Expected[] {
  return problems.map(({ code, line, column, endLine, endColumn }) => ({ code, line, column, endLine, endColumn }));
}

/** The text with one part replaced; throws when that part is not there just once. */
export function replaced(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} is there ${parts.length - 1} times`);
  return parts.join(to);
}

function place(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Milliseconds of processor that some work takes: unlike the clock, hardly touched by what else the machine does. */
export function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
