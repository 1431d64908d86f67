import type { Condition, Fact, FactValue, Operand } from '../engine/index.ts';
import { listOf } from './plural.ts';

/**
 * A condition in plain words, with the questions of the Device profile quoted: "the answer to ‘Does it have a display?’
 * is yes". The end of a sentence that begins "Applies when".
 */
export function conditionWords(condition: Condition, profile: readonly Fact[]): string {
  return words(condition, profile, false, false);
}

/** A fact's value as the person chose it: the label of an option, yes or no. */
export function factValueWords(fact: Fact | undefined, value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return fact?.options?.find((option) => option.value === value)?.label ?? String(value);
}

/** `inside`: part of a longer condition, so that a list of conditions needs brackets. */
function words(condition: Condition, profile: readonly Fact[], negated: boolean, inside: boolean): string {
  const factOf = (id: string): Fact | undefined => profile.find((fact) => fact.id === id);
  switch (condition.op) {
    case 'const':
      return condition.value !== negated ? 'always' : 'never';
    case 'fact':
      return `${question(condition.fact, profile)} is ${negated ? 'no' : 'yes'}`;
    case 'not':
      return words(condition.arg, profile, !negated, inside);
    case 'and':
    case 'or': {
      // Not (a and b) is: not a, or not b.
      const joiner = (condition.op === 'and') !== negated ? ' and ' : ' or ';
      const text = condition.args.map((arg) => words(arg, profile, negated, condition.args.length > 1)).join(joiner);
      return inside && condition.args.length > 1 ? `(${text})` : text;
    }
    case 'in': {
      const fact = 'fact' in condition.left ? factOf(condition.left.fact) : undefined;
      const options = condition.list.map((value) => factValueWords(fact, value));
      const one = options.length === 1 ? (options[0] ?? '') : listOf(options, 'or');
      return `${operand(condition.left, profile, undefined)} is ${negated ? 'not ' : ''}${one}`;
    }
    default: {
      const { left, right } = condition;
      const fact = 'fact' in left ? factOf(left.fact) : 'fact' in right ? factOf(right.fact) : undefined;
      const operator = negated ? OPPOSITE[condition.op] : condition.op;
      return `${operand(left, profile, fact)} ${COMPARISON[operator]} ${operand(right, profile, fact)}`;
    }
  }
}

const COMPARISON = {
  '==': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
} as const;

const OPPOSITE = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function operand(side: Operand, profile: readonly Fact[], fact: Fact | undefined): string {
  return 'fact' in side ? question(side.fact, profile) : factValueWords(fact, side.value);
}

function question(id: string, profile: readonly Fact[]): string {
  return `the answer to ‘${profile.find((fact) => fact.id === id)?.label ?? id}’`;
}
