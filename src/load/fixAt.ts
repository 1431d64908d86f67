import type { LineIndex } from './lineIndex.ts';
import type { Fix, Replacement, Span } from './problem.ts';

/** Words that are text wherever YAML lets them stand, but for those below. */
const PLAIN = /^(?:[A-Za-z][\w-]*|\d+\.\d+\.\d+)$/;
/** Words that YAML reads as something else than text. */
const NOT_TEXT = /^(?:true|false|null)$/i;

/**
 * The fix that replaces words at a span of a YAML text, quotation marks kept. Undefined unless the span holds exactly
 * these words, and the new ones are read as the author would expect.
 */
export function fixAt(replace: Replacement | undefined, span: Span, text: string, lines: LineIndex): Fix | undefined {
  if (replace === undefined) return undefined;
  const words = text.slice(span.start, span.end);
  const { from, to } = replace;
  const mark = /^(["'])(.*)\1$/.exec(words);
  const quoted = mark !== null && mark[2] === from && PLAIN.test(to);
  if (words !== from && !quoted) return undefined;
  // What begins a plain text or item could be taken for a sign of YAML.
  const begins = /(?:^|[\n:,[{-])[ ]*$/.test(text.slice(Math.max(0, span.start - 80), span.start));
  if (!quoted && begins && !startsSafely(from, to)) return undefined;
  const [start, end] = [lines.position(span.start), lines.position(span.end)];
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    newText: quoted ? `${mark[1]}${to}${mark[1]}` : to,
  };
}

/** A text stays a text; what was no text is replaced on purpose. */
function startsSafely(from: string, to: string): boolean {
  if (/^["'\d]/.test(from) || NOT_TEXT.test(from)) return true;
  return PLAIN.test(to) && (!NOT_TEXT.test(to) || /^(?:yes|no|on|off|y|n)$/i.test(from));
}
