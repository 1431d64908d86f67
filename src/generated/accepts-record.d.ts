/* Made from checklists/schema/record.schema.json by npm run generate. Do not edit. */

/** Whether a value satisfies the schema "Submission record". Stops at the first failure, so hostile values cost no more than good ones. */
export function accepts(value: unknown): boolean;
