import type { Meaning } from '../../engine/index.ts';
import type { RequirementDraft } from '../rules/rule.ts';

const ANY: ReadonlySet<Meaning> = new Set(['met', 'partly-met', 'not-met']);

/** What the answers to a requirement can count as; all three for a response of a kind that is answered freely. */
export function meaningsOf({ response }: RequirementDraft): ReadonlySet<Meaning> {
  const listed =
    response?.kind === 'choice' ? response.options : response?.kind === 'number' ? response.bands : undefined;
  const meanings = listed?.map((entry) => entry?.means);
  // An entry with an error may mean anything.
  if (meanings === undefined || meanings.length === 0 || meanings.includes(undefined)) return ANY;
  return new Set(meanings.filter((meaning) => meaning !== undefined));
}

/** What a requirement can be worth at least and at most once it is decided, in hundredths of its weight. */
export function worthOf(requirement: RequirementDraft): { readonly least: number; readonly most: number } {
  const credit = requirement.response?.partialCredit ?? 0;
  const worth: Readonly<Record<Meaning, number>> = { met: 100, 'partly-met': credit, 'not-met': 0 };
  const values = Array.from(meaningsOf(requirement), (meaning) => worth[meaning]);
  return { least: Math.min(...values), most: Math.max(...values) };
}
