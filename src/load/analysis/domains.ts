import { allows, isDate, type Condition, type Fact, type FactValue, type Operand } from '../../engine/index.ts';
import { daysBetween } from './days.ts';
import { DiagramTooLarge } from './diagram.ts';

/** Types of facts whose values are understood here. */
const KNOWN: ReadonlySet<string> = new Set(['enum', 'boolean', 'integer', 'date', 'text']);

/** Values of the facts of one group; more come from no checklist that people write. */
const MAX_VALUES = 10_000;

/**
 * For each fact, values that stand for all values it can have: one of every class that the conditions can tell apart.
 *
 * A literal that a fact is compared with stands for itself. Between two neighbouring literals no comparison with a
 * literal tells values apart, so one value stands for the whole gap; where facts are compared with each other, as many
 * values as there are such facts, since then any order among them can be shown. Only values that the engine takes as
 * given are used, so an integer stays within its minimum and maximum.
 *
 * @param facts each id once; a fact without any possible value gets an empty list
 * @throws DiagramTooLarge when there would be far too many
 */
export function domainsOf(
  facts: readonly Fact[],
  conditions: readonly Condition[],
): ReadonlyMap<string, readonly FactValue[]> {
  const uses = usesOf(facts, conditions);
  const domains = new Map<string, readonly FactValue[]>();
  for (const group of groupsOf(facts, uses.links)) {
    const literals: readonly FactValue[] = group.flatMap(({ id }) => uses.literals.get(id) ?? []);
    if (group.length * literals.length > MAX_VALUES) throw new DiagramTooLarge();
    const values = valuesOf(group, literals);
    for (const fact of group) {
      domains.set(
        fact.id,
        values.filter((value) => allows(fact, value)),
      );
    }
  }
  return domains;
}

interface Uses {
  /** What each fact is compared with. */
  readonly literals: ReadonlyMap<string, readonly FactValue[]>;
  /** Pairs of facts that are compared with each other. */
  readonly links: readonly (readonly [string, string])[];
}

function usesOf(facts: readonly Fact[], conditions: readonly Condition[]): Uses {
  const literals = new Map<string, FactValue[]>(facts.map(({ id }) => [id, []]));
  const links: [string, string][] = [];
  const meet = (left: Operand, right: Operand): void => {
    if ('fact' in left && 'fact' in right) links.push([left.fact, right.fact]);
    else if ('fact' in left && 'value' in right) literals.get(left.fact)?.push(right.value);
    else if ('value' in left && 'fact' in right) literals.get(right.fact)?.push(left.value);
  };
  const visit = (condition: Condition): void => {
    switch (condition.op) {
      case 'const':
      case 'fact':
        return;
      case 'not':
        return visit(condition.arg);
      case 'and':
      case 'or':
        return condition.args.forEach(visit);
      case 'in':
        for (const value of condition.list) meet(condition.left, { value });
        return;
      default:
        meet(condition.left, condition.right);
    }
  };
  conditions.forEach(visit);
  return { literals, links };
}

/** Facts that are compared with each other, directly or through others, are in one group. */
function groupsOf(facts: readonly Fact[], links: Uses['links']): readonly (readonly Fact[])[] {
  const groupOf = new Map(facts.map((fact) => [fact.id, new Set([fact])]));
  for (const [a, b] of links) {
    const [left, right] = [groupOf.get(a), groupOf.get(b)];
    if (left === undefined || right === undefined || left === right) continue;
    for (const fact of right) {
      left.add(fact);
      groupOf.set(fact.id, left);
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

/** Operands of one comparison have one type, so a group holds truth values, numbers or texts. */
function valuesOf(group: readonly Fact[], literals: readonly FactValue[]): readonly FactValue[] {
  const types = new Set<string>(group.map(({ type }) => type));
  // Of a type that is not known here nothing can be said.
  if ([...types].some((type) => !KNOWN.has(type))) return [];
  if (types.has('boolean')) return [false, true];
  if (types.has('integer')) {
    const bounds = group.flatMap(({ minimum = [], maximum = [] }) => [minimum, maximum].flat());
    return integers([...literals.filter((value) => typeof value === 'number'), ...bounds], group.length);
  }
  const options = group.flatMap((fact) => (fact.type === 'enum' ? (fact.options ?? []).map(({ value }) => value) : []));
  const fixed = [...literals.filter((value) => typeof value === 'string'), ...options];
  const dates = types.has('date') ? days(fixed, group.length) : [];
  const points = [...fixed, ...dates];
  return types.has('text') ? texts(points, group.length) : ascending(points);
}

function integers(points: readonly number[], many: number): readonly number[] {
  const cuts = ascending(points);
  const values = new Set(cuts);
  const fill = (from: number, direction: 1 | -1, end: number): void => {
    let value = from;
    for (let count = 0; count < many; count++) {
      value += direction * Math.max(1, Math.abs(value) * 2 ** -50);
      if (direction * value >= direction * end) return;
      values.add(value);
    }
  };
  if (cuts.length === 0) fill(-1, 1, Infinity);
  const least = cuts[0];
  if (least !== undefined) fill(least, -1, -Infinity);
  cuts.forEach((cut, index) => fill(cut, 1, cuts[index + 1] ?? Infinity));
  return ascending([...values]);
}

function days(points: readonly string[], many: number): readonly string[] {
  const cuts = ascending(points);
  const gaps = [undefined, ...cuts].map((after, index) => daysBetween(after, cuts[index], many));
  return [...cuts.filter(isDate), ...gaps.flat()];
}

/** The texts just after a text are that text with characters U+0000 behind it. */
function texts(points: readonly string[], many: number): readonly string[] {
  const cuts = ascending(points);
  const values = new Set(cuts);
  [undefined, ...cuts].forEach((after, index) => {
    const end = cuts[index];
    let value = after;
    for (let count = 0; count < many; count++) {
      value = value === undefined ? '' : `${value}\0`;
      if (end !== undefined && value >= end) return;
      values.add(value);
    }
  });
  return ascending([...values]);
}

function ascending<T extends string | number>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}
