/* Made from node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json by npm run generate. Do not edit. */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "SARIF 2.1.0". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
