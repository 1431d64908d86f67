import type { Checklist } from '../../engine/index.ts';
import { editionsBetween } from '../../record/carryThrough.ts';
import type { ReviewPageProps } from '../props.ts';
import { fetchEdition } from './useEdition.ts';

/** Two editions, null where this portal does not have one, and those from the first to the second, both included. */
export type EditionWay = readonly [Checklist | null, Checklist | null, readonly Checklist[]];

/** Fetches the editions with these digests, and those between them; there are none between editions of two checklists. */
export async function fetchWay(page: ReviewPageProps, from: string, to: string): Promise<EditionWay> {
  const get = async (digest: string): Promise<Checklist | null> =>
    (await fetchEdition(page.load, digest))?.checklist ?? null;
  const [first, second] = await Promise.all([get(from), get(to)]);
  if (!first || !second || first.id !== second.id) return [first, second, []];
  const way = await editionsBetween(first, second, async (version) => {
    const known = page.editions.find((one) => one.id === first.id && one.version === version);
    return (known && (await get(known.digest))) ?? undefined;
  });
  return [first, second, way];
}
