/**
 * A change to a submission record, small enough to be applied to another copy of it.
 *
 * Two tabs may hold the same assessment. Each sends what it changed, field by field, and the stored copy takes all of
 * it, so neither tab overwrites what the other typed elsewhere. For that reason no change carries a whole answer.
 */

import type { SubmissionRecord } from '../generated/record.ts';
import { own } from './own.ts';

export type Path = readonly string[];
/** What is set as a whole. A list of chosen options is one answer: of two tabs' choices one stands, never a mixture. */
export type Leaf = string | number | boolean | readonly string[];
type Json = Leaf | readonly Json[] | { readonly [key: string]: Json };
type Tree = { readonly [key: string]: Json };

export type Change =
  /** `item` is the whole evidence item after an edit: should another tab have removed it, the edit brings it back whole. */
  | { readonly op: 'set'; readonly path: Path; readonly value: Leaf; readonly item?: Tree }
  | { readonly op: 'unset'; readonly path: Path }
  /** Adds an id to a list of ids, at `index` or as near as the list is long; nothing if it is there. */
  | { readonly op: 'include'; readonly path: Path; readonly value: string; readonly index: number }
  | { readonly op: 'exclude'; readonly path: Path; readonly value: string }
  /** Puts a list of ids in this order; ids that are not in it stay behind those that are. */
  | { readonly op: 'arrange'; readonly path: Path; readonly value: readonly string[] }
  /** A whole evidence item comes or goes. */
  | { readonly op: 'put'; readonly path: Path; readonly value: Tree }
  | { readonly op: 'drop'; readonly path: Path };

/** Fields that every change moves, and that are therefore no change themselves. */
const ALONGSIDE = new Set(['modified']);

/** What turns `before` into `after`, as changes to single fields. `modified` is not compared. */
export function changesBetween(before: SubmissionRecord, after: SubmissionRecord): readonly Change[] {
  const found: Change[] = [];
  compare(before as unknown as Tree, after as unknown as Tree, [], found);
  return found;
}

function compare(before: Tree | undefined, after: Tree | undefined, path: Path, found: Change[]): void {
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const was = own(before, key);
    const is = own(after, key);
    if (was === is || (path.length === 0 && ALONGSIDE.has(key))) continue;
    const here = [...path, key];
    if (isEvidenceItem(here) && (was === undefined || is === undefined)) {
      found.push(isTree(is) ? { op: 'put', path: here, value: is } : { op: 'drop', path: here });
    } else if (isChoices(here) && (Array.isArray(was) || Array.isArray(is))) {
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      found.push(is === undefined ? { op: 'unset', path: here } : { op: 'set', path: here, value: list(is) });
    } else if (Array.isArray(was) || Array.isArray(is)) {
      compareLists(list(was), list(is), here, found);
    } else if (isTree(was) || isTree(is)) {
      compare(isTree(was) ? was : undefined, isTree(is) ? is : undefined, here, found);
    } else if (is === undefined) {
      found.push({ op: 'unset', path: here });
    } else {
      const item = isEvidenceItem(path) ? after : undefined;
      found.push({ op: 'set', path: here, value: is as Leaf, ...(item && { item }) });
    }
  }
}

function compareLists(before: readonly string[], after: readonly string[], path: Path, found: Change[]): void {
  for (const value of before) if (!after.includes(value)) found.push({ op: 'exclude', path, value });
  after.forEach((value, index) => {
    if (!before.includes(value)) found.push({ op: 'include', path, value, index });
  });
  const kept = before.filter((value) => after.includes(value));
  const wanted = after.filter((value) => before.includes(value));
  if (kept.some((value, index) => value !== wanted[index])) found.push({ op: 'arrange', path, value: after });
}

/** The record with the changes made, in order. Objects and lists that become empty are left out. Never throws. */
export function applyChanges(record: SubmissionRecord, changes: readonly Change[]): SubmissionRecord {
  let tree = record as unknown as Tree;
  for (const change of changes) tree = applyOne(tree, change);
  return tree as unknown as SubmissionRecord;
}

function applyOne(tree: Tree, change: Change): Tree {
  switch (change.op) {
    case 'set': {
      const container = change.path.slice(0, -1);
      if (isEvidenceItem(container) && change.item && at(tree, container) === undefined) {
        return update(tree, container, () => change.item);
      }
      return update(tree, change.path, () => change.value);
    }
    case 'put':
      return update(tree, change.path, () => change.value);
    case 'unset':
    case 'drop':
      return update(tree, change.path, () => undefined);
    case 'include':
      return update(tree, change.path, (now) => {
        const ids = list(now);
        return ids.includes(change.value) ? ids : ids.toSpliced(Math.min(change.index, ids.length), 0, change.value);
      });
    case 'arrange':
      return update(tree, change.path, (now) => {
        if (now === undefined) return now;
        const place = (id: string) => (change.value.includes(id) ? change.value.indexOf(id) : change.value.length);
        return [...list(now)].sort((a, b) => place(a) - place(b));
      });
    case 'exclude':
      return update(tree, change.path, (now) => {
        const ids = list(now);
        if (!ids.includes(change.value)) return now;
        return ids.length > 1 ? ids.filter((id) => id !== change.value) : undefined;
      });
  }
}

/** A copy of `tree` in which the value at `path` is what `change` makes of it; undefined removes it. */
function update(tree: Tree, path: Path, change: (now: Json | undefined) => Json | undefined, depth = 0): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return tree;
  const now = own(tree, key);
  const inner = rest.length > 0 ? update(isTree(now) ? now : {}, rest, change, depth + 1) : undefined;
  // The five parts at the top of a record stay even when empty: its schema requires them.
  const next = inner === undefined ? change(now) : depth > 0 && Object.keys(inner).length === 0 ? undefined : inner;
  if (next === now) return tree;
  if (next !== undefined) return { ...tree, [key]: next };
  const { [key]: _removed, ...others } = tree;
  return others;
}

/** Whether two changes concern the same field, or one concerns the whole of what the other is in. */
export function collide(one: Change, other: Change): boolean {
  const length = Math.min(one.path.length, other.path.length);
  for (let index = 0; index < length; index++) if (one.path[index] !== other.path[index]) return false;
  if (one.op === 'arrange' || other.op === 'arrange') return false;
  const lists = (one.op === 'include' || one.op === 'exclude') && (other.op === 'include' || other.op === 'exclude');
  return lists ? one.value === other.value : true;
}

function at(tree: Tree, path: Path): Json | undefined {
  let now: Json | undefined = tree;
  for (const key of path) now = isTree(now) ? own(now, key) : undefined;
  return now;
}

function isEvidenceItem(path: Path): boolean {
  return path.length === 2 && path[0] === 'evidence';
}

/** Chosen options: an empty list says that none holds, which is an answer. */
function isChoices(path: Path): boolean {
  return path.length >= 3 && path[0] !== 'evidence' && path.at(-1) === 'choices';
}

function isTree(value: Json | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
