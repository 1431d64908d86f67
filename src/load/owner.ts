import type { Path } from './readYaml.ts';
import { schemaAt, type Schema } from './schema.ts';
import { quote } from './words.ts';

/** Properties that name the group they are in, in the order in which they are looked for. */
const NAMES = ['id', 'value', 'source'] as const;

/**
 * How a person would name the list item or group at `path`: `requirement DEV-04`, `option ESME of fact deviceType`,
 * `response of requirement DEV-04`, `the checklist`. Lists are named by their owner.
 */
export function describeOwner(root: Schema, value: unknown, path: Path): string {
  const names: string[] = [];
  let here: unknown = value;
  for (const [index, part] of path.entries()) {
    here = child(here, part);
    if (Array.isArray(here)) continue;
    const title = schemaAt(root, path.slice(0, index + 1))?.title?.toLowerCase() ?? String(part);
    const name = nameOf(here) ?? (typeof part === 'number' ? String(part + 1) : undefined);
    // Something with an id of its own needs nothing around it to be found.
    if (ownId(here)) names.length = 0;
    names.unshift(name === undefined ? title : `${title} ${name}`);
  }
  return names.length === 0 ? `the ${(root.title ?? 'file').toLowerCase()}` : names.join(' of ');
}

/** The value of a property or item, or undefined. Reads own properties only. */
export function child(value: unknown, part: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return (value as Record<string | number, unknown>)[part];
}

function nameOf(value: unknown): string | undefined {
  const name = NAMES.map((key) => child(value, key)).find(
    (text) => typeof text === 'string' && /^[\w.+-]{1,60}$/.test(text),
  );
  const term = child(value, 'term');
  return typeof name === 'string' ? name : typeof term === 'string' ? quote(term) : undefined;
}

function ownId(value: unknown): boolean {
  const id = child(value, 'id');
  // Objectives are named a, b, c inside their requirement.
  return typeof id === 'string' && id.length > 1;
}
