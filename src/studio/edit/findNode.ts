import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../../load/readYaml.ts';

/** A part of a text, with the group or list that it is in. */
export interface Found {
  readonly node: ParsedNode;
  readonly parent?: YAMLMap.Parsed | YAMLSeq.Parsed;
  /** Where it is a property. */
  readonly pair?: Pair<ParsedNode, ParsedNode | null>;
  /** Place among the parent's. */
  readonly index: number;
  /** Whether it stands inside braces or brackets. */
  readonly flow: boolean;
}

/** The node at a path; undefined where there is none, or the way goes through an alias. */
export function findNode(root: ParsedNode | null, path: Path): Found | undefined {
  if (root === null) return undefined;
  let found: Found = { node: root, index: 0, flow: false };
  for (const part of path) {
    const { node } = found;
    const flow = found.flow || (isCollection(node) && node.flow === true);
    if (isMap(node)) {
      const parent = node;
      const index = parent.items.findIndex(({ key }) => isScalar(key) && key.value === part);
      const pair = parent.items[index];
      if (!pair?.value) return undefined;
      found = { node: pair.value, parent, pair, index, flow };
    } else if (isSeq(node) && typeof part === 'number') {
      const parent = node;
      const item = parent.items[part];
      if (!item) return undefined;
      found = { node: item, parent, index: part, flow };
    } else return undefined;
    if (isAlias(found.node)) return undefined;
  }
  return found;
}
