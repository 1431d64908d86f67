import { useState, type ReactNode } from 'react';
import type { Requirement, Result } from '../../engine/index.ts';
import type { Place } from '../logic/place.ts';
import { GuidancePanel } from './GuidancePanel.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import styles from './Side.module.css';
import { useWorkbench } from './workbench.ts';

/** Beside the question: its guidance, or what to do next; beside the next steps: why the outcome is what it is. */
export function Side({
  requirement,
  result,
  place,
}: {
  readonly requirement: Requirement | undefined;
  readonly result: Result;
  readonly place: Place;
}): ReactNode {
  const { page } = useWorkbench();
  const [chosen, setChosen] = useState<'guidance' | 'next'>('guidance');
  const showing = requirement ? chosen : 'next';
  // The steps themselves are in the middle of the page.
  if (place.view === 'next') return <OutcomePanel result={result} />;
  return (
    <>
      <div className={styles.choice} role="group" aria-label="Show beside the question">
        <button
          type="button"
          aria-pressed={showing === 'guidance'}
          disabled={!requirement}
          onClick={() => setChosen('guidance')}
        >
          Guidance
        </button>
        <button type="button" aria-pressed={showing === 'next'} onClick={() => setChosen('next')}>
          Next steps
        </button>
      </div>
      {requirement && showing === 'guidance' ? (
        <GuidancePanel requirement={requirement} page={page} />
      ) : (
        <NextSteps improvements={result.improvements} measure={result.score} />
      )}
    </>
  );
}
