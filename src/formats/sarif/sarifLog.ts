/** Name and version of the program that a log is of, and what it can report. */
export interface SarifDriver {
  readonly name: string;
  readonly fullName: string;
  /** Absent where the log is made from content alone and has to be the same whatever made it. */
  readonly version?: string;
  readonly rules: readonly object[];
}

/** A SARIF 2.1.0 log of one run. */
export function sarifLog(driver: SarifDriver, results: readonly object[], properties?: object): object {
  const { version, rules, ...named } = driver;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { ...named, ...(version === undefined ? {} : { version, semanticVersion: version }), rules },
        },
        columnKind: 'utf16CodeUnits',
        results,
        ...(properties && { properties }),
      },
    ],
  };
}
