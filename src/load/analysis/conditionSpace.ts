import { evaluate, factsIn, type Condition, type Fact, type FactValue } from '../../engine/index.ts';
import { Diagram, type Node } from './diagram.ts';
import { domainsOf } from './domains.ts';
import { oneOf } from './assignmentWords.ts';

/** All that conditions can be asked about together: one diagram over the facts they use. */
export interface ConditionSpace {
  readonly diagram: Diagram;
  /** The diagram of a condition. */
  nodeOf(condition: Condition): Node;
  /** Facts with which a condition holds, in words: `deviceType is "IHD" and ports is 2`; empty when it never does. */
  example(node: Node): string;
}

/**
 * The space of the facts that conditions use. Undefined when one of them can have no value, which is a problem of its
 * own. What it says is exact: a node is `false` when no profile that gives all facts makes the condition true, and such
 * a condition is never true for a profile that gives only some.
 */
export function makeConditionSpace(
  facts: readonly Fact[],
  conditions: readonly Condition[],
): ConditionSpace | undefined {
  const used = new Set(conditions.flatMap(factsIn));
  const variables = facts.filter(({ id }) => used.has(id));
  const domains = domainsOf(variables, conditions);
  if ([...domains.values()].some((values) => values.length === 0)) return undefined;
  const order = new Map(variables.map(({ id }, index) => [id, index]));
  if ([...used].some((id) => !order.has(id))) return undefined;
  const diagram = new Diagram();
  const known = new Map<Condition, Node>();

  const make = (condition: Condition): Node => {
    switch (condition.op) {
      case 'and':
        return condition.args.map(nodeOf).reduce((a, b) => diagram.and(a, b), diagram.true);
      case 'or':
        return condition.args.map(nodeOf).reduce((a, b) => diagram.or(a, b), diagram.false);
      case 'not':
        return diagram.not(nodeOf(condition.arg));
      default:
        return comparison(condition);
    }
  };
  const nodeOf = (condition: Condition): Node => {
    const node = known.get(condition) ?? make(condition);
    known.set(condition, node);
    return node;
  };
  /** A comparison reads at most two facts; the engine itself says what it is for each of their values. */
  const comparison = (condition: Condition): Node => {
    const ids = [...factsIn(condition)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const decide = (at: number, given: Readonly<Record<string, FactValue>>): Node => {
      const id = ids[at];
      if (id === undefined) return evaluate(condition, given) === 'true' ? diagram.true : diagram.false;
      const values = domains.get(id) ?? [];
      return diagram.ask(
        order.get(id) ?? 0,
        values.map((value) => decide(at + 1, { ...given, [id]: value })),
      );
    };
    return decide(0, {});
  };

  return {
    diagram,
    nodeOf,
    example(node) {
      const chosen = [...(diagram.witness(node) ?? [])];
      return oneOf(
        chosen.flatMap(([variable, index]) => {
          const fact = variables[variable];
          const value = fact && domains.get(fact.id)?.[index];
          return fact === undefined || value === undefined ? [] : [{ fact: fact.id, value }];
        }),
      );
    },
  };
}
