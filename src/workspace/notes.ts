/**
 * Comments and to-dos on requirements. They are kept beside the record and never in it: a submission says what is
 * claimed, and a note is between the people who work on it.
 */

import { own } from './own.ts';

export interface Note {
  readonly id: string;
  readonly kind: 'comment' | 'to-do';
  readonly text: string;
  /** When it was written, UTC, ISO 8601. */
  readonly at: string;
  /** Who wrote it, as they give it. */
  readonly by?: string;
  /** A to-do that is done. */
  readonly done?: boolean;
}

/** By requirement id, oldest first; no empty lists. */
export type Notes = Readonly<Record<string, readonly Note[]>>;

/** One note comes or changes, or goes. A change names one note only, so two tabs never overwrite each other's others. */
export type NoteChange =
  | { readonly op: 'put'; readonly requirement: string; readonly note: Note }
  | { readonly op: 'drop'; readonly requirement: string; readonly id: string };

/** Longest text of a note, in UTF-16 code units. */
export const NOTE_LENGTH = 10_000;

/** The notes with the changes made, in order. Undefined when none is left. */
export function applyNoteChanges(notes: Notes | undefined, changes: readonly NoteChange[]): Notes | undefined {
  let next: Notes = notes ?? {};
  for (const change of changes) {
    const { [change.requirement]: _before, ...others } = next;
    const now = own(next, change.requirement) ?? [];
    const list = change.op === 'drop' ? now.filter(({ id }) => id !== change.id) : put(now, change.note);
    next = list.length > 0 ? { ...others, [change.requirement]: list } : others;
  }
  return Object.keys(next).length > 0 ? next : undefined;
}

/** The change that takes another one back, given the notes as they were before it. Undefined when there was nothing to change. */
export function reverseNoteChange(before: Notes | undefined, change: NoteChange): NoteChange | undefined {
  const { requirement } = change;
  const id = change.op === 'put' ? change.note.id : change.id;
  const was = noteWith(before, requirement, id);
  if (was) return { op: 'put', requirement, note: was };
  return change.op === 'put' ? { op: 'drop', requirement, id } : undefined;
}

/** To-dos that are not done, with their requirement. */
export function openToDos(notes: Notes | undefined): readonly { readonly requirement: string; readonly note: Note }[] {
  return Object.entries(notes ?? {}).flatMap(([requirement, list]) =>
    list.filter(({ kind, done }) => kind === 'to-do' && !done).map((note) => ({ requirement, note })),
  );
}

export function noteWith(notes: Notes | undefined, requirement: string, id: string): Note | undefined {
  return own(notes, requirement)?.find((note) => note.id === id);
}

function put(list: readonly Note[], note: Note): readonly Note[] {
  const others = list.filter(({ id }) => id !== note.id);
  return [...others, note].sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
}
