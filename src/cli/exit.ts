/** Exit codes other than 0, and the error that ends a command with one. */

/** The command worked and has findings: problems in content, or a score below what was asked for. */
export const EXIT_FINDINGS = 1;
/** Wrong usage, or input that cannot be read. */
export const EXIT_USAGE = 2;

/**
 * Ends a command with exit code 2 and a message for people: what is wrong, and what to do. Thrown by commands, caught
 * once by `main`.
 */
export class UsageError extends Error {
  /** What to do about it; printed on a line of its own. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
