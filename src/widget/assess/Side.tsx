import { useState, type ReactNode } from 'react';
import type { Improvement, Requirement } from '../../engine/index.ts';
import { GuidancePanel } from './GuidancePanel.tsx';
import { NextSteps } from './NextSteps.tsx';
import styles from './Side.module.css';

/** Beside the question: its guidance, or what to do next. */
export function Side({
  requirement,
  improvements,
}: {
  readonly requirement: Requirement | undefined;
  readonly improvements: readonly Improvement[];
}): ReactNode {
  const [chosen, setChosen] = useState<'guidance' | 'next'>('guidance');
  const showing = requirement ? chosen : 'next';
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
        <GuidancePanel requirement={requirement} />
      ) : (
        <NextSteps improvements={improvements} />
      )}
    </>
  );
}
