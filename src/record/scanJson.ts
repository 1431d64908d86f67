import { clean } from './quote.ts';

/** How deep objects and lists may lie within each other; a submission needs five. */
export const DEPTH_LIMIT = 64;

/** How many values a file may hold; a submission of 2,000 answers and 5,000 evidence items has about 60,000. */
export const VALUE_LIMIT = 250_000;

/** Names that would reach into the objects of the program that reads them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a text that should be JSON. `offset` counts UTF-16 units from the start of the text. */
export type JsonFault =
  | { readonly kind: 'syntax'; readonly offset: number; readonly found: string; readonly expected: string }
  | { readonly kind: 'truncated'; readonly offset: number }
  | { readonly kind: 'too-deep'; readonly offset: number }
  | { readonly kind: 'too-many'; readonly offset: number }
  | { readonly kind: 'forbidden-key'; readonly offset: number; readonly path: string; readonly key: string }
  | { readonly kind: 'duplicate-key'; readonly offset: number; readonly path: string; readonly key: string };

interface Container {
  readonly keys: Set<string> | undefined; // undefined in a list
  key: string;
  count: number;
}

type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next';

/**
 * Reads through a JSON text without building anything and without recursion: finds where it stops being JSON, names
 * that would harm or that stand twice in one object (JSON.parse would silently keep the last), and nesting too deep.
 *
 * @returns every fault, in order; none after the first that makes the rest unreadable
 */
export function scanJson(text: string): readonly JsonFault[] {
  const faults: JsonFault[] = [];
  const stack: Container[] = [];
  let state: State = 'value';
  let values = 0;
  let at = 0;

  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) {
      if (stack.length > 0 || state !== 'next') faults.push({ kind: 'truncated', offset: text.length });
      return faults;
    }
    const top = stack.at(-1);
    const char = text.charAt(at);

    if (state === 'next') {
      if (top === undefined) return [...faults, unexpected(text, at, 'the end of the file')];
      const close = top.keys ? '}' : ']';
      if (char === close) stack.pop();
      else if (char === ',') {
        state = top.keys ? 'key' : 'value';
        top.count += 1;
      } else return [...faults, unexpected(text, at, `“,” or “${close}”`)];
      at += 1;
      continue;
    }

    if (state === 'colon') {
      if (char !== ':') return [...faults, unexpected(text, at, '“:”')];
      state = 'value';
      at += 1;
      continue;
    }

    if (top?.keys && (state === 'key' || state === 'first-key')) {
      if (char === '}' && state === 'first-key') {
        stack.pop();
        state = 'next';
        at += 1;
        continue;
      }
      if (char !== '"') return [...faults, unexpected(text, at, 'a name in double quotation marks')];
      const end = endOfString(text, at);
      if (typeof end !== 'number') return [...faults, end];
      const key = JSON.parse(text.slice(at, end)) as string;
      top.key = key;
      if (FORBIDDEN_KEYS.has(key)) faults.push({ kind: 'forbidden-key', offset: at, path: pathOf(stack), key });
      else if (top.keys.has(key)) faults.push({ kind: 'duplicate-key', offset: at, path: pathOf(stack), key });
      top.keys.add(key);
      state = 'colon';
      at = end;
      continue;
    }

    if (char === ']' && state === 'first-value') {
      stack.pop();
      state = 'next';
      at += 1;
      continue;
    }
    values += 1;
    if (values > VALUE_LIMIT) return [...faults, { kind: 'too-many', offset: at }];
    if (char === '{' || char === '[') {
      if (stack.length >= DEPTH_LIMIT) return [...faults, { kind: 'too-deep', offset: at }];
      stack.push({ keys: char === '{' ? new Set() : undefined, key: '', count: 0 });
      state = char === '{' ? 'first-key' : 'first-value';
      at += 1;
      continue;
    }
    const end = char === '"' ? endOfString(text, at) : endOfScalar(text, at);
    if (typeof end !== 'number') return [...faults, end];
    state = 'next';
    at = end;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return at;
}

/** The offset after the string that begins at `from`, or the fault in it. */
function endOfString(text: string, from: number): number | JsonFault {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return unexpected(text, at, 'the end of the text in quotation marks on the same line');
    if (code !== 0x5c) continue;
    const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
    escape.lastIndex = at + 1;
    const found = escape.exec(text);
    if (found) at += found[0].length;
    else if (/^(u[0-9a-fA-F]{0,3})?$/.test(text.slice(at + 1, at + 6))) break;
    else return unexpected(text, at, 'an escape that JSON knows, such as “\\n” or “\\\\”');
  }
  return { kind: 'truncated', offset: text.length };
}

/** The offset after the number or word that begins at `from`, or the fault in it. */
function endOfScalar(text: string, from: number): number | JsonFault {
  const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
  scalar.lastIndex = from;
  const found = scalar.exec(text);
  if (found) return from + found[0].length;
  const rest = text.slice(from, from + 400);
  const cutWord = rest.length < 5 && ['true', 'false', 'null'].some((word) => word.startsWith(rest));
  const cutNumber =
    /^-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?)?)?$/.test(rest) && from + rest.length === text.length;
  if (cutWord || cutNumber) return { kind: 'truncated', offset: text.length };
  return unexpected(text, from, 'a value: text in double quotation marks, a number, true, false, “{” or “[”');
}

function unexpected(text: string, offset: number, expected: string): JsonFault {
  const word = /[\p{L}\p{N}_]{1,20}|[^]/uy;
  word.lastIndex = offset;
  const found = word.exec(text)?.[0] ?? '';
  return { kind: 'syntax', offset, found: nameOf(found), expected };
}

function nameOf(found: string): string {
  if (found === '\n' || found === '\r') return 'line break';
  if (/[“”„‘’«»]/.test(found)) return 'typographic quotation mark';
  return `“${clean(found)}”`;
}

function pathOf(stack: readonly Container[]): string {
  return stack.reduce(
    (path, { keys, key, count }) => (keys ? `${path}${path ? '.' : ''}${clean(key)}` : `${path}[${count}]`),
    '',
  );
}
