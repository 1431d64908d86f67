import type { Checklist, Condition, FactValue, Operand } from '../model.ts';
import type { FactScale } from './conditions.ts';
import type { FactSlot } from './types.ts';

/**
 * Facts with the literals they are compared with. A value's rank among its literals is all that a condition needs: the
 * literal at place i has rank 2i + 1, what lies before it 2i, so every comparison becomes one of small integers.
 */
export function factSlots(checklist: Checklist, conditions: readonly Condition[]): readonly FactSlot[] {
  const literals = new Map<string, Set<FactValue>>(checklist.profile.map((fact) => [fact.id, new Set()]));
  const note = (left: Operand, right: Operand) => {
    if ('fact' in left && !('fact' in right)) literals.get(left.fact)?.add(right.value);
  };
  const visit = (condition: Condition): void => {
    switch (condition.op) {
      case 'const':
        return;
      case 'fact':
        literals.get(condition.fact)?.add(true);
        return;
      case 'not':
        visit(condition.arg);
        return;
      case 'and':
      case 'or':
        condition.args.forEach(visit);
        return;
      case 'in':
        for (const value of condition.list) note(condition.left, { value });
        return;
      default:
        note(condition.left, condition.right);
        note(condition.right, condition.left);
    }
  };
  conditions.forEach(visit);
  return checklist.profile.map((fact): FactSlot => {
    const type = valueType(fact.type);
    const comparable = [...(literals.get(fact.id) ?? [])].filter((value) => typeof value === type);
    return {
      id: fact.id,
      type: fact.type,
      options: new Set((fact.options ?? []).map((option) => option.value)),
      minimum: fact.minimum ?? Number.NEGATIVE_INFINITY,
      maximum: fact.maximum ?? Number.POSITIVE_INFINITY,
      literals: comparable.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)),
    };
  });
}

/** How the program builder sees the facts, by id. */
export function scalesOf(slots: readonly FactSlot[]): ReadonlyMap<string, FactScale> {
  return new Map(
    slots.map((slot, index): [string, FactScale] => [
      slot.id,
      { slot: index, valueType: valueType(slot.type), rankOf: (literal) => rank(slot.literals, literal) },
    ]),
  );
}

/** Rank of a value among sorted literals of its own type, by bisection. */
export function rank(literals: readonly FactValue[], value: FactValue): number {
  let from = 0;
  let to = literals.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const literal = literals[middle];
    if (literal === value) return 2 * middle + 1;
    if (literal !== undefined && literal < value) from = middle + 1;
    else to = middle;
  }
  return 2 * from;
}

function valueType(type: FactSlot['type']): FactScale['valueType'] {
  if (type === 'boolean') return 'boolean';
  return type === 'integer' ? 'number' : 'string';
}
