/** Limits of a sealed submission. What exceeds one is refused before it is held in memory. Sizes in bytes. */

const MB = 1024 * 1024;

/** The whole file, once decrypted. */
export const FILE_LIMIT = 64 * 1024 * MB;
/** Parts in the archive. */
export const PART_LIMIT = 10_000;
/** Everything that is read to find the parts: the archive's directory. */
export const DIRECTORY_LIMIT = 8 * MB;
/** Parts that are held in memory, by path. Evidence has no limit of its own: it is streamed. */
export const HELD_LIMITS: Readonly<Record<string, number>> = {
  'record.json': 20 * MB,
  'summary.html': 64 * MB,
  'history.json': 20 * MB,
  'manifest.json': 4 * MB,
  'statement.dsse.json': MB,
};
