/**
 * Three states of one record side by side: as it was given, as a colleague sends it back, as it is here now. What each
 * has changed is told from the first, so nothing that was changed here since is taken for something old.
 */

import type { SubmissionRecord } from '../../generated/record.ts';
import { canonicalJson } from '../../record/canonicalJson.ts';
import { applyChanges, changesBetween, collide, type Change, type Path } from '../changes.ts';
import { own } from '../own.ts';

/** Changes that go in, or stay out, together. */
export interface WorkItem {
  /** The same for the same changes, so that a choice outlives a new comparison. */
  readonly key: string;
  /** 'incoming' stands against nothing here; 'conflict' does; 'outside' concerns what was not given. */
  readonly kind: 'incoming' | 'conflict' | 'outside';
  /** What the colleague changed, and what was changed here that stands against it. */
  readonly theirs: readonly Change[];
  readonly mine: readonly Change[];
  /** What it is about: for both sides, without fields inside others. */
  readonly fields: readonly Path[];
}

export interface WorkComparison {
  readonly base: SubmissionRecord;
  readonly theirs: SubmissionRecord;
  readonly mine: SubmissionRecord;
  readonly items: readonly WorkItem[];
}

export type WorkChoice = 'mine' | 'theirs';
/** By key of the item. */
export type WorkChoices = ReadonlyMap<string, WorkChoice>;

/** Said of one answer as a whole: two of these are two answers to the same question. */
const CLAIMS: ReadonlySet<string> = new Set(['answer', 'choice', 'choices', 'number', 'date', 'text', 'carried']);
/** Whose record it is and which edition it answers is never taken from a colleague. */
const NEVER: ReadonlySet<string> = new Set(['id', 'format', 'formatVersion', 'created', 'checklist']);

/** @param inside ids of the requirements that were given; evidence items and archived answers belong to every work */
export function compareWork(
  base: SubmissionRecord,
  theirs: SubmissionRecord,
  mine: SubmissionRecord,
  inside: ReadonlySet<string>,
): WorkComparison {
  const made = changesBetween(base, theirs).filter(isAbout);
  const kept = changesBetween(base, mine).filter(isAbout);
  const groups = [...groupOf(made, (change) => unitOf(change, made)).values()];
  const within = (group: readonly Change[]): boolean => group.some((one) => isInside(one, inside) || one.op === 'drop');
  // What was done alike on both sides stands, whatever is chosen.
  const ours = kept.filter((other) => !made.some((one) => sameChange(one, other)));
  const items = joined(groups, ours, within).flatMap((group): WorkItem[] => {
    // The same change was made on both sides.
    if (group.every((one) => kept.some((other) => sameChange(one, other)))) return [];
    const against = withUnlinks(
      ours.filter((other) => group.some((one) => clash(one, other))),
      ours,
    );
    return [
      {
        key: keyOf(group),
        kind: !within(group) ? 'outside' : against.length > 0 ? 'conflict' : 'incoming',
        theirs: group,
        mine: against,
        fields: outermost([...group, ...against].map(({ path }) => path)),
      },
    ];
  });
  return { base, theirs, mine, items };
}

/** What was chosen, or goes without saying: undefined while a conflict waits for a choice. */
export function choiceOf({ key, kind }: WorkItem, choices: WorkChoices): WorkChoice | undefined {
  return choices.get(key) ?? (kind === 'incoming' ? 'theirs' : kind === 'outside' ? 'mine' : undefined);
}

/** What turns my record into what was chosen; what waits for a choice stays as it is here. */
export function workChanges({ base, theirs, mine, items }: WorkComparison, choices: WorkChoices): readonly Change[] {
  const taken = items.filter((item) => choiceOf(item, choices) === 'theirs');
  const back = changesBetween(mine, base);
  // First everything that stands against them goes back to what was given, so that no order of items matters.
  const reverts = back.filter((change) => taken.some((item) => item.mine.some((other) => sameField(change, other))));
  let record = applyChanges(mine, reverts);
  for (const change of taken.flatMap((item) => item.theirs)) {
    const missing = change.op === 'include' && !own(record.evidence, change.value);
    const item = missing ? own(theirs.evidence, change.value) : undefined;
    // A link never comes without what it leads to.
    if (missing && item) record = { ...record, evidence: { ...record.evidence, [change.value]: item } };
    record = applyChanges(record, [change]);
  }
  return changesBetween(mine, record);
}

