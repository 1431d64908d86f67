const LONE_SURROGATE = /\p{Surrogate}/u;
const DEPTH_LIMIT = 1000;

/**
 * The canonical JSON of a value (RFC 8785): names sorted by UTF-16 code unit, no white space, one spelling for every
 * number and string. Two values that hold the same data give the same text, whatever the order in which they were built.
 *
 * Our own because the kept package cannot be loaded where the site's build and `tsx` load modules; it judges this one
 * in the tests. ECMAScript's own JSON.stringify gives numbers and strings exactly the spelling that RFC 8785 asks for.
 *
 * @param value plain JSON data; names whose value is `undefined` are left out
 * @throws TypeError when the value is not JSON: a number that is not finite, half a character, a cycle, a function
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > DEPTH_LIMIT) throw new TypeError(`The value nests more than ${DEPTH_LIMIT} deep, or holds itself.`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`There is no JSON for the number ${value}.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`There is no JSON for a value of type ${typeof value}.`);
  const object = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(object).filter((name) => object[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${text(name)}:${write(object[name], depth + 1)}`)
    .join(',')}}`;
}

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('There is no UTF-8 for half a character (a lone surrogate).');
  return JSON.stringify(value);
}
