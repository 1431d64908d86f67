import { canonicalJson } from './canonicalJson.ts';

/**
 * An archive with more in it, under its name in the record; nothing where there is nothing to add. What is there stays:
 * another item of the same origin is kept beside it under the origin with a number, `1.0.0/DEV-01/2`.
 */
export function addToArchive<Name extends string, Item>(
  name: Name,
  archive: Readonly<Record<string, Item>> | undefined,
  more: ReadonlyMap<string, Item>,
): { readonly [Key in Name]?: Record<string, Item> } {
  if (more.size === 0) return {};
  const items = new Map(Object.entries(archive ?? {}));
  for (const [origin, item] of more) items.set(freeName(items, origin, item), item);
  return { [name]: Object.fromEntries(items) } as { readonly [Key in Name]?: Record<string, Item> };
}

/** The name for an item: its origin, or that with a number where something else has it. */
export function freeName<Item>(items: ReadonlyMap<string, Item>, origin: string, item: Item): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? origin : `${origin}/${number}`;
    const there = items.get(name);
    if (there === undefined || canonicalJson(there) === canonicalJson(item)) return name;
  }
}
