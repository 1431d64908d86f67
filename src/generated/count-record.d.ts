/* Made from checklists/schema/record.schema.json by npm run generate. Do not edit. */

/**
 * Names and texts in a value that satisfies the schema "Submission record"; NaN when it does not, or has what no JSON file may
 * have: a name that would harm, a number too large to be kept, nesting too deep. Stops at the first failure, so hostile
 * values cost no more than good ones.
 */
export function countTexts(value: unknown): number;
