/** One failure of a value to satisfy its JSON Schema. */
export interface SchemaError {
  /** JSON Pointer to the value that fails. */
  readonly instancePath: string;
  /** The schema keyword that fails, such as `required` or `pattern`. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}
