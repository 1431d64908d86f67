import type { Checklist } from '../engine/index.ts';

/** By id, then by version as numbers. */
export function compareEditions(a: Pick<Checklist, 'id' | 'version'>, b: Pick<Checklist, 'id' | 'version'>): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [left, right] = [a.version.split('.').map(Number), b.version.split('.').map(Number)];
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0) || (left[2] ?? 0) - (right[2] ?? 0);
}
