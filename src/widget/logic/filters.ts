/** Which requirements a person wants to see. */

import type { RequirementResult } from '../../engine/index.ts';

export type Filter =
  'all' | 'given' | 'open' | 'failing' | 'gates' | 'evidence' | 'to-dos' | 'asked' | 'not-applicable';

/** What is known of requirements beside their results. Ids. */
export interface BesideResults {
  /** With to-dos that are not done. */
  readonly toDo: ReadonlySet<string>;
  /** At which a reviewer asks for something; absent where no reply is attached. */
  readonly asked?: ReadonlySet<string>;
  /** Given by a colleague to be worked on; absent where nothing was. */
  readonly given?: ReadonlySet<string>;
}

export interface FilterChoice {
  readonly id: Filter;
  readonly label: string;
  readonly matches: (result: RequirementResult, beside: BesideResults) => boolean;
}

const EVIDENCE_WANTED: ReadonlySet<string> = new Set([
  'met-evidence-missing',
  'met-evidence-below-level',
  'met-evidence-expired',
]);

const applying = (result: RequirementResult): boolean => result.applies !== 'false';

/** In the order they are offered. What does not apply is seen only where it is asked for. */
export const FILTERS: readonly FilterChoice[] = [
  { id: 'all', label: 'All', matches: applying },
  { id: 'given', label: 'Given to you', matches: ({ id }, { given }) => given?.has(id) ?? false },
  { id: 'open', label: 'Open', matches: (result) => result.open },
  {
    id: 'failing',
    label: 'Not or partly met',
    matches: ({ verdict }) => verdict === 'fail' || verdict === 'partial',
  },
  { id: 'gates', label: 'Gates', matches: (result) => result.gate && applying(result) },
  {
    id: 'evidence',
    label: 'Needs evidence',
    matches: ({ rule, objectives }) => [{ rule }, ...objectives].some((ruled) => EVIDENCE_WANTED.has(ruled.rule)),
  },
  { id: 'to-dos', label: 'Has to-dos', matches: ({ id }, { toDo }) => toDo.has(id) },
  { id: 'asked', label: 'Asked by the reviewer', matches: ({ id }, { asked }) => asked?.has(id) ?? false },
  {
    id: 'not-applicable',
    label: 'Not applicable',
    matches: (result) => result.verdict === 'not-applicable' || !applying(result),
  },
];

/** The choices there are: only who was given, or asked, something can look for it. */
export function filtersFor({ given, asked }: BesideResults): readonly FilterChoice[] {
  return FILTERS.filter(({ id }) => (id !== 'given' || given) && (id !== 'asked' || asked));
}

export function filterOf(id: Filter): FilterChoice {
  return FILTERS.find((choice) => choice.id === id) ?? (FILTERS[0] as FilterChoice);
}
