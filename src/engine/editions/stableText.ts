/**
 * A JSON value as text that is the same for equal values, whatever the order of their properties. Only for comparing two
 * values at hand: what is stored is identified by the digest of its canonical JSON, which `record` computes.
 */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join(',')}}`;
}

/** Whether two JSON values are equal; properties may stand in any order, and undefined ones count as absent. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || stableText(one) === stableText(other);
}
