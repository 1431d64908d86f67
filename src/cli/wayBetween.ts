import type { Checklist } from '../engine/index.ts';
import { editionsBetween } from '../record/carryThrough.ts';
import { findEdition, listEditions } from './editions.ts';
import type { Io } from './output.ts';

/** The editions on the way from one of a checklist to another, both included, as far as they are to be had. */
export async function wayBetween(
  from: Checklist,
  target: Checklist,
  root: string | undefined,
  io: Io,
): Promise<readonly Checklist[]> {
  const { id } = from;
  const entries = (await listEditions(root, io)).filter((edition) => edition.id === id);
  return editionsBetween(from, target, async (wanted) =>
    entries.some((edition) => edition.version === wanted) ? findEdition({ id, version: wanted }, root, io) : undefined,
  );
}
