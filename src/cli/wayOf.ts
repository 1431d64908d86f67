import type { Checklist } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { editionsBetween } from '../record/carryThrough.ts';
import { findEdition, listEditions } from './editions.ts';
import type { Io } from './output.ts';

/**
 * The editions on the way from that of a record to another version, both included.
 *
 * @throws UsageError when one of the two is not to be had
 */
export async function wayOf(
  record: SubmissionRecord,
  to: string,
  root: string | undefined,
  io: Io,
): Promise<readonly Checklist[]> {
  const { id, version } = record.checklist;
  const from = await findEdition({ id, version }, root, io);
  const target = await findEdition({ id, version: to }, root, io);
  const entries = (await listEditions(root, io)).filter((edition) => edition.id === id);
  return editionsBetween(from, target, async (wanted) =>
    entries.some((edition) => edition.version === wanted) ? findEdition({ id, version: wanted }, root, io) : undefined,
  );
}
