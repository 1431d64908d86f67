/* Made from node_modules/@cyclonedx/cyclonedx-library/res/schema/bom-1.6.SNAPSHOT.schema.json by npm run generate. Do not edit. */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "CycloneDX 1.6". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
