import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785): keys sorted, no white space, one spelling for every number and string. Two
 * values that hold the same data give the same text, whatever the order in which they were built.
 *
 * @param value plain JSON data; keys whose value is `undefined` are left out
 * @throws Error when the value is not JSON: a number that is not finite, a lone surrogate, a cycle, or nothing at all
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is no JSON for this value.');
  return text;
}