function isAbout({ path }: Change): boolean {
  return !NEVER.has(path[0] ?? '');
}

function isInside({ path }: Change, inside: ReadonlySet<string>): boolean {
  const [part, id] = path;
  return part === 'evidence' || part === 'archived' || (part === 'answers' && inside.has(id ?? ''));
}

/** Changes with the same unit go together: one answer's claim, and an item that is removed with its links. */
function unitOf(change: Change, all: readonly Change[]): string {
  const { path } = change;
  const id = path[1] ?? '';
  if (change.op === 'drop') return `evidence ${id}`;
  if (change.op === 'exclude' && all.some((other) => other.op === 'drop' && other.path[1] === change.value)) {
    return `evidence ${change.value}`;
  }
  // An archived answer is one thing with its reason.
  if (path[0] === 'archived') return `archived ${id} ${path[2] ?? ''}`;
  const whole = (one: Change): boolean => one.path[1] === id && isClaim(one) && !isObjective(one);
  if (isClaim(change) && (!isObjective(change) || all.some(whole))) return `claim ${id}`;
  return keyOf([change]);
}

function groupOf(changes: readonly Change[], unit: (change: Change) => string): Map<string, readonly Change[]> {
  const groups = new Map<string, readonly Change[]>();
  for (const change of changes) groups.set(unit(change), [...(groups.get(unit(change)) ?? []), change]);
  return groups;
}

/** Groups that stand against the same change here are one, since it can stay or go only once; what was not given stays apart. */
function joined(
  groups: readonly (readonly Change[])[],
  kept: readonly Change[],
  within: (group: readonly Change[]) => boolean,
): readonly (readonly Change[])[] {
  let left = groups;
  for (const other of kept) {
    for (const given of [true, false]) {
      const against = left.filter((group) => within(group) === given && group.some((one) => clash(one, other)));
      const [first] = against;
      if (first === undefined || against.length === 1) continue;
      left = left.flatMap((group) => (group === first ? [against.flat()] : against.includes(group) ? [] : [group]));
    }
  }
  return left;
}

/** Whether two changes cannot both stand as they were meant. */
function clash(one: Change, other: Change): boolean {
  if (collide(one, other) || linksRemoved(one, other) || linksRemoved(other, one)) return true;
  const sameAnswer = one.path[1] === other.path[1] && isClaim(one) && isClaim(other);
  return sameAnswer && !(isObjective(one) && isObjective(other));
}

function linksRemoved(one: Change, other: Change): boolean {
  return one.op === 'include' && other.op === 'drop' && one.value === other.path[1];
}

/** Taking back a removal of evidence takes back the unlinking that came with it, among what only we did. */
function withUnlinks(against: readonly Change[], ours: readonly Change[]): readonly Change[] {
  const removed = new Set(against.flatMap((change) => (change.op === 'drop' ? [change.path[1]] : [])));
  const unlinks = ours.filter(
    (change) => change.op === 'exclude' && removed.has(change.value) && !against.includes(change),
  );
  return [...against, ...unlinks];
}

function isClaim({ path }: Change): boolean {
  const field = path[2] ?? '';
  return path[0] === 'answers' && (CLAIMS.has(field) || field === 'objectives');
}

function isObjective({ path }: Change): boolean {
  return path[2] === 'objectives';
}

function sameField(one: Change, other: Change): boolean {
  if (JSON.stringify(one.path) !== JSON.stringify(other.path)) return false;
  const lists = isMember(one) && isMember(other);
  return lists ? one.value === other.value : isMember(one) === isMember(other);
}

function isMember(change: Change): change is Extract<Change, { op: 'include' | 'exclude' }> {
  return change.op === 'include' || change.op === 'exclude';
}

/** Whether both do the same, wherever in a list it was done. */
function sameChange(one: Change, other: Change): boolean {
  if (one.op !== other.op || !sameField(one, other)) return false;
  return (
    isMember(one) || !('value' in one) || canonicalJson(one.value) === canonicalJson('value' in other && other.value)
  );
}

function keyOf([first]: readonly Change[]): string {
  return first ? JSON.stringify([first.op, first.path, ...(isMember(first) ? [first.value] : [])]) : '';
}

function outermost(paths: readonly Path[]): readonly Path[] {
  const texts = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...texts.values()].filter(
    (path) => !path.some((_step, length) => length > 0 && texts.has(JSON.stringify(path.slice(0, length)))),
  );
}
