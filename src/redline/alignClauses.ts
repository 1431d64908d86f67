import type { SourceClause } from './readClauses.ts';

/** A clause of the old text, of the new one, or of both, by place from 0. */
export interface ClausePair {
  readonly before?: number;
  readonly after?: number;
  readonly moved: boolean;
}

/**
 * Pairs the clauses of two texts: by id, then by title where one has no id, then, without ids, by what stands before
 * them. Pairs come in the order of the new text, and what was deleted follows what it stood behind.
 */
export function alignClauses(old: readonly SourceClause[], now: readonly SourceClause[]): readonly ClausePair[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (before: number, after: number): void => {
    partner.set(after, before);
    taken.add(before);
  };
  byKey(old, now, ({ id }) => id, pair, partner, taken);
  byKey(old, now, ({ title, level }) => `${level} ${title}`, pair, partner, taken);
  now.forEach(({ id, level }, after) => {
    const before = after === 0 ? 0 : (partner.get(after - 1) ?? -2) + 1;
    const candidate = old[before];
    if (!candidate || partner.has(after) || taken.has(before) || candidate.level !== level) return;
    if (id === undefined && candidate.id === undefined) pair(before, after);
  });
  const still = longestRise([...partner].sort(([a], [b]) => a - b).map(([, before]) => before));

  const pairs: ClausePair[] = [];
  let passed = 0;
  const deletedUpTo = (end: number): void => {
    for (; passed < end; passed++) if (!taken.has(passed)) pairs.push({ before: passed, moved: false });
  };
  for (let after = 0; after < now.length; after++) {
    const before = partner.get(after);
    if (before === undefined) pairs.push({ after, moved: false });
    else {
      const moved = !still.has(before);
      if (!moved) deletedUpTo(before);
      pairs.push({ before, after, moved });
    }
  }
  deletedUpTo(old.length);
  return pairs;
}

/** Pairs what has the same key, the first with the first; two different ids are never the same clause. */
function byKey(
  old: readonly SourceClause[],
  now: readonly SourceClause[],
  keyOf: (clause: SourceClause) => string | undefined,
  pair: (before: number, after: number) => void,
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): void {
  const places = new Map<string, number[]>();
  old.forEach((clause, before) => {
    const key = keyOf(clause);
    if (key === undefined || taken.has(before)) return;
    const list = places.get(key);
    if (list) list.push(before);
    else places.set(key, [before]);
  });
  const next = new Map<string, number>();
  now.forEach((clause, after) => {
    const key = keyOf(clause);
    if (key === undefined || partner.has(after)) return;
    const index = next.get(key) ?? 0;
    const before = places.get(key)?.[index];
    if (before === undefined) return;
    const other = old[before]?.id;
    if (other !== undefined && clause.id !== undefined && other !== clause.id) return;
    next.set(key, index + 1);
    pair(before, after);
  });
}

/** The members of a longest rising row of numbers that are all different: what stayed, so that as few as can be moved. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, low === 0 ? undefined : ends[low - 1]);
    ends[low] = number;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) rise.add(at);
  return rise;
}
