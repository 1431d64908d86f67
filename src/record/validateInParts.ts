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
  if (keepsMoreThan(OLD_LIMIT, value)) return [TOO_MUCH_KEPT];
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

/** Old answers and facts that a record may keep: those of a hundred editions. They lie too deep to be checked in parts. */
const OLD_LIMIT = 10_000;

const TOO_MUCH_KEPT: SchemaError = {
  instancePath: '',
  keyword: 'maxProperties',
  params: { limit: OLD_LIMIT },
  message: `keeps more than ${OLD_LIMIT} answers and facts of earlier editions`,
};

function keepsMoreThan(limit: number, record: Readonly<Record<string, unknown>>): boolean {
  const archived = membersOf(record['archived']);
  const open: unknown[] = [
    ...membersOf(record['answers']),
    ...archived.flatMap(membersOf).map((item) => part(item, 'answer')),
  ];
  let count = archived.reduce((sum: number, list) => sum + membersOf(list).length, 0);
  for (let answer = open.pop(); answer !== undefined && count <= limit; answer = open.pop()) {
    const offered = membersOf(part(part(answer, 'carried'), 'offered'));
    count += offered.length;
    for (const inner of offered) open.push(inner);
  }
  return count > limit;
}

function membersOf(value: unknown): readonly unknown[] {
  return isObject(value) ? Object.values(value) : [];
}

function part(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
