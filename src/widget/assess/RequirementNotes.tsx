import { memo, useState, type ReactNode } from 'react';
import { own } from '../../workspace/own.ts';
import { count } from '../logic/words.ts';
import { useCollaboration } from './collaboration.ts';
import { lazyNotes } from './lazyParts.tsx';
import { readDraft } from './noteDrafts.ts';
import styles from './RequirementNotes.module.css';

/** Comments and to-dos on one requirement: folded, with their number; none of it is in the submission. */
export const RequirementNotes = memo(function RequirementNotes({
  requirement,
}: {
  readonly requirement: string;
}): ReactNode {
  const { record, notes, fleeting } = useCollaboration();
  const [shown, setShown] = useState(() => readDraft(`${record} ${requirement}`) !== '');
  const list = own(notes, requirement) ?? [];
  const open = list.filter((one) => one.kind === 'to-do' && !one.done).length;
  if (fleeting) return null;
  return (
    <details className={styles.notes} open={shown} onToggle={(toggled) => setShown(toggled.currentTarget.open)}>
      <summary>
        Comments and to-dos ({list.length}){open > 0 && <strong>, {count(open, 'open to-do')}</strong>}
      </summary>
      {shown && <lazyNotes.Component requirement={requirement} />}
    </details>
  );
});
