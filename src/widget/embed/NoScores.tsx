import type { ReactNode } from 'react';

/** Said where this browser keeps no assessment of the checklist. */
export function NoScores(): ReactNode {
  return <p>You have none in this browser yet. Once you do, their scores are shown here.</p>;
}
