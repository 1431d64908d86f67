import { canonicalJson } from '../../record/canonicalJson.ts';
import { noteWith, type Note, type NoteChange, type Notes } from '../notes.ts';

/**
 * What turns my notes into mine and a colleague's, note by note. Where only one of us changed a note, that stands. Where
 * both changed its text, mine stays and theirs comes as a second note. A note that one deleted and the other changed
 * stays.
 *
 * @param base the notes when the work was given; none when they were left out
 * @param theirs undefined when they were not sent back, and nothing is known of them
 */
export function mergeNotes(
  base: Notes | undefined,
  theirs: Notes | undefined,
  mine: Notes | undefined,
): readonly NoteChange[] {
  if (theirs === undefined) return [];
  const came = entries(theirs).flatMap(({ requirement, note }): NoteChange[] => {
    const put = (made: Note): NoteChange[] => [{ op: 'put', requirement, note: made }];
    const was = noteWith(base, requirement, note.id);
    const own = noteWith(mine, requirement, note.id);
    if (!own) return was && same(was, note) ? [] : put(note);
    if (same(own, note) || (was && same(was, note))) return [];
    if (was && same(was, own)) return put(note);
    const done = was && Boolean(was.done) !== Boolean(note.done) ? note.done : own.done;
    const merged = (text: string): Note => {
      const { done: _before, ...rest } = own;
      return { ...rest, text, ...(done && { done }) };
    };
    if (note.text === own.text || note.text === was?.text)
      return same(merged(own.text), own) ? [] : put(merged(own.text));
    if (own.text === was?.text) return put(merged(note.text));
    const second = { ...note, id: `${note.id}-2` };
    const known = noteWith(mine, requirement, second.id);
    return known && same(known, second) ? [] : put(second);
  });
  const gone = entries(base ?? {}).flatMap(({ requirement, note }): NoteChange[] => {
    const own = noteWith(mine, requirement, note.id);
    if (!own || !same(own, note) || noteWith(theirs, requirement, note.id)) return [];
    return [{ op: 'drop', requirement, id: note.id }];
  });
  return [...came, ...gone];
}

function entries(notes: Notes): readonly { readonly requirement: string; readonly note: Note }[] {
  return Object.entries(notes).flatMap(([requirement, list]) => list.map((note) => ({ requirement, note })));
}

function same(one: Note, other: Note): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
