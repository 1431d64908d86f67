import { diffEditions } from '../engine/index.ts';
import type { CarryStep } from '../record/carryThrough.ts';
import { applyNoteChanges, type NoteChange, type Notes } from './notes.ts';

/** Comments and to-dos for another edition, and what became of them. */
export interface CarriedNotes {
  /** All of them; undefined when there are none. */
  readonly notes: Notes | undefined;
  /** Notes that stand at a requirement of the new edition. */
  readonly placed: number;
  /** Notes of requirements that the new edition has not, under the names that they are kept by. */
  readonly kept: Notes;
}

/** A requirement of an edition that has gone: `0.0.9/OLD-01`, so that no later one of the same id takes its notes. */
const ORIGIN = /^(\d[0-9A-Za-z.+-]*)\/(.+)$/;

/** The edition and id in the name that notes of a retired requirement are kept by; undefined for a plain id. */
export function noteOrigin(key: string): { readonly version: string; readonly id: string } | undefined {
  const [, version, id] = ORIGIN.exec(key) ?? [];
  return version !== undefined && id !== undefined ? { version, id } : undefined;
}

/**
 * Takes notes along the way of a carry. A note goes with its requirement wherever that went, beside each of several; where
 * it went nowhere, the note is kept under edition and id, and goes back to its place on the way back.
 */
export function carryNotes(
  notes: Notes | undefined,
  steps: readonly Pick<CarryStep, 'before' | 'after'>[],
): CarriedNotes {
  const carried = steps.reduce((now, { before, after }) => {
    const { requirements } = diffEditions(before, after);
    const asked = new Set(requirements.flatMap(({ to }) => to));
    const places = (key: string): readonly string[] => {
      const origin = noteOrigin(key);
      if (origin) return [origin.version === after.version && asked.has(origin.id) ? origin.id : key];
      const to = requirements.find(({ from }) => from.includes(key))?.to ?? [];
      return to.length > 0 ? to : [`${before.version}/${key}`];
    };
    const changes = Object.entries(now ?? {}).flatMap(([key, list]) =>
      places(key).flatMap((requirement) => list.map((note): NoteChange => ({ op: 'put', requirement, note }))),
    );
    return applyNoteChanges(undefined, changes);
  }, notes);
  const entries = Object.entries(carried ?? {});
  return {
    notes: carried,
    placed: entries.reduce((sum, [key, list]) => sum + (noteOrigin(key) ? 0 : list.length), 0),
    kept: Object.fromEntries(entries.filter(([key]) => noteOrigin(key))),
  };
}
