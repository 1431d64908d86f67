/**
 * Carrying an assessment over to another edition of its checklist, in two steps: say what would become of every answer,
 * then make the copy. The assessment itself is never changed, so going back is going back to it.
 */

import type { Checklist } from '../engine/model.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { carryThrough, editionsBetween, type CarryStep } from '../record/carryThrough.ts';
import { checklistDigest } from '../record/digest.ts';
import { carryFamily } from './carryFamily.ts';
import { carryNotes, type CarriedNotes } from './carryNotes.ts';
import { carryReplies, type CarriedReplies } from './carryReplies.ts';
import { newRecordId } from './ids.ts';
import type { Notes } from './notes.ts';
import type { Replies } from './replies.ts';
import type { Store } from './store.ts';
import type { CarriedFrom, StoredAssessment } from './stored.ts';
import type { Family } from './family.ts';

/** What carrying would mean. */
export interface CarryPreview {
  /** The carried record, under an id of its own. */
  readonly record: SubmissionRecord;
  /** From edition to edition, what became of each fact and answer. */
  readonly steps: readonly CarryStep[];
  readonly notes: CarriedNotes;
  readonly replies: CarriedReplies;
  /** What the copy remembers of its base. */
  readonly family: Family | undefined;
  readonly from: CarriedFrom;
}

/** What is carried: an assessment, or as much of one as is on screen. */
export interface Carried {
  readonly record: SubmissionRecord;
  readonly notes?: Notes | undefined;
  readonly family?: Family | undefined;
  readonly replies?: Replies | undefined;
}

/** Why it cannot be told what would become of the answers, for people. */
export interface CarryRefusal {
  readonly problem: string;
  readonly help: string;
}

/**
 * @param target the edition to carry to
 * @param find gives an edition of the same checklist that this portal holds, by its version; rejects when it cannot be
 *   fetched
 * @param now the present instant, UTC, ISO 8601
 */
export async function previewCarry(
  { record, notes, family, replies }: Carried,
  target: Checklist,
  find: (version: string) => Promise<Checklist | undefined>,
  now: string,
): Promise<CarryPreview | CarryRefusal> {
  const { version, digest } = record.checklist;
  const from = await find(version);
  if (!from) {
    return {
      problem: `This portal does not hold edition ${version}, which these answers were given to.`,
      help: 'What becomes of an answer can only be told from its own edition. Carry the submission over in a portal that has it, or with “assure carry”, and import what that makes.',
    };
  }
  if (checklistDigest(from) !== digest) {
    return {
      problem: `These answers were given to another text of edition ${version} than the one that this portal holds.`,
      help: 'It may have been a draft at the time. Check the answers one by one; nothing is carried on a guess.',
    };
  }
  const way = await editionsBetween(from, target, find);
  const { record: carried, steps } = carryThrough(way, record, now);
  return {
    record: { ...carried, id: newRecordId(), created: now },
    steps,
    notes: carryNotes(notes, steps),
    replies: carryReplies(replies, steps),
    family: carryFamily(family, record, steps, now),
    from: { id: record.id, version, at: now },
  };
}

/**
 * Stores the carried copy, with its notes, what reviewers asked and its place in the family. Members of a family that are carried to the same
 * edition find each other again, whichever comes first. Rejects, with nothing changed, when the browser does not store it.
 */
export async function commitCarry(
  store: Store,
  { record, notes: { notes }, replies: { replies }, family, from }: CarryPreview,
  label: string | undefined,
): Promise<StoredAssessment> {
  const name = label && `${label}, edition ${record.checklist.version}`;
  const all = (await store.list(from.at)).filter(
    (one) => !one.removed && one.record.checklist.digest === record.checklist.digest,
  );
  const base = family && all.find(({ carriedFrom }) => carriedFrom?.id === family.base)?.id;
  const made = await store.create(record, name, {
    ...(notes && { notes }),
    ...(replies && { replies }),
    ...(family && { family: { ...family, ...(base !== undefined && { base }) } }),
    carriedFrom: from,
  });
  for (const variant of all) {
    if (variant.family?.base === from.id) {
      await store.setFamily(variant.id, (now) => (now.base === from.id ? { ...now, base: made.id } : now));
    }
  }
  return made;
}
