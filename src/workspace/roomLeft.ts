/** Bytes that the browser would still take; without end where it does not say. */
export async function roomLeft(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? Infinity : Math.max(0, quota - (usage ?? 0));
  } catch {
    return Infinity;
  }
}
