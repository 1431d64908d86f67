import type { Path } from '../../load/readYaml.ts';

/** Where in a checklist an offset is, told from the lines above alone: so it is known while the text is being written. */
export interface TextPlace {
  /** Names and, for items of lists, the number 0. Of a name that is being written, the way to what it belongs to. */
  readonly path: Path;
  /** A name, a value, or words of a text over several lines. */
  readonly kind: 'name' | 'value' | 'text';
  /** What is written of it, up to its end on this line. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Names that stand beside it already. */
  readonly beside: readonly string[];
  /** Inside braces or brackets. */
  readonly flow: boolean;
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly indent: number;
  /** Columns of dashes. */
  readonly dashes: readonly number[];
  /** Column of the first word, dashes left out. */
  readonly column: number;
  readonly name?: string;
  /** What follows the colon. */
  readonly rest: string;
}

const LINE = /^( *)((?:- +|-$)*)(?:([A-Za-z_][\w-]*|<<)[ ]*:(?= |$))?(.*)$/;

/** The place at an offset. */
export function placeAt(text: string, offset: number): TextPlace {
  const line = readLine(text, offset);
  const at = offset - line.start;
  const above = ancestors(text, line);
  const nameEnd = line.name === undefined ? -1 : line.column + line.name.length;
  if (above.inText) return place(above.path, 'text', line, wordAround(line.text, at), [], false);
  if (line.name !== undefined && at > nameEnd) {
    const valueStart = nameEnd + 1 + (/^\s*/.exec(line.text.slice(nameEnd + 1))?.[0].length ?? 0);
    const inner = inFlow(line.text, valueStart, at, [...above.path, line.name]);
    if (inner) return place(inner.path, inner.kind, line, inner.span, inner.beside, true);
    return place([...above.path, line.name], 'value', line, scalarAt(line.text, valueStart), [], false);
  }
  if (line.name === undefined && /^[[{]/.test(line.rest.trimStart())) {
    const inner = inFlow(line.text, line.text.indexOf(line.rest.trimStart()), at, above.path);
    if (inner) return place(inner.path, inner.kind, line, inner.span, inner.beside, true);
  }
  const span = { from: line.column, to: line.name === undefined ? line.text.trimEnd().length : nameEnd };
  const beside = line.dashes.length > 0 || above.names.length > 0 ? above.names : [];
  return place(above.path, 'name', line, { from: span.from, to: Math.max(span.from, span.to) }, beside, false);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function place(
  path: Path,
  kind: TextPlace['kind'],
  { start, text }: Line,
  { from, to }: Span,
  beside: readonly string[],
  flow: boolean,
): TextPlace {
  return { path, kind, from: start + from, to: start + to, words: text.slice(from, to), beside, flow };
}

function readLine(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const words = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const [, spaces = '', marks = '', name, rest = ''] = LINE.exec(words) ?? [];
  const dashes = [...marks.matchAll(/-/g)].map(({ index }) => spaces.length + index);
  return {
    start,
    text: words,
    indent: spaces.length,
    dashes,
    column: spaces.length + marks.length,
    ...(name === undefined ? {} : { name }),
    rest,
  };
}

function isEmpty({ text }: Line): boolean {
  return /^\s*(#.*)?$/.test(text);
}

interface Above {
  readonly path: Path;
  /** Names of the same group, above and below. */
  readonly names: readonly string[];
  readonly inText: boolean;
}

/** The way to the group that a line is in, found by going up. */
function ancestors(text: string, line: Line): Above {
  const path: (string | number)[] = [];
  // What is not written yet stands where the cursor is.
  let column = line.column;
  for (const _ of line.dashes) path.unshift(0);
  if (line.dashes.length > 0) column = line.dashes[0] ?? column;
  const names = namesBeside(text, line);
  let listed = line.dashes.length > 0;
  let inText = false;
  for (let before = line; before.start > 0;) {
    before = readLine(text, before.start - 1);
    if (isEmpty(before)) continue;
    const { dashes, name, rest } = before;
    const own = dashes[0] ?? before.column;
    if (before.column < column || (listed && before.column === column && dashes.length === 0 && name !== undefined)) {
      if (name === undefined) {
        // An item without a name: the line goes on with its words.
        if (dashes.length === 0) continue;
        for (const _ of dashes) path.unshift(0);
      } else {
        if (/^\s*[|>][-+\d]*\s*(#.*)?$/.test(rest)) inText = true;
        path.unshift(name);
        for (const _ of dashes) path.unshift(0);
      }
      column = own;
      listed = dashes.length > 0;
    } else if (before.column === column && dashes.length > 0 && !listed) {
      for (const _ of dashes) path.unshift(0);
      column = own;
      listed = true;
    }
  }
  return { path, names, inText };
}

/** Names in the same group as a line, its own left out. */
function namesBeside(text: string, line: Line): string[] {
  const names: string[] = [];
  const { column } = line;
  if (line.dashes.length === 0) {
    for (let before = line; before.start > 0;) {
      before = readLine(text, before.start - 1);
      if (isEmpty(before) || before.column > column) continue;
      if (before.column < column) break;
      if (before.name !== undefined) names.push(before.name);
      if (before.dashes.length > 0) break;
    }
  }
  for (let at = line.start + line.text.length; at < text.length;) {
    const after = readLine(text, text.indexOf('\n', at) + 1);
    if (after.start <= at) break;
    at = after.start + after.text.length;
    if (isEmpty(after)) continue;
    if ((after.dashes[0] ?? after.column) < column) break;
    if (after.column === column && after.name !== undefined && after.dashes.length === 0) names.push(after.name);
  }
  return names;
}

interface Inner {
  readonly path: Path;
  readonly kind: 'name' | 'value';
  readonly span: Span;
  readonly beside: readonly string[];
}

/** The place inside braces and brackets that begin at `start` of a line; undefined outside of them. */
function inFlow(line: string, start: number, at: number, path: Path): Inner | undefined {
  const stack: { list: boolean; name?: string; names: string[] }[] = [];
  let token = start;
  let index = start;
  for (; index < at; index++) {
    const sign = line[index] ?? '';
    const top = stack.at(-1);
    if (sign === '"' || sign === "'") {
      const close = line.indexOf(sign, index + 1);
      if (close < 0 || close >= at) break;
      index = close;
    } else if (sign === '{' || sign === '[') {
      if (!top && index !== start) return undefined;
      stack.push({ list: sign === '[', names: [] });
      token = index + 1;
    } else if (sign === '}' || sign === ']') {
      stack.pop();
      if (stack.length === 0) return undefined;
      token = index + 1;
    } else if (sign === ',' && top) {
      delete top.name;
      token = index + 1;
    } else if (sign === ':' && top && !top.list && line[index + 1] === ' ') {
      top.name = line.slice(token, index).trim();
      top.names.push(top.name);
      token = index + 1;
    }
  }
  const top = stack.at(-1);
  if (!top) return undefined;
  const way = stack.flatMap(({ list, name }): (string | number)[] => (list ? [0] : name === undefined ? [] : [name]));
  while (line[token] === ' ' && token < at) token++;
  const rest = /^("[^"]*"?|'[^']*'?|[^,}\]:]*)/.exec(line.slice(token))?.[0] ?? '';
  const span = { from: token, to: token + rest.trimEnd().length };
  const names = [
    ...top.names,
    ...[...line.slice(at).matchAll(/([A-Za-z][\w-]*): /g)].flatMap(([, name]) => name ?? []),
  ];
  return {
    path: [...path, ...way],
    kind: top.list || top.name !== undefined ? 'value' : 'name',
    span: { from: span.from, to: Math.max(span.from, span.to) },
    beside: top.list ? [] : names,
  };
}

function scalarAt(line: string, start: number): Span {
  const words = line.slice(start);
  const plain = /^["']/.test(words) ? words : words.replace(/\s+#.*$/, '');
  return { from: start, to: start + plain.trimEnd().length };
}

function wordAround(line: string, at: number): Span {
  const before = /[\w.-]*$/.exec(line.slice(0, at))?.[0].length ?? 0;
  const after = /^[\w.-]*/.exec(line.slice(at))?.[0].length ?? 0;
  return { from: at - before, to: at + after };
}
