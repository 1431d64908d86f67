/**
 * The kept files, by SHA-256, that nothing in `holders` names. Everything in these is searched, so that an item which only
 * a history, or the base of a variant, still holds keeps its file.
 *
 * @param holders JSON values: all that is stored of assessments, deleted ones included, since they can be restored
 */
export function unusedFiles(kept: readonly string[], holders: readonly unknown[]): readonly string[] {
  const named = hashesIn(holders);
  return kept.filter((sha256) => !named.has(sha256));
}

/** Every SHA-256 that stands anywhere in JSON values: those of files, and perhaps others. */
export function hashesIn(holders: readonly unknown[]): ReadonlySet<string> {
  return new Set(holders.flatMap((holder) => JSON.stringify(holder).match(/\b[0-9a-f]{64}\b/g) ?? []));
}
