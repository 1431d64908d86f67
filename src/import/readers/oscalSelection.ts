import type { Tally } from '../tally.ts';
import { countOthers, fieldsOf, itemsOf, textOf, type Fields } from '../values.ts';

/** Which controls of a catalog a profile takes, and what it puts for their parameters. */
export interface Selection {
  /** Whether it takes the control, which lies inside `parent`. */
  takes(id: string, parent: string | undefined): boolean;
  /** Values by id of the parameter. */
  readonly values: ReadonlyMap<string, string>;
  /** Ids that it names and that were never asked for. */
  missing(): readonly string[];
}

/** The selection of an OSCAL profile. What it does beside choosing controls and setting parameters is counted. */
export function readSelection(profile: Fields, tally: Tally): Selection {
  countOthers(profile, new Set(['uuid', 'metadata', 'imports', 'modify', 'merge']), tally, 'the profile');
  const included = new Map<string, { children: boolean }>();
  const excluded = new Set<string>();
  let all = false;
  const imports = itemsOf(profile['imports']).map(fieldsOf);
  for (const each of imports) {
    if (imports.length > 1)
      tally.add('changed', 'imports: all are taken from the one catalog given', textOf(each['href']));
    if ('include-all' in each || !('include-controls' in each)) all = true;
    for (const choice of itemsOf(each['include-controls']).map(fieldsOf)) {
      const children = textOf(choice['with-child-controls']) === 'yes';
      for (const id of itemsOf(choice['with-ids'])) included.set(textOf(id), { children });
      if ('matching' in choice) tally.add('leftOut', 'controls chosen by a pattern', textOf(each['href']));
    }
    for (const choice of itemsOf(each['exclude-controls']).map(fieldsOf)) {
      for (const id of itemsOf(choice['with-ids'])) excluded.add(textOf(id));
      if ('matching' in choice) tally.add('leftOut', 'exclusions by a pattern', textOf(each['href']));
    }
  }
  const modify = fieldsOf(profile['modify']);
  for (const alter of itemsOf(modify['alters'])) {
    tally.add('leftOut', 'alterations of controls by the profile', textOf(fieldsOf(alter)['control-id']));
  }
  const values = new Map<string, string>();
  for (const set of itemsOf(modify['set-parameters']).map(fieldsOf)) {
    const value = itemsOf(set['values']).map(textOf).filter(Boolean).join(', ');
    if (value !== '') values.set(textOf(set['param-id']), value);
  }
  const seen = new Set<string>();
  return {
    values,
    takes(id, parent) {
      seen.add(id);
      if (excluded.has(id)) return false;
      return all || included.has(id) || (parent !== undefined && included.get(parent)?.children === true);
    },
    missing: () => [...included.keys()].filter((id) => !seen.has(id)),
  };
}
