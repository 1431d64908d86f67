import { isDate } from './date.ts';
import type { Fact, FactValue } from './model.ts';

/** Facts that are given, by id. Read with Object.hasOwn only: `constructor` and `toString` are legal fact ids. */
export type GivenFacts = Readonly<Record<string, FactValue>>;

/**
 * The facts of a profile that are given and make sense for this edition. A value of the wrong type, outside the options
 * or the range, or an impossible date counts as not given: a condition on it is unknown, so nothing is left out of a
 * score because of a value that nobody could have meant. Facts the edition does not declare are dropped.
 */
export function givenFacts(declared: readonly Fact[], profile: GivenFacts): GivenFacts {
  return Object.fromEntries(
    declared.flatMap((fact) => {
      if (!Object.hasOwn(profile, fact.id)) return [];
      const value = profile[fact.id];
      return value !== undefined && allows(fact, value) ? [[fact.id, value] as const] : [];
    }),
  );
}

/** Whether a fact may have this value: its type, its options, its range, a real date. */
export function allows(fact: Fact, value: FactValue): boolean {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= (fact.minimum ?? -Infinity) &&
        value <= (fact.maximum ?? Infinity)
      );
    case 'enum':
      return typeof value === 'string' && (fact.options ?? []).some((option) => option.value === value);
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'text':
      return typeof value === 'string';
  }
}
