/** The JSON Schemas as data: what they say about a place in a value, to explain errors in their own words. */

import type { Path } from './readYaml.ts';

/** The keywords the project's schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
}

/**
 * The schema of the value at `path`, with what a `$ref` points to filled in below what stands beside it. Undefined where
 * the schema knows no such place.
 */
export function schemaAt(root: Schema, path: Path): Schema | undefined {
  let schema: Schema | undefined = resolve(root, root);
  for (const part of path) {
    const next: Schema | undefined =
      typeof part === 'number'
        ? schema?.items
        : Object.hasOwn(schema?.properties ?? {}, part)
          ? schema?.properties?.[part]
          : undefined;
    if (next === undefined) return undefined;
    schema = resolve(root, next);
  }
  return schema;
}

function resolve(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace(/^[^#]*#\/\$defs\//, '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target === undefined ? schema : { ...resolve(root, target), ...schema };
}
