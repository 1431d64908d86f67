/* Made from registers/schema/guidance-editions.schema.json by npm run generate. Do not edit. */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "Register of guidance editions". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
