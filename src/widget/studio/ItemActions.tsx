import type { ReactNode } from 'react';
import {
  addRequirement,
  addSection,
  duplicateItem,
  moveItem,
  removeItem,
  siblingsOf,
} from '../../studio/edit/items.ts';
import type { TextChange } from '../../studio/edit/textChange.ts';
import type { OutlineEntry } from '../../studio/outline.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './studio.module.css';

/** Adds, copies, moves and removes sections and requirements, as whole lines of the text. */
export function ItemActions({
  text,
  outline,
  entry,
  ready,
  onChange,
  onRefused,
}: {
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  readonly entry: OutlineEntry | undefined;
  /** Whether the outline is that of the text. */
  readonly ready: boolean;
  /** With the id of what is to be selected afterwards. */
  readonly onChange: (change: TextChange, id: string | undefined) => void;
  readonly onRefused: () => void;
}): ReactNode {
  const around = sectionAround(outline, entry);
  const list = entry ? siblingsOf(entry, outline) : [];
  const place = list.findIndex(({ pointer }) => pointer === entry?.pointer);
  const act = (change: TextChange | undefined, id: string | undefined): void => {
    if (change) onChange(change, id);
    else onRefused();
  };
  const button = (label: string, disabled: boolean, press: () => void, icon?: 'add' | 'copy' | 'trash'): ReactNode => (
    <button type="button" className={fields.quiet} disabled={!ready || disabled} onClick={press}>
      {icon && <Icon name={icon} />}
      {label}
    </button>
  );
  return (
    <div className={styles.actions} role="group" aria-label="Sections and requirements">
      {around &&
        button(
          'Add a requirement',
          false,
          () => {
            const added = addRequirement(text, around, outline);
            act(added?.change, added?.id);
          },
          'add',
        )}
      {around &&
        button(
          'Add a section',
          false,
          () => {
            const added = addSection(text, around, outline);
            act(added.change, added.id);
          },
          'add',
        )}
      {entry && (
        <>
          {button('Copy it', false, () => act(duplicateItem(text, entry, outline), undefined), 'copy')}
          {button('Move up', place <= 0, () => act(moveItem(text, entry, outline, -1), entry.id))}
          {button('Move down', place >= list.length - 1, () => act(moveItem(text, entry, outline, 1), entry.id))}
          {button('Remove', list.length < 2, () => act(removeItem(text, entry, outline), undefined), 'trash')}
        </>
      )}
    </div>
  );
}

/** The section that is selected, or that the selected requirement is in; else the last one. */
function sectionAround(outline: readonly OutlineEntry[], entry: OutlineEntry | undefined): OutlineEntry | undefined {
  const sections = outline.filter(({ kind }) => kind === 'section');
  if (!entry) return sections.findLast(({ depth }) => depth === 0);
  if (entry.kind === 'section') return entry;
  return sections.find(({ pointer }) => entry.pointer.startsWith(`${pointer}/requirements/`));
}
