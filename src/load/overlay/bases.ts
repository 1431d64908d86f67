import type { Checklist } from '../../engine/index.ts';

/** Editions that overlays can be made on, by id of their checklist and by version; undefined for one that has errors. */
export type Bases = ReadonlyMap<string, ReadonlyMap<string, Checklist | undefined>>;

/** The editions among these that overlays can be made on: all but those that overlays have made. */
export function basesOf(checklists: readonly Checklist[]): Bases {
  const bases = new Map<string, Map<string, Checklist>>();
  for (const checklist of checklists.filter(({ overlay }) => overlay === undefined)) {
    const editions = bases.get(checklist.id) ?? new Map<string, Checklist>();
    bases.set(checklist.id, editions.set(checklist.version, checklist));
  }
  return bases;
}
