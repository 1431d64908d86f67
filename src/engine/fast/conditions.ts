import type { ComparisonOperator, Condition, FactValue, Operand } from '../model.ts';
import type { ConditionProgram, EncodedRecord } from './types.ts';

/* Truth values as numbers: Kleene's and is their minimum, or their maximum, not is 2 minus them. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** Operations. Comparisons read a fact's rank (`a`) against that of a literal (`b`). */
const OP = {
  CONST: 0, // a: truth
  NOT: 1, // a: node
  AND: 2, // pool[a .. a + b): nodes
  OR: 3,
  EQ: 4,
  NE: 5,
  LT: 6,
  LE: 7,
  GT: 8,
  GE: 9,
  IN: 10, // a: fact; pool[b] literals follow at b + 1
  KNOWN: 11, // a: fact, b: truth once it is given
  PAIR: 12, // pool[a ..]: operator, fact, fact
} as const;

const COMPARISON: Readonly<Record<ComparisonOperator, number>> = {
  '==': OP.EQ,
  '!=': OP.NE,
  '<': OP.LT,
  '<=': OP.LE,
  '>': OP.GT,
  '>=': OP.GE,
};

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** What the builder must know of a fact: its place, the type of its values, and the rank of a literal among them. */
export interface FactScale {
  readonly slot: number;
  readonly valueType: 'string' | 'number' | 'boolean';
  rankOf(literal: FactValue): number;
}

/** Adds conditions to one program, sharing equal nodes; node 0 is true. */
export class ProgramBuilder {
  private readonly nodes: [op: number, a: number, b: number][] = [];
  private readonly pool: number[] = [];
  private readonly known = new Map<string, number>();
  private readonly scales: ReadonlyMap<string, FactScale>;

  constructor(scales: ReadonlyMap<string, FactScale>) {
    this.scales = scales;
    this.constant(TRUE);
  }

  /** Node of a condition. */
  add(condition: Condition): number {
    switch (condition.op) {
      case 'const':
        return this.constant(condition.value ? TRUE : FALSE);
      case 'fact': {
        const scale = this.scales.get(condition.fact);
        return scale?.valueType === 'boolean'
          ? this.node(OP.EQ, scale.slot, scale.rankOf(true))
          : this.constant(UNKNOWN);
      }
      case 'not':
        return this.node(OP.NOT, this.add(condition.arg), 0);
      case 'and':
        return this.all(condition.args.map((arg) => this.add(arg)));
      case 'or':
        return this.run(
          OP.OR,
          condition.args.map((arg) => this.add(arg)),
        );
      case 'in':
        return this.membership(condition.left, condition.list);
      default:
        return this.comparison(condition.op, condition.left, condition.right);
    }
  }

  /** Node that holds where all of these do. */
  all(nodes: readonly number[]): number {
    return nodes.length === 1 ? (nodes[0] ?? 0) : this.run(OP.AND, nodes);
  }

  build(): ConditionProgram {
    return {
      op: Uint8Array.from(this.nodes, (node) => node[0]),
      a: Int32Array.from(this.nodes, (node) => node[1]),
      b: Int32Array.from(this.nodes, (node) => node[2]),
      pool: Int32Array.from(this.pool),
    };
  }

  private constant(truth: number): number {
    return this.node(OP.CONST, truth, 0);
  }

  private node(op: number, a: number, b: number, key = `${op} ${a} ${b}`): number {
    const shared = this.known.get(key);
    if (shared !== undefined) return shared;
    this.known.set(key, this.nodes.length);
    return this.nodes.push([op, a, b]) - 1;
  }

  private run(op: number, members: readonly number[]): number {
    if (members.length === 0) return this.constant(op === OP.AND ? TRUE : FALSE);
    const key = `${op} [${members.join()}]`;
    return this.known.get(key) ?? this.node(op, this.store(members), members.length, key);
  }

  private store(numbers: readonly number[]): number {
    const start = this.pool.length;
    for (const number of numbers) this.pool.push(number);
    return start;
  }

