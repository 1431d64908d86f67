import { slug } from '../makeIds.ts';
import type { List } from '../model.ts';
import type { Tally } from '../tally.ts';

const MOST = 100;

/** The levels that the cells of a column name, lowest first, and the id of each by its cell. */
export function levelsOf(
  cells: readonly string[],
  tally: Tally,
): Pick<List, 'levels'> & { ids: ReadonlyMap<string, string> } {
  const names = [...new Set(cells)].filter((cell) => cell !== '');
  if (names.length > MOST) {
    tally.add('leftOut', `levels: the column names more than ${MOST}`);
    return { levels: [], ids: new Map() };
  }
  const numbered = names.every((name) => /\d/.test(name) && /^\D*\d{1,6}\D*$/.test(name));
  const numberIn = (name: string) => Number(/\d+/.exec(name)?.[0]);
  if (numbered) names.sort((a, b) => numberIn(a) - numberIn(b));
  else if (names.length > 1)
    tally.add('made', 'the order of levels, lowest first: as they first appear', names.join(', ').slice(0, 80));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, name] of names.entries()) {
    const wanted = slug(name, 'l') || `level-${index + 1}`;
    const id = taken.has(wanted) ? `${wanted}-at-${index + 1}` : wanted;
    taken.add(id);
    ids.set(name, id);
  }
  return {
    ids,
    levels: names.map((name) => ({ id: ids.get(name) ?? '', title: /^\d+$/.test(name) ? `Level ${name}` : name })),
  };
}
