import type { ReactNode } from 'react';
import { noteOrigin } from '../../workspace/carryNotes.ts';
import { useCollaboration } from './collaboration.ts';
import { RequirementNotes } from './RequirementNotes.tsx';
import { useWorkbench } from './workbench.ts';

/** Comments and to-dos of requirements that this edition does not have. */
export function EarlierNotes(): ReactNode {
  const { index } = useWorkbench();
  const { notes } = useCollaboration();
  const keys = Object.keys(notes ?? {}).filter((key) => !index.byId.has(key));
  if (keys.length === 0) return null;
  return (
    <>
      <h3>Comments and to-dos of earlier editions</h3>
      {keys.map((key) => {
        const origin = noteOrigin(key);
        return (
          <section key={key} aria-label={`Notes of ${origin?.id ?? key}`}>
            <h4>
              {origin?.id ?? key}
              {origin && ` of edition ${origin.version}`}
            </h4>
            <RequirementNotes requirement={key} />
          </section>
        );
      })}
    </>
  );
}
