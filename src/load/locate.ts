import { isAlias, isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Span } from './problem.ts';
import type { Path } from './readYaml.ts';
import { scalarSpan } from './scalarSpan.ts';

/** Where one part of a value stands in the text. */
export interface Place {
  /** The name before the colon; of list items and the root, the same as `value`. */
  readonly key: Span;
  /** The value; of a list or group only its beginning, on one line. */
  readonly value: Span;
  /** The place of a span of offsets inside a text value. */
  inside(span: Span): Span;
}

type Pair = { readonly key: ParsedNode; readonly value: ParsedNode | null };

/** The pairs of each group by name, made when a group is first looked into: a hostile file has very many of both. */
const indexes = new WeakMap<object, ReadonlyMap<unknown, Pair>>();

function pairsOf(group: { readonly items: readonly unknown[] }): ReadonlyMap<unknown, Pair> {
  let index = indexes.get(group);
  if (index === undefined) {
    // The last of duplicates is the one that counts.
    index = new Map((group.items as readonly Pair[]).map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]));
    indexes.set(group, index);
  }
  return index;
}

/**
 * The place of the value at `path`, or of its nearest ancestor that is there.
 *
 * @param targets what each alias stands for
 */
export function locate(
  root: ParsedNode | null,
  targets: ReadonlyMap<unknown, ParsedNode>,
  text: string,
  path: Path,
): Place {
  let node = root;
  let key: ParsedNode | undefined;
  for (const part of path) {
    const parent: ParsedNode | null = isAlias(node) ? (targets.get(node) ?? null) : node;
    let child: { key?: ParsedNode; node: ParsedNode | null } | undefined;
    if (isMap(parent)) {
      const pair = pairsOf(parent).get(part);
      if (pair) child = { key: pair.key, node: pair.value };
    } else if (isSeq(parent) && typeof part === 'number' && part in parent.items) {
      child = { node: parent.items[part] as ParsedNode | null };
    }
    if (child === undefined) break;
    node = child.node;
    key = child.key;
  }
  const value = firstLine(valueSpan(node, key), text);
  return {
    key: key === undefined ? value : plain(key),
    value,
    inside: (span) => (isScalar(node) ? scalarSpan(node as ParsedNode, text, span) : value),
  };
}

/** A text over several lines is marked on its first. */
function firstLine({ start, end }: Span, text: string): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}

function plain(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] };
}

/** A value that is not written has no place of its own: its name stands for it. */
function valueSpan(node: ParsedNode | null, key: ParsedNode | undefined): Span {
  if (node === null || node.range[0] === node.range[1])
    return key === undefined ? { start: node?.range[0] ?? 0, end: node?.range[1] ?? 0 } : plain(key);
  if (isMap(node) && !node.flow) {
    const first = node.items[0]?.key;
    return first === undefined ? plain(node) : plain(first);
  }
  return isCollection(node) ? { start: node.range[0], end: node.range[0] + 1 } : plain(node);
}
