import type { FactType } from '../engine/index.ts';
import type { CelType } from './cel.ts';

/** What a condition needs to know of a fact. A fact of unknown type is one whose own definition is wrong. */
export interface ConditionFact {
  readonly id: string;
  readonly type?: FactType | undefined;
  /** Values of the options of an enum fact. */
  readonly options?: readonly string[] | undefined;
}

/** The facts of one checklist, indexed once for all its conditions. */
export interface FactTable {
  readonly byId: ReadonlyMap<string, ConditionFact>;
  readonly types: ReadonlyMap<string, CelType>;
}

/** Of facts with the same id, which is a problem of its own, the first counts. */
export function indexFacts(facts: readonly ConditionFact[]): FactTable {
  const byId = new Map<string, ConditionFact>();
  for (const fact of facts) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  const types = new Map<string, CelType>();
  for (const { id, type } of byId.values()) if (type !== undefined) types.set(id, CEL_TYPE[type]);
  return { byId, types };
}

/** The type that conditions see. */
export const CEL_TYPE: Readonly<Record<FactType, CelType>> = {
  enum: 'string',
  date: 'string',
  text: 'string',
  integer: 'int',
  boolean: 'bool',
};
export const TYPE_WORDS: Readonly<Record<CelType, string>> = {
  string: 'text',
  int: 'a whole number',
  bool: 'true or false',
};
/** What a person may call the value of a fact of each type. */
export const FACT_WORDS: Readonly<Record<FactType, string>> = {
  enum: 'a choice of options',
  date: 'a date',
  text: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
};
