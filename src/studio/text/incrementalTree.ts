import { isCollection, isMap, isSeq, type ParsedNode, type Range } from 'yaml';
import { readYamlTree, type YamlTree } from '../../load/yamlTree.ts';
import { changedSpan } from './changedSpan.ts';
import { itemBlock } from './itemBlock.ts';

type Known = YamlTree & { readonly root: NonNullable<YamlTree['root']> };

/**
 * A reader of YAML trees for a text that is read again after each change. A change inside one item of a list costs the
 * reading of that item; all else costs the reading of the text. The tree is the same either way, but for comments. Each
 * tree is good until the next text is read.
 */
export function incrementalTree(): (text: string) => YamlTree {
  let last: { readonly text: string; readonly tree: Known } | undefined;
  return (text) => {
    if (last?.text === text) return last.tree;
    if (last && patched(last.text, text, last.tree)) {
      last = { text, tree: last.tree };
      return last.tree;
    }
    const tree = readYamlTree(text);
    last = isKnown(tree) ? { text, tree } : undefined;
    return tree;
  };
}

function isKnown(tree: YamlTree): tree is Known {
  return tree.root !== undefined && tree.faults.length === 0;
}

interface Item {
  readonly list: { items: unknown[] };
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** Brings the tree up to date in place; false where it cannot, and then nothing was changed. */
function patched(before: string, after: string, { root }: Known): boolean {
  const change = changedSpan(before, after);
  const delta = after.length - before.length;
  for (const item of itemsAround(root.contents, before, change.from, change.to)) {
    const text = after.slice(item.from, item.to + delta);
    if (!staysInside(text, item.column)) continue;
    const { root: alone, faults } = readYamlTree(text);
    const list = alone?.contents;
    if (faults.length > 0 || !isSeq(list) || list.flow === true || list.items.length !== 1) continue;
    const node = list.items[0] as ParsedNode;
    shift(node, 0, item.from, 0);
    item.list.items[item.index] = undefined;
    shift(root.contents, item.to, delta, item.from);
    item.list.items[item.index] = node;
    root.range[1] += delta;
    root.range[2] += delta;
    return true;
  }
  return false;
}

/** The items of lists that hold the change, the innermost first; their dashes and last line ends are outside it. */
function itemsAround(node: ParsedNode | null, text: string, from: number, to: number): Item[] {
  const found: Item[] = [];
  let here: ParsedNode | null = node;
  while (here !== null) {
    let next: ParsedNode | null = null;
    if (isMap(here)) {
      if (here.flow) break;
      // Ends of values say where to look and no more: comments after them are nobody's.
      for (const { key, value } of here.items) {
        if (key !== null && startOf(key) > from) break;
        next = value;
      }
    } else if (isSeq(here)) {
      if (here.flow) break;
      let index = -1;
      for (const [at, item] of here.items.entries()) {
        if (startOf(item) > from) break;
        index = at;
        next = item;
      }
      const block = next && itemBlock(text, startOf(next));
      if (block && to < block.to) found.unshift({ list: here, index, ...block });
    }
    here = next;
  }
  return found;
}

function startOf(node: unknown): number {
  return (node as ParsedNode | null)?.range[0] ?? Infinity;
}

/** Whether every line but the first is indented more than the dash, so that what follows is read as before. */
function staysInside(text: string, column: number): boolean {
  if (!text.endsWith('\n')) return false;
  for (let line = text.indexOf('\n') + 1; line < text.length;) {
    let at = line;
    while (text.charCodeAt(at) === 32) at++;
    const sign = text[at];
    if (sign === '\t') return false;
    const empty = sign === '\n' || sign === '\r' || sign === '#';
    if (!empty && at - line <= column) return false;
    line = text.indexOf('\n', at) + 1;
    if (line === 0) break;
  }
  return !text.includes('\r');
}

/** Moves all places at or after `start` by `delta`; ends inside the block that was taken out become its new end. */
function shift(node: ParsedNode | null | undefined, start: number, delta: number, hole: number): void {
  if (!node) return;
  const { range } = node as { range: Range };
  if (range[2] <= hole && start > 0) return;
  for (const end of [0, 1, 2] as const) {
    const place = range[end];
    if (place >= start) range[end] = place + delta;
    else if (place > hole) range[end] = start + delta;
  }
  if (!isCollection(node)) return;
  for (const item of node.items as unknown[]) {
    if (item === undefined || item === null) continue;
    if (isMap(node)) {
      const pair = item as { key: ParsedNode | null; value: ParsedNode | null };
      shift(pair.key, start, delta, hole);
      shift(pair.value, start, delta, hole);
    } else shift(item as ParsedNode, start, delta, hole);
  }
}
