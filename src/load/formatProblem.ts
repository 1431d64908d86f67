import pc from 'picocolors';
import type { Fix, Problem } from './problem.ts';
import { printable } from './words.ts';

/** Columns of source shown on one line of a code frame. */
const FRAME_WIDTH = 100;

/**
 * A problem as lines of text without a line end: place, severity, message and code; then, with `source` (the text of the
 * file), the line before and the line itself with the place marked; then the help.
 */
export function formatProblem(
  problem: Problem,
  source?: string,
  { colour = false }: { colour?: boolean } = {},
): string {
  const paint = pc.createColors(colour);
  const tone = problem.severity === 'error' ? paint.red : paint.yellow;
  const head = `${paint.bold(`${problem.file}:${problem.line}:${problem.column}`)} ${tone(problem.severity)} ${problem.message} ${paint.dim(`[${problem.code}]`)}`;
  const frame = source === undefined ? [] : codeFrame(problem, source, paint);
  const help = problem.help === undefined ? [] : [`  ${paint.cyan('help')} ${problem.help}`];
  const fix = problem.fix === undefined ? [] : [`  ${paint.cyan('fix')}  ${fixWords(problem.fix, source)}`];
  return [head, ...frame, ...help, ...fix].join('\n');
}

/** `replace wieght by weight`. */
function fixWords({ line, column, endLine, endColumn, newText }: Fix, source: string | undefined): string {
  const words = line === endLine ? splitLines(source)[line - 1]?.slice(column - 1, endColumn - 1) : undefined;
  return `Replace ${words === undefined ? 'this' : printable(words)} by ${printable(newText)}`;
}

function splitLines(source = ''): readonly string[] {
  return source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
}

function codeFrame(problem: Problem, source: string, paint: ReturnType<typeof pc.createColors>): string[] {
  const lines = splitLines(source);
  const line = lines[problem.line - 1];
  if (line === undefined) return [];
  const width = String(problem.line).length;
  const start = problem.column - 1;
  // A long line is shown from a little before the place.
  const from = start > FRAME_WIDTH - 20 ? start - 20 : 0;
  const crop = (text: string) => printable(text.slice(from, from + FRAME_WIDTH)).replaceAll('\t', ' ');
  const end = problem.endLine === problem.line ? problem.endColumn - 1 : line.length;
  const marks = Math.max(1, Math.min(end, from + FRAME_WIDTH) - start);
  const row = (number: number | '', mark: string, text: string) =>
    `${paint.dim(`${mark} ${String(number).padStart(width)} |`)} ${text}`.trimEnd();
  const before = lines[problem.line - 2];
  return [
    ...(before === undefined ? [] : [row(problem.line - 1, ' ', crop(before))]),
    row(problem.line, '>', crop(line)),
    row('', ' ', `${' '.repeat(start - from)}${paint.red('^'.repeat(marks))}`),
  ];
}
