/** Identities that were given since the page was loaded. They are in memory only, and serve for all files that are opened after. */
let identities: readonly string[] = [];

/** `AGE-SECRET-KEY-1…`, each once. */
export function knownIdentities(): readonly string[] {
  return identities;
}

/** Holds more of them until the page is closed. They are neither stored nor sent. */
export function rememberIdentities(given: readonly string[]): void {
  identities = [...new Set([...identities, ...given])];
}
