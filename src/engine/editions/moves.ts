import type { Checklist, Move, MoveType } from '../model.ts';

const INVERSE: Readonly<Record<MoveType, MoveType>> = {
  moved: 'moved',
  reworded: 'reworded',
  split: 'merged',
  merged: 'split',
  'covered-by': 'added',
  retired: 'added',
  added: 'retired',
};

/**
 * The declared changes on the way from one edition to another: those of the later one where it supersedes the earlier;
 * the same read backwards on the way back; none between editions that do not follow each other. Ids that an edition does
 * not have are left out, and an old id is used once: authors are told of both by `assure check`.
 */
export function movesBetween(
  before: Checklist,
  after: Checklist,
  known: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): readonly Move[] {
  const claimed = new Set<string>();
  return declared(before, after).flatMap((move): Move[] => {
    const from = move.from.filter((id) => known.before.has(id) && !claimed.has(id));
    for (const id of from) claimed.add(id);
    const to = move.to.filter((id) => known.after.has(id));
    if (move.type === 'added') return to.length > 0 ? [{ ...move, from: [], to }] : [];
    if (from.length === 0) return [];
    return [to.length > 0 ? { ...move, from, to } : { ...move, type: 'retired', from, to }];
  });
}

function declared(before: Checklist, after: Checklist): readonly Move[] {
  if (before.id !== after.id) return [];
  if (after.supersedes === before.version) return after.changes ?? [];
  if (before.supersedes !== after.version) return [];
  return (before.changes ?? []).map(({ type, from, to, ...rest }) => {
    const back = INVERSE[type];
    // What covered a withdrawn requirement was there before and stays: on the way back the withdrawn one is simply new.
    return { ...rest, type: back, from: back === 'added' ? [] : to, to: back === 'retired' ? [] : from };
  });
}
