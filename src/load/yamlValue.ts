import { isAlias, isCollection, isMap, isScalar, type ParsedNode } from 'yaml';
import type { Finding, Span } from './problem.ts';
import type { Path } from './readYaml.ts';
import { describeValue, quote } from './words.ts';
import { MAX_DEPTH, tooDeep } from './yamlTree.ts';

/** Uses of an anchor in one file. */
const MAX_ALIASES = 100;
/** Values in one file once aliases are written out; 2 MB of ordinary checklist has some 90,000. */
const MAX_VALUES = 250_000;

export interface ValueFault {
  readonly finding: Finding;
  readonly span: Span;
  readonly path: Path;
  /** The value cannot be used at all. */
  readonly fatal: boolean;
}

export interface YamlValue {
  readonly value: unknown;
  readonly faults: readonly ValueFault[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<unknown, ParsedNode>;
}

interface Built {
  readonly value: unknown;
  /** Values in it, itself included, aliases written out. */
  readonly size: number;
  /** Levels in it, 0 for a scalar. */
  readonly height: number;
}

/**
 * The plain value of composed nodes. Differs from the library's own conversion in finding duplicate names in linear
 * time with their places, in counting what aliases would grow to, and in refusing names that are not text.
 */
export function toValue(root: ParsedNode | null): YamlValue {
  const faults: ValueFault[] = [];
  const targets = new Map<unknown, ParsedNode>();
  const anchors = new Map<string, { node: ParsedNode; built?: Built }>();
  let aliases = 0;
  let total = 0;

  function fault(finding: Omit<Finding, 'severity'>, node: ParsedNode, path: Path, fatal = false): void {
    faults.push({ finding: { severity: 'error', ...finding }, span: spanOf(node), path, fatal });
  }

  function build(node: ParsedNode | null, path: Path, depth: number): Built {
    if (node === null) return LEAF;
    if (isAlias(node)) return follow(node, path, depth);
    const anchor = node.anchor === undefined ? undefined : { node };
    if (anchor !== undefined && node.anchor !== undefined) anchors.set(node.anchor, anchor);
    const built = isScalar(node) ? leaf(node, path) : branch(node, path, depth);
    if (anchor !== undefined) Object.assign(anchor, { built });
    return built;
  }

  function follow(node: ParsedNode & { source: string }, path: Path, depth: number): Built {
    const anchor = anchors.get(node.source);
    if (anchor === undefined) {
      fault(unknownAlias(node.source), node, path, true);
      return LEAF;
    }
    if (anchor.built === undefined) {
      fault(ALIAS_CYCLE, node, path, true);
      return LEAF;
    }
    targets.set(node, anchor.node);
    total += anchor.built.size;
    if (++aliases === MAX_ALIASES + 1) fault(TOO_MANY_ALIASES, node, path, true);
    if (depth + anchor.built.height > MAX_DEPTH) fault(tooDeep(), node, path, true);
    checkTotal(node, path, anchor.built.size);
    return anchor.built;
  }

  /** Reports once, at the node where the total passes the limit. */
  function checkTotal(node: ParsedNode, path: Path, added: number): void {
    if (total > MAX_VALUES && total - added <= MAX_VALUES) fault(TOO_MANY_VALUES, node, path, true);
  }

  function leaf(node: ParsedNode, path: Path): Built {
    total++;
    checkTotal(node, path, 1);
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'string' && UNSOUND.test(value)) fault(UNSOUND_TEXT, node, path);
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
      fault(TOO_BIG_NUMBER, node, path);
    return { value, size: 1, height: 0 };
  }

  function branch(node: ParsedNode, path: Path, depth: number): Built {
    total++;
    checkTotal(node, path, 1);
    if (depth >= MAX_DEPTH) {
      fault(tooDeep(), node, path, true);
      return LEAF;
    }
    let size = 1;
    let height = 0;
    const add = (child: Built): unknown => {
      size += child.size;
      height = Math.max(height, child.height);
      return child.value;
    };
    if (!isMap(node)) {
      const items = isCollection(node) ? (node.items as (ParsedNode | null)[]) : [];
      const list = items.map((item, index) => add(build(item, [...path, index], depth + 1)));
      return { value: list, size, height: height + 1 };
    }
    const group: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') {
        fault(nameNotText(name), key ?? node, path);
        continue;
      }
      if (Object.hasOwn(group, name)) fault(duplicateName(name), key, [...path, name]);
      const own = add(build(value, [...path, name], depth + 1));
      // Assigned, this one would set the prototype; defined, all would make every later look slower.
      if (name === '__proto__') {
        Object.defineProperty(group, name, { value: own, enumerable: true, configurable: true, writable: true });
      } else group[name] = own;
    }
    return { value: group, size, height: height + 1 };
  }

  return { value: build(root, [], 0).value, faults, targets };
}

const LEAF: Built = { value: null, size: 1, height: 0 };

/** Written with escapes, a text can still hold what the file itself may not. */
const UNSOUND = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The place of a node; of a list or group, its first character only: it may run over many lines. */
function spanOf(node: ParsedNode): Span {
  const [start, end] = node.range;
  return { start, end: isCollection(node) ? start + 1 : end };
}

function duplicateName(name: string): Omit<Finding, 'severity'> {
  return {
    code: 'duplicate-key',
    message: `${quote(name)} is given twice in the same group`,
    help: 'Keep one of the two. If they were meant for two items of a list, begin the second with "- ".',
  };
}

function nameNotText(value: unknown): Omit<Finding, 'severity'> {
  return {
    code: 'key-not-text',
    message: `The name of a property must be text; this is ${describeValue(value)}`,
    help: 'Write a word before the colon, between quotation marks if it looks like a number or true, false or null.',
  };
}

function unknownAlias(name: string): Omit<Finding, 'severity'> {
  return {
    code: 'yaml-unknown-alias',
    message: `*${quote(name).slice(1, -1)} repeats something that was never named`,
    help: 'Write the content out, or put the text between quotation marks if its * belongs to it.',
  };
}

const ALIAS_CYCLE = {
  code: 'yaml-alias-cycle',
  message: 'This alias stands inside what it repeats, so it would never end',
  help: 'Write the content out.',
};

const TOO_MANY_ALIASES = {
  code: 'yaml-too-many-aliases',
  message: `There are more than ${MAX_ALIASES} aliases (*name) in this file`,
  help: 'Write the content out.',
};

const TOO_MANY_VALUES = {
  code: 'too-large',
  message: `Here the file passes ${MAX_VALUES} values, with aliases written out`,
  help: 'Check that this is the file you mean.',
};

const UNSOUND_TEXT = {
  code: 'control-character',
  message: 'This text holds a control character or half a character, written with an escape sequence',
  help: 'Remove the escape sequence.',
};

const TOO_BIG_NUMBER = {
  code: 'number-too-large',
  message: 'This number is too large to be kept exactly',
  help: 'Put it between quotation marks if it is not a quantity.',
};
