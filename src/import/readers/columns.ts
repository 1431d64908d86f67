import { quote } from '../../record/quote.ts';
import { ImportError } from '../importError.ts';
import type { Tally } from '../tally.ts';

/** What a column can be. */
export const TARGETS = ['id', 'title', 'statement', 'why', 'section', 'level', 'weight', 'review', 'note'] as const;
export type Target = (typeof TARGETS)[number];

/** Names by which columns are known, in the order in which they are tried; compared without case, blanks and marks. */
const NAMES: Readonly<Record<Target, readonly string[]>> = {
  id: [
    'id',
    'ref',
    'reference',
    'number',
    'no',
    'nr',
    'requirementid',
    'controlid',
    'reqid',
    'identifier',
    'provision',
  ],
  title: ['title', 'name', 'requirementtitle', 'requirementname', 'controlname', 'shortname', 'heading'],
  statement: ['statement', 'text', 'requirement', 'requirementtext', 'description', 'control', 'wording', 'summary'],
  why: ['why', 'rationale', 'reason'],
  section: ['section', 'chapter', 'category', 'group', 'family', 'domain', 'area', 'clause', 'topic'],
  level: ['level', 'securitylevel', 'tier'],
  weight: ['weight'],
  review: ['review', 'check', 'test', 'verification'],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', 'comments'],
};

/** Which column is what; several only for note. */
export interface Columns {
  readonly of: Readonly<Partial<Record<Exclude<Target, 'note'>, number>>>;
  readonly notes: readonly number[];
  /** Every column that is used. */
  readonly used: ReadonlySet<number>;
}

/**
 * Finds the columns, by what the person said or else by their names, and says so in the account.
 *
 * @param map as in `title=Name,statement=Text`
 * @throws ImportError where a name is unknown, or no column has words
 */
export function findColumns(header: readonly string[], map: string | undefined, tally: Tally): Columns {
  const pairs = map === undefined ? guessColumns(header) : given(header, map);
  const of: Partial<Record<Exclude<Target, 'note'>, number>> = {};
  const notes: number[] = [];
  for (const [target, column] of pairs) {
    if (target === 'note') notes.push(column);
    else of[target] = column;
    const said = map === undefined ? 'guessed from its name' : 'as asked';
    tally.add('kept', `the column ${quote(header[column])} as ${target}, ${said}`);
  }
  if (of.statement === undefined && of.title === undefined) {
    throw new ImportError(
      `No column is known to hold the requirements; they are ${listed(header)}.`,
      'Say which it is, as in --map id=Number,title=Name,statement=Text.',
    );
  }
  return { of, notes, used: new Set(pairs.map(([, column]) => column)) };
}

/** What columns are for, as far as their names say. */
export function guessColumns(header: readonly string[]): [Target, number][] {
  const taken = new Set<number>();
  return TARGETS.flatMap((target): [Target, number][] => {
    const column = NAMES[target]
      .map((name) => header.findIndex((each) => plain(each) === name))
      .find((at) => at >= 0 && !taken.has(at));
    if (column === undefined) return [];
    taken.add(column);
    return [[target, column]];
  });
}

/** A comma before the next pair: names of columns may hold commas too. */
const NEXT = new RegExp(`,(?=\\s*(?:${TARGETS.join('|')})\\s*=)`);

function given(header: readonly string[], map: string): [Target, number][] {
  const seen = new Set<Target>();
  return map.split(NEXT).map((pair): [Target, number] => {
    const [, name = '', column = ''] = /^\s*([a-z]+)\s*=(.*)$/.exec(pair) ?? [];
    const target = TARGETS.find((each) => each === name);
    if (target === undefined || (target !== 'note' && seen.has(target))) {
      throw new ImportError(
        `${quote(pair.trim())} in --map cannot be used.`,
        `Write what=Column with commas between; what is one of ${TARGETS.join(', ')}, each once but for note.`,
      );
    }
    seen.add(target);
    const at = header.findIndex((each) => each.trim().toLowerCase() === column.trim().toLowerCase());
    if (at === -1)
      throw new ImportError(`There is no column ${quote(column.trim())}.`, `The columns are ${listed(header)}.`);
    return [target, at];
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function listed(header: readonly string[]): string {
  const names = header.filter((name) => name.trim() !== '').map((name) => quote(name));
  return `${names.slice(0, 20).join(', ')}${names.length > 20 ? ' and others' : ''}`;
}
