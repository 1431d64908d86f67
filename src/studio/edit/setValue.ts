import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../load/readYaml.ts';
import { readYamlTree } from '../../load/yamlTree.ts';
import { findNode, type Found } from './findNode.ts';
import { columnOf, contentEnd, lineEnd, lineStart, pairEnd, styleOf } from './places.ts';
import { renderValue, type Style } from './renderValue.ts';
import { meansTheSame } from './sameMeaning.ts';
import type { TextChange } from './textChange.ts';

/**
 * The change of a YAML text that gives the part at `path` this value and leaves every other byte as it is; undefined
 * takes the part away. A property that is not there yet is put where `order` has it.
 *
 * @returns undefined where that cannot be done by one change that certainly means no more than this
 */
export function setValue(
  text: string,
  path: Path,
  value: unknown,
  order: readonly string[] = [],
): TextChange | undefined {
  const { root, faults } = readYamlTree(text);
  if (root === undefined || faults.length > 0) return undefined;
  // Where a block or plain words would not do, as beside a comment, quotation marks may.
  for (const style of [undefined, 'double'] as const) {
    const change = changeFor(root.contents, text, path, value, { order, style });
    if (change && meansTheSame(text, change, path, value)) return change;
  }
  return undefined;
}

interface Manner {
  readonly order: readonly string[];
  /** In place of that which the value has. */
  readonly style: Style | undefined;
}

type Root = NonNullable<ReturnType<typeof readYamlTree>['root']>['contents'];

function changeFor(root: Root, text: string, path: Path, value: unknown, manner: Manner): TextChange | undefined {
  const found = findNode(root, path);
  if (found) return value === undefined ? without(found, text) : replaced(found, text, value, manner);
  if (value === undefined || path.length === 0) return undefined;
  const name = path.at(-1) ?? '';
  const around = findNode(root, path.slice(0, -1));
  if (around && isMap(around.node) && typeof name === 'string') return withProperty(around, text, name, value, manner);
  if (around && isSeq(around.node)) return withItem(around, text, value);
  if (around && !(isScalar(around.node) && around.node.value === null)) return undefined;
  if (typeof name === 'number' && name !== 0) return undefined;
  return changeFor(root, text, path.slice(0, -1), typeof name === 'number' ? [value] : { [name]: value }, manner);
}

function replaced({ node, pair, flow }: Found, text: string, value: unknown, manner: Manner): TextChange | undefined {
  const [from] = node.range;
  const owner = pair?.key.range[0] ?? lineStart(text, from) + indentAt(text, from);
  const indent = columnOf(text, owner);
  const style = manner.style ?? (typeof value === 'string' ? styleOf(node) : undefined);
  const before = from - lineStart(text, from) - indent;
  if (from === node.range[1]) {
    // A name without a value.
    const after = pair ? pairEnd(pair, text) : from;
    return { from: after, to: after, insert: ` ${renderValue(value, { indent, flow, before })}` };
  }
  const inside = flow || (isCollection(node) && node.flow === true);
  const block = isSeq(node) && node.flow !== true;
  const rendered = renderValue(value, { indent, flow: inside, style, block, before });
  const to = contentEnd(node, text);
  // A block list begins on the line below its name, and so does what takes its place.
  if (isCollection(node) && node.flow !== true && pair) {
    const start = text.indexOf(':', pair.key.range[1]) + 1;
    return { from: start, to, insert: rendered.startsWith('\n') ? rendered : ` ${rendered}` };
  }
  if (!rendered.startsWith('\n')) return { from, to, insert: rendered };
  return { from: text.slice(0, from).trimEnd().length, to, insert: rendered };
}

function indentAt(text: string, at: number): number {
  return /^ */.exec(text.slice(lineStart(text, at), at))?.[0].length ?? 0;
}

function withProperty(
  { node, flow: around }: Found,
  text: string,
  name: string,
  value: unknown,
  { order, style }: Manner,
): TextChange | undefined {
  const group = node as YAMLMap.Parsed;
  const first = group.items[0];
  const flow = around || group.flow === true;
  if (!first) return undefined;
  const rank = order.indexOf(name);
  const earlier = group.items.filter(({ key }) => {
    const own = isScalar(key) ? order.indexOf(String(key.value)) : -1;
    return rank < 0 || (own >= 0 && own < rank);
  });
  const last = earlier.at(-1) ?? first;
  const end = pairEnd(last, text);
  if (flow) return { from: end, to: end, insert: `, ${name}: ${renderValue(value, { indent: 0, flow, style })}` };
  const indent = columnOf(text, first.key.range[0]);
  const at = lineEnd(text, end);
  const rendered = renderValue(value, { indent, flow, style, before: name.length + 2 });
  const insert = `\n${' '.repeat(indent)}${name}:${rendered.startsWith('\n') ? '' : ' '}${rendered}`;
  return { from: at, to: at, insert };
}

function withItem({ node, flow: around }: Found, text: string, value: unknown): TextChange | undefined {
  const list = node as YAMLSeq.Parsed;
  const last = list.items.at(-1);
  const flow = around || list.flow === true;
  if (!last) {
    const [from, to] = list.range;
    return { from, to, insert: renderValue([value], { indent: 0, flow: true }) };
  }
  const end = contentEnd(last, text);
  if (flow) return { from: end, to: end, insert: `, ${renderValue(value, { indent: 0, flow })}` };
  const indent = indentAt(text, last.range[0]);
  const at = lineEnd(text, end);
  return { from: at, to: at, insert: `\n${' '.repeat(indent)}- ${renderItem(value, indent)}` };
}

/** An item, to stand after its dash. */
export function renderItem(value: unknown, indent: number): string {
  const rendered = renderValue(value, { indent, flow: false, before: 2 });
  // Of a group the first property stands beside the dash.
  return rendered.replace(/^\n */, '');
}

function without({ node, parent, pair, index }: Found, text: string): TextChange | undefined {
  if (!parent) return undefined;
  const items = parent.items as unknown[];
  if (items.length < 2) return undefined;
  const start = pair ? pair.key.range[0] : node.range[0];
  const end = pair ? pairEnd(pair, text) : contentEnd(node, text);
  if (parent.flow === true) {
    if (index > 0) return { from: endAt(parent, index - 1, text), to: end, insert: '' };
    return { from: start, to: startAt(parent, 1), insert: '' };
  }
  const from = lineStart(text, start);
  // The first property of an item stands beside its dash, which has to stay.
  if (pair && !/^ *$/.test(text.slice(from, start))) return undefined;
  const to = lineEnd(text, end);
  return to < text.length ? { from, to: to + 1, insert: '' } : { from: Math.max(0, from - 1), to, insert: '' };
}

function startAt(parent: YAMLMap.Parsed | YAMLSeq.Parsed, index: number): number {
  const item = isMap(parent) ? parent.items[index]?.key : parent.items[index];
  return item?.range[0] ?? 0;
}

function endAt(parent: YAMLMap.Parsed | YAMLSeq.Parsed, index: number, text: string): number {
  if (isMap(parent)) {
    const pair = parent.items[index];
    return pair ? pairEnd(pair, text) : 0;
  }
  const item = parent.items[index];
  return item ? contentEnd(item, text) : 0;
}
