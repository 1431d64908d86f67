import { allows, sameQuestion, type Checklist } from '../engine/index.ts';
import type { ArchivedFact, SubmissionRecord } from '../generated/record.ts';
import type { CarryItem, CarryState } from './carry.ts';

type Profile = SubmissionRecord['profile'];

interface CarriedFacts {
  readonly kept: Profile;
  /** By `version/id` of where it was given. */
  readonly archived: ReadonlyMap<string, ArchivedFact>;
  readonly items: readonly CarryItem[];
}

/** The facts for another edition. A value is kept where the question and the words of the value are the same. */
export function carryFacts(before: Checklist, after: Checklist, profile: Profile): CarriedFacts {
  const old = new Map(before.profile.map((fact) => [fact.id, fact]));
  const now = new Map(after.profile.map((fact) => [fact.id, fact]));
  const archived = new Map<string, ArchivedFact>();
  const kept: [string, Profile[string]][] = [];
  const items = Object.entries(profile).map(([id, value]): CarryItem => {
    const keep = (state: CarryState, why: string): CarryItem => {
      kept.push([id, value]);
      return { kind: 'fact', id, state, to: [id], why };
    };
    const archive = (why: string): CarryItem => {
      archived.set(`${before.version}/${id}`, { value, reason: why });
      return { kind: 'fact', id, state: 'archived', to: [], why };
    };
    const [was, is] = [old.get(id), now.get(id)];
    if (!was && !is) return keep('left', 'Neither edition asks for it. It is kept and has no effect.');
    if (!is) return archive(`Edition ${after.version} does not ask for it.`);
    if (!was) return archive(`Edition ${before.version} does not ask for it, so it is no answer to the new question.`);
    if (!sameQuestion(was, is, value)) return archive('The question is another one now. Give the fact again.');
    if (allows(is, value)) return keep('carried', 'The question is the same.');
    if (allows(was, value))
      return archive('The value is no longer one of those that can be given. Give the fact again.');
    return keep('left', 'It is not a value that the fact may have, in either edition. It counts as not given.');
  });
  return { kept: Object.fromEntries(kept), archived, items };
}
