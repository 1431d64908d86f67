/**
 * What comes before and after `current` among the `shown`, both in the order of `all`. `current` need not be among them:
 * an answer may just have taken it out of the list, and the next one is still the next one.
 */
export function neighbours(
  all: readonly string[],
  shown: ReadonlySet<string>,
  current: string | undefined,
): { readonly previous: string | undefined; readonly next: string | undefined } {
  const at = current === undefined ? -1 : all.indexOf(current);
  return {
    previous: all.slice(0, Math.max(0, at)).findLast((id) => shown.has(id)),
    next: all.slice(at + 1).find((id) => shown.has(id)),
  };
}
