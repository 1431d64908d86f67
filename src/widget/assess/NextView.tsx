import { useMemo, type ReactNode } from 'react';
import type { Result } from '../../engine/index.ts';
import { openGoals } from '../../formats/goals.ts';
import { count } from '../logic/words.ts';
import { EarlierNotes } from './EarlierNotes.tsx';
import { NextSteps } from './NextSteps.tsx';
import styles from './NextView.module.css';
import { OpenToDos } from './OpenToDos.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

/** What to do next, and what is kept without counting. */
export function NextView({ result }: { readonly result: Result }): ReactNode {
  const { page } = useWorkbench();
  const goals = useMemo(() => openGoals(page.checklist, result), [page.checklist, result]);
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title" tabIndex={-1} data-title>
        Next steps
      </h2>
      <OpenToDos />
      <EarlierNotes />
      <p className={styles.intro}>
        Gates first, then by what the demonstrated score gains when the requirement becomes a pass.
      </p>
      <NextSteps improvements={result.improvements} measure={result.score} />
      {goals.length > 0 && (
        <>
          <h3>Fewest requirements to pass</h3>
          <dl>
            {goals.map(({ title, asked, requirements }) => (
              <div key={title}>
                <dt>
                  {title}
                  {asked !== undefined && ` (${asked})`}: {count(requirements.length, 'requirement')}
                </dt>
                <dd>
                  <Ids ids={requirements} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {result.inert.length > 0 && (
        <>
          <h3>Answers that do not count</h3>
          <p className={styles.intro}>
            By its profile these requirements do not apply to the Device. Their answers are kept, and count again should
            the profile change.
          </p>
          <p>
            <Ids ids={result.inert} />
          </p>
        </>
      )}
    </section>
  );
}

/** Links to requirements, side by side. */
function Ids({ ids }: { readonly ids: readonly string[] }): ReactNode {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <PlaceLink place={{ view: 'requirement', id }}>{id}</PlaceLink>
    </span>
  ));
}
