/** What a change means for people who have answers: nothing, other words, no worse, or possibly worse. */
export type ChangeClass = 'none' | 'patch' | 'minor' | 'major';

const ORDER: readonly ChangeClass[] = ['none', 'patch', 'minor', 'major'];

/** The highest of several classes; 'none' of no class. */
export function highest(classes: Iterable<ChangeClass>): ChangeClass {
  let most = 0;
  for (const each of classes) most = Math.max(most, ORDER.indexOf(each));
  return ORDER[most] ?? 'none';
}

/**
 * The lowest version that an edition may have after `version` with a change of this class. While the major number is 0
 * nothing is promised yet, so what would raise it raises the minor number, and all else the last.
 */
export function leastVersion(version: string, change: ChangeClass): string {
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  if (major === 0) return change === 'major' ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  if (change === 'major') return `${major + 1}.0.0`;
  return change === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether one version is lower than another, by their numbers. */
export function isLower(version: string, than: string): boolean {
  const other = numbers(than);
  for (const [index, number] of numbers(version).entries()) {
    const against = other[index] ?? 0;
    if (number !== against) return number < against;
  }
  return false;
}

function numbers(version: string): readonly number[] {
  return version.split('.').map(Number);
}
