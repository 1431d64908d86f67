import type { RecordEdit } from '../../record/recordEdit.ts';
import type { CellChange } from './tablePreview.ts';

/** Addresses of the changes that are applied unless a person says otherwise: none that takes away or overwrites. */
export function plainChanges(changes: readonly CellChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ kind, conflict, address }) => (kind === 'cleared' || conflict ? [] : [address])));
}

/** The addresses chosen, and those of added evidence that they name: no answer names what is not there. */
export function withNeeded(changes: readonly CellChange[], chosen: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set(changes.flatMap(({ address, needs }) => (chosen.has(address) ? needs : [])));
  const added = changes.filter(({ edit }) => edit.type === 'add-item' && needed.has(edit.id));
  return new Set([...chosen, ...added.map(({ address }) => address)]);
}

/** The edits of the changes with these addresses, evidence first. */
export function chooseEdits(changes: readonly CellChange[], chosen: ReadonlySet<string>): readonly RecordEdit[] {
  const all = withNeeded(changes, chosen);
  const edits = changes.filter(({ address }) => all.has(address)).map(({ edit }) => edit);
  const added = edits.filter(({ type }) => type === 'add-item');
  return [...added, ...edits.filter(({ type }) => type !== 'add-item')];
}
