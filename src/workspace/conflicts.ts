import type { SubmissionRecord } from '../generated/record.ts';
import type { Change, Leaf, Path } from './changes.ts';
import { own } from './own.ts';

/** A field that two tabs changed at the same time. What was changed last stands; the other value is not lost. */
export interface Conflict {
  readonly path: Path;
  /** What stands; undefined: nothing. */
  readonly mine: Leaf | undefined;
  /** What the other tab had put there. */
  readonly theirs: Leaf | undefined;
}

/**
 * Fields that `mine` sets to one value and another tab, since `base` was seen, to another.
 *
 * @param base what was last known to be stored
 * @param theirs what was stored when `mine` came to it
 */
export function conflictsBetween(
  base: SubmissionRecord,
  theirs: SubmissionRecord,
  mine: readonly Change[],
): readonly Conflict[] {
  const found = new Map<string, Conflict>();
  for (const change of mine) {
    if (change.op !== 'set' && change.op !== 'unset') continue;
    const { path } = change;
    const value = change.op === 'set' ? change.value : undefined;
    const [was, is] = [leafAt(base, path), leafAt(theirs, path)];
    const key = path.join('\n');
    if (same(was, is) || same(is, value)) found.delete(key);
    else found.set(key, { path, mine: value, theirs: is });
  }
  return [...found.values()];
}

function leafAt(record: SubmissionRecord, path: Path): Leaf | undefined {
  let now: unknown = record;
  for (const key of path) {
    now = typeof now === 'object' && now !== null ? own(now as Readonly<Record<string, unknown>>, key) : undefined;
  }
  return now as Leaf | undefined;
}

function same(one: Leaf | undefined, other: Leaf | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
