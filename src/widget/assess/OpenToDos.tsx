import { type ReactNode } from 'react';
import { openToDos } from '../../workspace/notes.ts';
import { useCollaboration } from './collaboration.ts';
import styles from './OpenToDos.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

/** To-dos of all requirements that are not done, in the order of the checklist. */
export function OpenToDos(): ReactNode {
  const { index } = useWorkbench();
  const { notes } = useCollaboration();
  const ids = [...index.byId.keys()];
  const open = openToDos(notes)
    .filter(({ requirement }) => index.byId.has(requirement))
    .sort((one, other) => ids.indexOf(one.requirement) - ids.indexOf(other.requirement));
  if (open.length === 0) return null;
  return (
    <>
      <h3>Open to-dos ({open.length})</h3>
      <ul className={styles.list}>
        {open.map(({ requirement, note }) => (
          <li key={`${requirement} ${note.id}`}>
            <PlaceLink place={{ view: 'requirement', id: requirement }}>{requirement}</PlaceLink>{' '}
            <span className={styles.text}>{note.text}</span>
            {note.by && <span className={styles.by}> {note.by}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
