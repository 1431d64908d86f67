/* Made from oscal_assessment-results_schema.json of OSCAL 1.2.1 by npm run generate. Do not edit. */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "OSCAL assessment-results". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
