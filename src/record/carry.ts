import { diffEditions, type Checklist } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { addToArchive } from './archive.ts';
import { carryAnswers } from './carryAnswers.ts';
import { carryFacts } from './carryFacts.ts';

/**
 * What became of one thing that the record held.
 *
 * - `carried`: it stands in the new record as it was, with its origin where it has moved.
 * - `offered`: the text it was given to has changed. It stands beside the new text and claims nothing until confirmed.
 * - `archived`: the new edition has no place for it. It stays in the record's archive.
 * - `left`: it never counted. It stays where it was, and still does not count.
 * - `empty`: there was a place and nothing in it.
 */
export type CarryState = 'carried' | 'offered' | 'archived' | 'left' | 'empty';

/** One item of the account of a carry. */
export interface CarryItem {
  readonly kind: 'answer' | 'fact';
  readonly id: string;
  readonly state: CarryState;
  /** Where it is now, by ids of the new edition; empty when it is in the archive. */
  readonly to: readonly string[];
  /** What happened and why, in a sentence or two. */
  readonly why: string;
}

export interface CarryResult {
  readonly record: SubmissionRecord;
  /** Each old fact and answer once, in the order of the record. */
  readonly items: readonly CarryItem[];
}

/**
 * The record for another edition of its checklist. Nothing that a person gave is dropped, and no answer is taken for an
 * answer to another text: an old answer claims something of the new edition only where both ask the same.
 *
 * The record given is not changed: a carry is undone by going back to it. Carrying to the edition that the record
 * answers gives the record itself.
 *
 * @param before the edition that the record answers
 * @param after another edition of the same checklist
 * @param options.digest digest of `after`
 * @param options.now instant of the change; left out, the time of the last change stays
 */
export function carry(
  before: Checklist,
  after: Checklist,
  record: SubmissionRecord,
  { digest, now }: { readonly digest: string; readonly now?: string },
): CarryResult {
  const answers = carryAnswers(before.version, after.version, diffEditions(before, after).requirements, record.answers);
  const facts = carryFacts(before, after, record.profile);
  const items = [...facts.items, ...answers.items];
  if (before.version === after.version && record.checklist.digest === digest) return { record, items };
  const archived = {
    ...(record.archived ?? {}),
    ...addToArchive('answers', record.archived?.answers, answers.archived),
    ...addToArchive('facts', record.archived?.facts, facts.archived),
  };
  return {
    record: {
      ...record,
      checklist: { id: after.id, version: after.version, digest },
      modified: now ?? record.modified,
      profile: facts.kept,
      answers: answers.kept,
      ...(Object.keys(archived).length > 0 && { archived }),
    },
    items,
  };
}
