/** A node of a diagram, as a number. The same node stands for the same function and only for that. */
export type Node = number;

/** Steps of work for one diagram, in branches looked at; a checklist of 300 requirements needs some ten thousand. */
const MAX_WORK = 250_000;

/** The diagram would take more work than a checklist that people write ever needs. */
export class DiagramTooLarge extends Error {}

type Operation = 'and' | 'or' | 'add';

const COMPUTE: Readonly<Record<Operation, (a: number, b: number) => number>> = {
  and: (a, b) => a * b,
  or: (a, b) => Math.max(a, b),
  add: (a, b) => a + b,
};

/**
 * Reduced ordered decision diagrams over variables with finitely many values each: a function of all variables is a graph
 * that asks for one variable after the other, in their order, and ends in a number. Equal functions are the same node,
 * so "never" and "always" are seen by looking at it. True is 1 and false is 0.
 *
 * @throws DiagramTooLarge from every method that makes nodes, when they have taken too much work
 */
export class Diagram {
  readonly false: Node;
  readonly true: Node;
  /** Variable that a node asks for; that of ends is Infinity, after all others. */
  readonly #variable: number[] = [];
  readonly #next: (readonly Node[])[] = [];
  readonly #value: number[] = [];
  readonly #nodes = new Map<string, Node>();
  readonly #ends = new Map<number, Node>();
  readonly #known = new Map<string, Node>();
  #work = 0;

  constructor() {
    this.false = this.end(0);
    this.true = this.end(1);
  }

  /** The function that is this number everywhere. */
  end(value: number): Node {
    const known = this.#ends.get(value);
    if (known !== undefined) return known;
    const node = this.#make(Infinity, [], value);
    this.#ends.set(value, node);
    return node;
  }

  /** The function that asks for a variable, and is `next[i]` when that has its i-th value. */
  ask(variable: number, next: readonly Node[]): Node {
    this.#spend(next.length);
    const first = next[0];
    if (first !== undefined && next.every((node) => node === first)) return first;
    const key = `${variable}:${next.join()}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node = this.#make(variable, next, 0);
    this.#nodes.set(key, node);
    return node;
  }

  and(a: Node, b: Node): Node {
    if (a === this.false || b === this.false) return this.false;
    if (a === this.true || a === b) return b;
    return b === this.true ? a : this.#apply('and', a, b);
  }

  or(a: Node, b: Node): Node {
    if (a === this.true || b === this.true) return this.true;
    if (a === this.false || a === b) return b;
    return b === this.false ? a : this.#apply('or', a, b);
  }

  add(a: Node, b: Node): Node {
    return this.#apply('add', a, b);
  }

  not(a: Node): Node {
    return this.map('not', a, (value) => 1 - value);
  }

  /**
   * The function with every number it ends in replaced.
   *
   * @param name one name for each `change`
   */
  map(name: string, a: Node, change: (value: number) => number): Node {
    if (this.#isEnd(a)) return this.end(change(this.#value[a] ?? 0));
    const key = `${name} ${a}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.ask(
      this.#variable[a] ?? 0,
      (this.#next[a] ?? []).map((next) => this.map(name, next, change)),
    );
    this.#known.set(key, node);
    return node;
  }

  /** Values of the variables, by their places, with which a condition is true; undefined when it never is. */
  witness(a: Node): ReadonlyMap<number, number> | undefined {
    if (a === this.false) return undefined;
    const chosen = new Map<number, number>();
    for (let node = a; !this.#isEnd(node);) {
      const next: readonly Node[] = this.#next[node] ?? [];
      // Only false itself never becomes true, so any other way leads there.
      const value = next.findIndex((candidate) => candidate !== this.false);
      chosen.set(this.#variable[node] ?? 0, value);
      node = next[value] ?? this.false;
    }
    return chosen;
  }

  #isEnd(a: Node): boolean {
    return this.#variable[a] === Infinity;
  }

  #apply(operation: Operation, a: Node, b: Node): Node {
    if (this.#isEnd(a) && this.#isEnd(b)) {
      return this.end(COMPUTE[operation](this.#value[a] ?? 0, this.#value[b] ?? 0));
    }
    // All three operations commute.
    const key = a < b ? `${operation} ${a} ${b}` : `${operation} ${b} ${a}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const variable = Math.min(this.#variable[a] ?? Infinity, this.#variable[b] ?? Infinity);
    const width = (this.#variable[a] === variable ? this.#next[a] : this.#next[b])?.length ?? 0;
    const below = (node: Node, index: number): Node =>
      this.#variable[node] === variable ? (this.#next[node]?.[index] ?? node) : node;
    const next = Array.from({ length: width }, (_, index) => this.#apply(operation, below(a, index), below(b, index)));
    const node = this.ask(variable, next);
    this.#known.set(key, node);
    return node;
  }

  #spend(work: number): void {
    this.#work += work;
    if (this.#work > MAX_WORK) throw new DiagramTooLarge();
  }

  #make(variable: number, next: readonly Node[], value: number): Node {
    this.#variable.push(variable);
    this.#next.push(next);
    this.#value.push(value);
    return this.#variable.length - 1;
  }
}
