import type { SchemaError } from '../generated/schema-error.ts';
import { validate } from '../generated/validate-record.js';
import { COUNT_LIMIT } from './problem.ts';

const PART = 200;
const LARGE_OBJECTS = ['answers', 'evidence'] as const;

/**
 * Checks a value against the record's schema, its answers and evidence 200 at a time. The validator copies all failures
 * found so far for each answer, so a file of 240,000 wrong answers, checked at once, would take an hour.
 *
 * @returns every failure, or the first {@link COUNT_LIMIT}
 */
export function validateInParts(value: unknown): readonly SchemaError[] {
  if (!isObject(value)) return validate(value);
  const large = LARGE_OBJECTS.flatMap((name) => {
    const part = Object.hasOwn(value, name) ? value[name] : undefined;
    return isObject(part) ? [{ name, entries: Object.entries(part) }] : [];
  });
  const shell = { ...value, ...Object.fromEntries(large.map(({ name }) => [name, {}])) };
  const errors = [...validate(shell)];
  for (const { name, entries } of large) {
    for (let from = 0; from < entries.length && errors.length < COUNT_LIMIT; from += PART) {
      const part = Object.fromEntries(entries.slice(from, from + PART));
      const found = validate({ ...shell, [name]: part });
      for (const error of found) if (error.instancePath.split('/', 2)[1] === name) errors.push(error);
    }
  }
  return errors.slice(0, COUNT_LIMIT);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
