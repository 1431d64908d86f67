import type { Review } from '../generated/review.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { nextId, type ItemKind } from './nextId.ts';

/** An item that has another id than in the review it comes from. */
export interface Renumbered {
  readonly kind: ItemKind;
  readonly from: string;
  readonly to: string;
}

interface Joined {
  readonly observations: Review['observations'];
  readonly actions: Review['actions'];
  readonly questions: Review['questions'];
  readonly renumbered: readonly Renumbered[];
}

type Item = Review[ItemKind][string];

/**
 * Observations, actions and questions of two reviews. What is the same item in both is there once, at the stage that is
 * further on; what is another under the same id gets the next free one, and what names it follows.
 */
export function joinItems(a: Review, b: Review): Joined {
  const renumbered: Renumbered[] = [];
  const join = <T extends Item>(
    kind: ItemKind,
    ours: Readonly<Record<string, T>>,
    theirs: Readonly<Record<string, T>>,
  ) => {
    const all = new Map(Object.entries(ours));
    const places = new Map<string, string>();
    for (const [id, item] of Object.entries(theirs)) {
      const there = all.get(id);
      const merged = there && further(there, item);
      if (merged) {
        all.set(id, merged);
        continue;
      }
      const same = [...all].find(([, other]) => canonicalJson(other) === canonicalJson(item))?.[0];
      // Both sides' ids are looked at, so that what comes later keeps its own where it can.
      const place = same ?? (there ? nextId({ ...a, [kind]: { ...theirs, ...Object.fromEntries(all) } }, kind) : id);
      if (!same) all.set(place, item);
      if (place !== id) {
        places.set(id, place);
        renumbered.push({ kind, from: id, to: place });
      }
    }
    return { items: Object.fromEntries(all), places };
  };
  const { items: observations, places } = join('observations', a.observations, b.observations);
  const following = Object.fromEntries(
    Object.entries(b.actions).map(([id, { observation, ...action }]) => [
      id,
      { ...action, ...(observation === undefined ? {} : { observation: places.get(observation) ?? observation }) },
    ]),
  );
  return {
    observations,
    actions: join('actions', a.actions, following).items,
    questions: join('questions', a.questions, b.questions).items,
    renumbered,
  };
}

/** The one of two that has come further, where both are the same item; undefined where something would be lost. */
function further<T extends Item>(one: T, other: T): T | undefined {
  if (canonicalJson(one) === canonicalJson(other)) return one;
  if (canonicalJson(begun(one)) !== canonicalJson(begun(other))) return undefined;
  if (one.state === 'open') return other;
  return other.state === 'open' ? one : undefined;
}

/** An item without how far it has come. */
function begun(item: Item): object {
  const rest: Record<string, unknown> = { ...item };
  for (const stage of ['state', 'closed', 'answer']) delete rest[stage];
  return rest;
}
