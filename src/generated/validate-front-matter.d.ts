/* Made from registers/schema/front-matter.schema.json by npm run generate. Do not edit. */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "Front matter". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
