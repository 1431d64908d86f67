import type { FactValue, Operand } from '../engine/index.ts';
import type { CelType, Expression } from './cel.ts';
import { FACT_WORDS, type ConditionFact } from './conditionFacts.ts';
import { quote } from './words.ts';

/** What stands on one side of a comparison. */
export interface Side {
  readonly operand: Operand;
  /** Absent when the fact's own definition is wrong. */
  readonly type?: CelType | undefined;
  readonly fact?: ConditionFact | undefined;
}

/** A comparison with the fact, as somebody might write it. */
export function exampleFor(fact: ConditionFact | undefined): string {
  if (fact?.options?.[0] !== undefined) return `${fact.id} == ${quote(fact.options[0])}`;
  if (fact?.type === 'integer') return `${fact.id} >= 1`;
  if (fact?.type === 'date') return `${fact.id} >= "2026-01-01"`;
  return fact?.type === 'text' ? `${fact.id} == "..."` : 'deviceType == "ESME"';
}

export function celTypeOf(value: FactValue): CelType {
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'int' : 'bool';
}

/** One side of a comparison in words. */
export function nameSide(side: Side): string {
  if (side.fact?.type !== undefined) return `fact ${side.fact.id} (${FACT_WORDS[side.fact.type]})`;
  const value = 'value' in side.operand ? side.operand.value : '';
  return typeof value === 'string'
    ? `the text ${quote(value)}`
    : typeof value === 'number'
      ? `the number ${value}`
      : String(value);
}

/** A literal in words. */
export function describeLiteral(expression: Expression & { kind: 'value' }): string {
  return typeof expression.value === 'bigint'
    ? `The number ${expression.value}`
    : `The text ${quote(String(expression.value))}`;
}