  private membership(left: Operand, list: readonly FactValue[]): number {
    if (list.length === 0) return this.constant(FALSE);
    if (!('fact' in left)) return this.constant(list.includes(left.value) ? TRUE : FALSE);
    const scale = this.scales.get(left.fact);
    if (!scale) return this.constant(UNKNOWN);
    const ranks = list.filter((value) => typeof value === scale.valueType).map((value) => scale.rankOf(value));
    const key = `in ${scale.slot} [${ranks.join()}]`;
    return this.known.get(key) ?? this.node(OP.IN, scale.slot, this.store([ranks.length, ...ranks]), key);
  }

  private comparison(op: ComparisonOperator, left: Operand, right: Operand): number {
    if (!('fact' in left)) {
      if ('fact' in right) return this.comparison(MIRRORED[op], right, left);
      return this.constant(compareValues(COMPARISON[op], left.value, right.value));
    }
    const scale = this.scales.get(left.fact);
    if (!scale) return this.constant(UNKNOWN);
    if ('fact' in right) {
      const other = this.scales.get(right.fact);
      if (!other) return this.constant(UNKNOWN);
      const key = `pair ${op} ${scale.slot} ${other.slot}`;
      return this.known.get(key) ?? this.node(OP.PAIR, this.store([COMPARISON[op], scale.slot, other.slot]), 0, key);
    }
    if (typeof right.value === scale.valueType) {
      return this.node(COMPARISON[op], scale.slot, scale.rankOf(right.value));
    }
    if (op === '==' || op === '!=') return this.node(OP.KNOWN, scale.slot, op === '==' ? FALSE : TRUE);
    return this.constant(UNKNOWN);
  }
}

/** Runs the program: the truth of every node, into `record.truths`. */
export function runConditions(program: ConditionProgram, record: EncodedRecord): void {
  const { op, a, b, pool } = program;
  const { ranks, truths } = record;
  for (let i = 0; i < op.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    switch (op[i]) {
      case OP.CONST:
        truths[i] = x;
        break;
      case OP.NOT:
        truths[i] = TRUE - (truths[x] ?? UNKNOWN);
        break;
      case OP.AND: {
        let least = TRUE;
        for (let k = x; k < x + y; k++) least = Math.min(least, truths[pool[k] ?? 0] ?? UNKNOWN);
        truths[i] = least;
        break;
      }
      case OP.OR: {
        let most = FALSE;
        for (let k = x; k < x + y; k++) most = Math.max(most, truths[pool[k] ?? 0] ?? UNKNOWN);
        truths[i] = most;
        break;
      }
      case OP.PAIR: {
        const left = record.values[pool[x + 1] ?? 0];
        const right = record.values[pool[x + 2] ?? 0];
        truths[i] = left === undefined || right === undefined ? UNKNOWN : compareValues(pool[x] ?? 0, left, right);
        break;
      }
      default: {
        const rank = ranks[x] ?? -1;
        truths[i] = rank < 0 ? UNKNOWN : atom(op[i] ?? 0, rank, y, pool);
      }
    }
  }
}

function atom(op: number, rank: number, b: number, pool: Int32Array): number {
  switch (op) {
    case OP.EQ:
      return rank === b ? TRUE : FALSE;
    case OP.NE:
      return rank === b ? FALSE : TRUE;
    case OP.LT:
      return rank < b ? TRUE : FALSE;
    case OP.LE:
      return rank <= b ? TRUE : FALSE;
    case OP.GT:
      return rank > b ? TRUE : FALSE;
    case OP.GE:
      return rank >= b ? TRUE : FALSE;
    case OP.IN: {
      const end = b + 1 + (pool[b] ?? 0);
      for (let k = b + 1; k < end; k++) if (pool[k] === rank) return TRUE;
      return FALSE;
    }
    default:
      return b;
  }
}

function compareValues(op: number, left: FactValue, right: FactValue): number {
  if (op === OP.EQ || op === OP.NE) return (left === right) === (op === OP.EQ) ? TRUE : FALSE;
  if (typeof left !== typeof right) return UNKNOWN;
  const order = left < right ? -1 : left > right ? 1 : 0;
  return atom(op, order, 0, NO_POOL);
}

const NO_POOL = new Int32Array(0);
