import type { GivenFacts } from './facts.ts';
import type { ComparisonOperator, Condition, FactValue, Operand } from './model.ts';
import type { Truth } from './result.ts';

/**
 * Value of a condition in Kleene's three values: a fact that is not given makes a comparison unknown, and unknown spreads
 * only where the other operands do not decide. So giving a fact can turn unknown into true or false, and never true into
 * false: what a person has already seen decided stays decided.
 *
 * Total: operands of different types are never equal, and their order is unknown (`load` refuses such conditions).
 * Texts compare by UTF-16 code unit, which for dates is the order of days. `x in []` is false whatever x is.
 */
export function evaluate(condition: Condition, facts: GivenFacts): Truth {
  switch (condition.op) {
    case 'const':
      return truth(condition.value);
    case 'fact': {
      const value = valueOf(condition, facts);
      return typeof value === 'boolean' ? truth(value) : 'unknown';
    }
    case 'not':
      return not(evaluate(condition.arg, facts));
    case 'and':
      return allOf(condition.args.map((arg) => evaluate(arg, facts)));
    case 'or':
      return not(allOf(condition.args.map((arg) => not(evaluate(arg, facts)))));
    case 'in': {
      if (condition.list.length === 0) return 'false';
      const value = valueOf(condition.left, facts);
      return value === undefined ? 'unknown' : truth(condition.list.includes(value));
    }
    default: {
      const left = valueOf(condition.left, facts);
      const right = valueOf(condition.right, facts);
      return left === undefined || right === undefined ? 'unknown' : compare(condition.op, left, right);
    }
  }
}

/** Kleene's and: false if any is false, else unknown if any is unknown; true of nothing. */
export function allOf(values: readonly Truth[]): Truth {
  if (values.includes('false')) return 'false';
  return values.includes('unknown') ? 'unknown' : 'true';
}

/** Ids of the facts a condition reads, each once, in the order in which they appear. */
export function factsIn(condition: Condition): readonly string[] {
  const found = new Set<string>();
  collect(condition, found);
  return [...found];
}

function collect(condition: Condition, found: Set<string>): void {
  const operand = (side: Operand) => 'fact' in side && found.add(side.fact);
  switch (condition.op) {
    case 'const':
      return;
    case 'fact':
      found.add(condition.fact);
      return;
    case 'not':
      collect(condition.arg, found);
      return;
    case 'and':
    case 'or':
      for (const arg of condition.args) collect(arg, found);
      return;
    case 'in':
      operand(condition.left);
      return;
    default:
      operand(condition.left);
      operand(condition.right);
  }
}

function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown';
  return value === 'true' ? 'false' : 'true';
}

function truth(value: boolean): Truth {
  return value ? 'true' : 'false';
}

function valueOf(operand: Operand, facts: GivenFacts): FactValue | undefined {
  if (!('fact' in operand)) return operand.value;
  return Object.hasOwn(facts, operand.fact) ? facts[operand.fact] : undefined;
}

function compare(op: ComparisonOperator, left: FactValue, right: FactValue): Truth {
  if (op === '==') return truth(left === right);
  if (op === '!=') return truth(left !== right);
  if (typeof left !== typeof right) return 'unknown';
  switch (op) {
    case '<':
      return truth(left < right);
    case '<=':
      return truth(left <= right);
    case '>':
      return truth(left > right);
    case '>=':
      return truth(left >= right);
  }
}
