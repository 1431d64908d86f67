import type { ReactNode } from 'react';
import type { OverlayOrigin } from '../../engine/index.ts';
import styles from './OverlayMark.module.css';
import { Prose } from './Prose.tsx';

const ORIGIN: Readonly<Record<'added' | 'changed' | 'excluded', string>> = {
  added: 'Added by',
  changed: 'Changed by',
  excluded: 'Left out by',
};

/** What an overlay did to one requirement, in a line, with what it says beside it; nothing where it did nothing. */
export function OverlayMark({
  overlay,
  id,
}: {
  readonly overlay: OverlayOrigin | undefined;
  readonly id: string;
}): ReactNode {
  const entry = overlay?.entries.find((one) => one.part === 'requirement' && one.id === id);
  if (overlay === undefined || entry === undefined) return null;
  const { changes, notes, origin, weakens } = entry;
  return (
    <div className={styles.mark}>
      <p>
        {changes.length === 0 ? 'Note by' : ORIGIN[origin]} {overlay.by}
      </p>
      {weakens !== undefined && (
        <p>
          <strong>Weaker than the base:</strong> {weakens}
        </p>
      )}
      {notes.map((note) => (
        <Prose key={note} text={note} />
      ))}
    </div>
  );
}
