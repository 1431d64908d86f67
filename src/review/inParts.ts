import type { SchemaError } from '../generated/schema-error.ts';

const PART = 200;
const ENOUGH = 1000;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Checks a value against a schema, its large objects and lists 200 entries at a time: a validator copies all failures
 * found so far for each entry, so that very many wrong ones at once would take hours.
 *
 * @param names properties that may have very many entries
 * @param rounds a list whose members have such properties too
 * @returns every failure, or the first 1,000
 */
export function inParts(
  value: unknown,
  validate: (value: unknown) => readonly SchemaError[],
  names: readonly string[],
  rounds?: string,
): readonly SchemaError[] {
  if (!isObject(value)) return validate(value);
  const list = rounds !== undefined && Array.isArray(value[rounds]) ? (value[rounds] as readonly unknown[]) : [];
  const shell = { ...emptied(value, names), ...(rounds !== undefined && list.length > 0 && { [rounds]: [] }) };
  const errors = [...validate(shell)];
  const check = (part: unknown, wrap: (part: unknown) => unknown, at: string, shown: string, from: number): void => {
    if (errors.length >= ENOUGH) return;
    for (const error of validate(wrap(part))) {
      if (!error.instancePath.startsWith(`${at}/`) && error.instancePath !== at) continue;
      const rest = error.instancePath
        .slice(at.length)
        .replace(/^\/(\d+)/, (whole, index: string) => (Array.isArray(part) ? `/${Number(index) + from}` : whole));
      errors.push({ ...error, instancePath: `${shown}${rest}` });
    }
  };
  const entries = (of: JsonObject, wrap: (of: JsonObject) => unknown, at: string, shown: string): void => {
    for (const name of names) {
      for (const { part, from } of partsOf(Object.hasOwn(of, name) ? of[name] : undefined)) {
        check(
          part,
          (given) => wrap({ ...emptied(of, names), [name]: given }),
          `${at}/${name}`,
          `${shown}/${name}`,
          from,
        );
      }
    }
  };
  entries(
    value,
    (of) => ({ ...shell, ...of, ...(rounds !== undefined && list.length > 0 && { [rounds]: [] }) }),
    '',
    '',
  );
  for (const [index, round] of list.entries()) {
    const [at, shown] = [`/${rounds}/0`, `/${rounds}/${index}`];
    const wrap = (of: unknown): unknown => ({ ...shell, [String(rounds)]: [of] });
    check(isObject(round) ? emptied(round, names) : round, wrap, at, shown, 0);
    if (isObject(round)) entries(round, wrap, at, shown);
  }
  return errors.slice(0, ENOUGH);
}

function emptied(value: JsonObject, names: readonly string[]): JsonObject {
  const large = names.flatMap((name): [string, unknown][] => {
    const part = Object.hasOwn(value, name) ? value[name] : undefined;
    return Array.isArray(part) ? [[name, []]] : isObject(part) ? [[name, {}]] : [];
  });
  return { ...value, ...Object.fromEntries(large) };
}

function partsOf(value: unknown): readonly { readonly part: unknown; readonly from: number }[] {
  const slices = <T>(all: readonly T[]): readonly { readonly slice: readonly T[]; readonly from: number }[] =>
    Array.from({ length: Math.ceil(all.length / PART) }, (_, index) => ({
      slice: all.slice(index * PART, (index + 1) * PART),
      from: index * PART,
    }));
  if (Array.isArray(value)) return slices(value).map(({ slice, from }) => ({ part: slice, from }));
  if (!isObject(value)) return [];
  return slices(Object.entries(value)).map(({ slice, from }) => ({ part: Object.fromEntries(slice), from }));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
