/**
 * `next`, with every part that equals the same part of `previous` replaced by that very object, so that what did not
 * change is recognised by identity and is not drawn again. For plain JSON.
 */
export function share<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const items: unknown[] = next.map((item: unknown, index) => share(previous[index] as unknown, item));
    const same = items.length === previous.length && items.every((item, index) => item === previous[index]);
    return same ? previous : (items as T);
  }
  if (!isPlain(previous) || !isPlain(next)) return next;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(previous).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    const was = Object.hasOwn(previous, key) ? previous[key] : undefined;
    const is = share(was, next[key]);
    same &&= is === was && Object.hasOwn(previous, key);
    shared[key] = is;
  }
  return same ? previous : (shared as T);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
