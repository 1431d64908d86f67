import type { SchemaError } from '../generated/schema-error.ts';
import { child } from './owner.ts';
import { pathOf } from './schemaProblems.ts';

/**
 * A value of which any part may be missing, and what is there has the right type. So the rules can look at the sound
 * parts of a file that also has schema errors, and a person sees all problems at once.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** Keywords that leave the type of a value in doubt; a text that misses its pattern is still text. */
const DOUBTFUL = new Set(['type', 'enum', 'const']);

/**
 * Makes undefined, in place, every part of `value` whose type the validator rejected. It stays there by name and index: a
 * rule can tell what is missing from what is there and wrong. What is left is a {@link Draft} of `T`; undefined when
 * nothing is.
 */
export function takeDraft<T>(value: unknown, errors: readonly SchemaError[]): Draft<T> | undefined {
  for (const { instancePath, keyword } of errors) {
    if (!DOUBTFUL.has(keyword)) continue;
    const path = pathOf(instancePath, value);
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const owner = path.slice(0, -1).reduce(child, value);
    if (Array.isArray(owner)) owner[Number(last)] = undefined;
    else if (typeof owner === 'object' && owner !== null) (owner as Record<string, unknown>)[last] = undefined;
  }
  return value as Draft<T>;
}
