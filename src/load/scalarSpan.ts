import { isScalar, type ParsedNode } from 'yaml';
import type { Span } from './problem.ts';

/**
 * The place in the file of a span inside a text value. Exact where the text is plain or quoted on one line; elsewhere
 * the words themselves when they occur once in it, else its beginning.
 */
export function scalarSpan(node: ParsedNode, text: string, inside: Span): Span {
  const [start, end] = node.range;
  const source = text.slice(start, end);
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : source;
  if (!/[\r\n]/.test(source)) {
    const offsets = offsetsOf(source, value);
    const from = offsets?.[inside.start];
    const to = offsets?.[inside.end];
    if (from !== undefined && to !== undefined) return { start: start + from, end: start + Math.max(to, from) };
  }
  const words = value.slice(inside.start, inside.end);
  const only = words.trim().length > 1 ? source.indexOf(words) : -1;
  if (only >= 0 && source.indexOf(words, only + 1) < 0)
    return { start: start + only, end: start + only + words.length };
  const firstLine = source.search(/[\r\n]/);
  return { start, end: firstLine < 0 ? end : start + firstLine };
}

/** For each offset in `value`, its end included, the offset in `source`; undefined when the two do not agree. */
function offsetsOf(source: string, value: string): number[] | undefined {
  if (source === value) return Array.from({ length: value.length + 1 }, (_, i) => i);
  const mark = source[0];
  if (mark !== '"' && mark !== "'") return undefined;
  const offsets: number[] = [];
  let at = 1;
  while (at < source.length - 1) {
    const rest = source.slice(at, at + 10);
    const unit = (mark === "'" ? /^''|^[^]/ : /^\\(x..|u....|U........|.)|^[^]/).exec(rest)?.[0] ?? ' ';
    // An escape such as \U0001F600 may stand for two code units.
    const long = unit.startsWith('\\U') && Number.parseInt(unit.slice(2), 16) > 0xffff;
    offsets.push(at, ...(long ? [at] : []));
    at += unit.length;
  }
  offsets.push(at);
  return offsets.length === value.length + 1 ? offsets : undefined;
}
