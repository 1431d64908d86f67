/* Made from checklists/schema/crosswalk.schema.json by npm run generate. Do not edit. */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "Crosswalk". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
