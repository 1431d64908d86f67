import type { Meaning } from '../../engine/index.ts';
import type { RequirementDraft } from '../rules/rule.ts';

const ANY: ReadonlySet<Meaning> = new Set(['met', 'partly-met', 'not-met']);

/** What the answers to a requirement can count as; all three for a response of a kind that is answered freely. */
export function meaningsOf({ response }: RequirementDraft): ReadonlySet<Meaning> {
  const meanings = listed(response);
  // An entry with an error may mean anything.
  if (meanings === undefined || meanings.length === 0 || meanings.includes(undefined)) return ANY;
  return new Set(meanings.filter((meaning) => meaning !== undefined));
}

/** Every meaning that the kind of response names; undefined where an answer says what it means. */
function listed(response: RequirementDraft['response']): readonly (Meaning | undefined)[] | undefined {
  switch (response?.kind) {
    case 'choice':
      return response.options?.map((option) => option?.means);
    case 'multi-choice':
      return response.cases?.map((each) => each?.means);
    case 'number':
    case 'date':
      return response.bands?.map((band) => band?.means);
    case 'text':
      // Without "given" a reviewer may find anything.
      return 'given' in response ? [response.given] : undefined;
    default:
      return undefined;
  }
}

/** What a requirement can be worth at least and at most once it is decided, in hundredths of its weight. */
export function worthOf(requirement: RequirementDraft): { readonly least: number; readonly most: number } {
  const credit = requirement.response?.partialCredit ?? 0;
  const worth: Readonly<Record<Meaning, number>> = { met: 100, 'partly-met': credit, 'not-met': 0 };
  const values = Array.from(meaningsOf(requirement), (meaning) => worth[meaning]);
  return { least: Math.min(...values), most: Math.max(...values) };
}
