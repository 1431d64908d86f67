import { listRequirements, type Checklist, type OverlayEntry, type StrictnessChange } from '../../engine/index.ts';
import type { OverlaySource } from '../../generated/overlay-source.ts';
import type { Path } from '../readYaml.ts';

/** Where in an overlay something stands that changes its base, and what it says for itself. */
export interface Answerable {
  readonly path: Path;
  readonly notes: readonly string[];
  readonly weakens?: string;
  /** Names of its properties. */
  readonly properties: readonly string[];
}

/** The entry of an overlay that answers for a change. */
export type Finder = (change: Pick<StrictnessChange, 'part' | 'id' | 'field'>) => Answerable | undefined;

/** Names in the file of what is called otherwise when compiled. */
const IN_FILE: Readonly<Record<string, string>> = { minimumEvidenceLevel: 'evidence', conditions: 'applies' };

/** How a part of a requirement is called in the file. */
export function nameInFile(field: string): string {
  return IN_FILE[field] ?? field;
}

/** Finds entries of an overlay. What a section's entry does to a requirement in it is answered for by that entry. */
export function entryFinder({ add = {}, change = {} }: OverlaySource, base: Checklist): Finder {
  const known = new Map<string, Answerable>();
  const note = (part: StrictnessChange['part'], id: string, path: Path, entry: object): void => {
    const { notes = [], weakens } = entry as { notes?: readonly string[]; weakens?: string };
    const properties = Object.keys(entry);
    known.set(`${part} ${id}`, { path, notes, properties, ...(weakens === undefined ? {} : { weakens }) });
  };
  for (const [index, entry] of (change.requirements ?? []).entries())
    note('requirement', entry.id, ['change', 'requirements', index], entry);
  for (const [index, entry] of (change.sections ?? []).entries())
    note('section', entry.id, ['change', 'sections', index], entry);
  for (const [index, entry] of (change.thresholds ?? []).entries())
    note('threshold', entry.id, ['change', 'thresholds', index], entry);
  if (change.requiredLevel) note('checklist', 'requiredLevel', ['change', 'requiredLevel'], change.requiredLevel);
  for (const [index, { weakens, ...entry }] of (add.content ?? []).entries()) {
    const path: Path = ['add', 'content', index];
    const mark = weakens === undefined ? {} : { weakens };
    for (const [at, { id }] of (entry.requirements ?? []).entries())
      note('requirement', id, [...path, 'requirements', at], mark);
    noteSections(entry.sections, [...path, 'sections'], (part, id, here) => note(part, id, here, mark));
  }
  for (const [index, { id }] of (add.facts ?? []).entries()) note('fact', id, ['add', 'facts', index], {});
  for (const [index, { id }] of (add.thresholds ?? []).entries())
    note('threshold', id, ['add', 'thresholds', index], {});
  const around = new Map(listRequirements(base).map(({ requirement, path }) => [requirement.id, path]));
  return ({ part, id, field }) => {
    const own = known.get(
      part === 'checklist' && field === 'requiredLevel' ? 'checklist requiredLevel' : `${part} ${id}`,
    );
    const name = nameInFile(field);
    if (part !== 'requirement' || (name !== 'applies' && name !== 'excluded')) return own;
    if (own?.properties.includes(name) || field === 'added') return own;
    const outer = (around.get(id) ?? []).map((section) => known.get(`section ${section.id}`));
    return outer.find((entry) => entry?.properties.includes(name)) ?? own;
  };
}

type Sections = NonNullable<NonNullable<NonNullable<OverlaySource['add']>['content']>[number]['sections']>;

function noteSections(
  sections: Sections | undefined,
  path: Path,
  note: (part: 'section' | 'requirement', id: string, path: Path) => void,
): void {
  for (const [index, section] of (sections ?? []).entries()) {
    const here = [...path, index];
    note('section', section.id, here);
    for (const [at, { id }] of (section.requirements ?? []).entries())
      note('requirement', id, [...here, 'requirements', at]);
    noteSections(section.sections, [...here, 'sections'], note);
  }
}

/** What an overlay did, part by part: what differs, what is said beside it, and why it may be weaker. */
export function overlayEntries(
  overlay: OverlaySource,
  changes: readonly StrictnessChange[],
  find: Finder,
): readonly OverlayEntry[] {
  const groups = new Map<string, StrictnessChange[]>();
  for (const change of changes) {
    const key = `${change.part} ${change.id}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  for (const [part, entries] of [
    ['section', overlay.change?.sections],
    ['requirement', overlay.change?.requirements],
  ] as const) {
    for (const { id, notes } of entries ?? []) {
      if (notes !== undefined && !groups.has(`${part} ${id}`)) groups.set(`${part} ${id}`, []);
    }
  }
  const order = ['checklist', 'fact', 'section', 'requirement', 'threshold'];
  const entries = [...groups].map(([key, own]): OverlayEntry => {
    const [part, id = ''] = key.split(' ') as [OverlayEntry['part'], string];
    const entry = find({ part, id, field: '' });
    const reasons = own
      .filter(({ effect }) => effect === 'weaker' || effect === 'mean')
      .flatMap((change) => find(change)?.weakens ?? []);
    return {
      part,
      id,
      origin: own[0]?.field === 'added' ? 'added' : own[0]?.field === 'excluded' ? 'excluded' : 'changed',
      changes: own,
      notes: entry?.notes ?? [],
      ...(reasons.length === 0 ? {} : { weakens: [...new Set(reasons)].join(' ') }),
    };
  });
  return entries.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
}
