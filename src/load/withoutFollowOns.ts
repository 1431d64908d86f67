import type { Problem } from './problem.ts';

/** What is said of everything that points into a register while that register cannot be read. */
const FOLLOW_ON: ReadonlyMap<string, string> = new Map([
  ['registers/sources.yaml', 'unknown-source'],
  ['registers/documents.yaml', 'unknown-document'],
  ['registers/modifications.yaml', 'unknown-modification'],
]);

/**
 * Problems without those that only follow from a register that is no YAML: one wrong character would otherwise be told
 * two thousand times, and the place to mend would be lost among them.
 */
export function withoutFollowOns(problems: readonly Problem[]): readonly Problem[] {
  const unread = new Set(unreadRegisters(problems).map(({ file }) => FOLLOW_ON.get(file)));
  return problems.filter(({ code }) => !unread.has(code));
}

/** The errors for which a register could not be read, so that nothing was checked against it. */
export function unreadRegisters(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ file, code, severity }) => FOLLOW_ON.has(file) && severity === 'error' && code.startsWith('yaml-'),
  );
}
