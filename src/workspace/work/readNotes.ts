import type { RecordProblem } from '../../record/problem.ts';
import { NOTE_LENGTH, type Note, type Notes } from '../notes.ts';
import { fieldReader } from './fieldReader.ts';

/** More than people write on one requirement. */
const MOST_NOTES = 1000;
/** Of a requirement that has gone, with the edition that had it before its id. */
const REQUIREMENT = /^(\d[0-9A-Za-z.+-]{0,39}\/)?[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;

/**
 * Comments and to-dos from parsed JSON that may be anything. Undefined when there are none, or, with problems, when they
 * cannot be used.
 */
export function readNotes(value: unknown, path: string, problems: RecordProblem[]): Notes | undefined {
  if (value === undefined) return undefined;
  const fields = fieldReader(value, path, problems);
  if (!fields) return undefined;
  const before = problems.length;
  const entries = Object.keys(value as object).map((requirement): readonly [string, readonly Note[]] => {
    if (!REQUIREMENT.test(requirement)) fields.wrong(requirement, 'Notes stand under the id of a requirement');
    const seen = new Set<string>();
    const notes = (fields.list(requirement, MOST_NOTES) ?? []).map((one): Note => {
      const id = one.text('id', { like: /^[A-Za-z0-9-]+$/, most: 100 }) ?? '';
      if (seen.has(id)) one.wrong('id', 'A second note has the same id');
      seen.add(id);
      const kind = one.text('kind', { like: /^(comment|to-do)$/, most: 7 });
      const text = one.text('text', { most: NOTE_LENGTH }) ?? '';
      const at = one.text('at', { like: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, most: 40 }) ?? '';
      const by = one.text('by', { most: 200, optional: true });
      const done = one.flag('done');
      one.nothingElse();
      return {
        id,
        kind: kind === 'to-do' ? 'to-do' : 'comment',
        text,
        at,
        ...(by !== undefined && { by }),
        ...(done && { done }),
      };
    });
    return [requirement, notes];
  });
  return problems.length === before ? Object.fromEntries(entries.filter(([, notes]) => notes.length > 0)) : undefined;
}
