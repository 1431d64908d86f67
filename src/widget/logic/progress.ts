/** How far a section has come, in requirements that apply. */

import type { Counts } from '../../engine/index.ts';

export interface Progress {
  /** Requirements that apply, or may. */
  readonly total: number;
  /** Of these, decided: pass, partly met, not met, or justified as not applicable. */
  readonly done: number;
  readonly state: 'not-applicable' | 'not-started' | 'in-progress' | 'attention' | 'failing' | 'complete';
}

export const PROGRESS_WORD: Readonly<Record<Progress['state'], string>> = {
  'not-applicable': 'does not apply',
  'not-started': 'not started',
  'in-progress': 'in progress',
  attention: 'needs review',
  failing: 'has requirements not met',
  complete: 'complete',
};

export function progressOf(counts: Counts): Progress {
  const total = counts.requirements - counts.notApplying;
  const done = counts.pass + counts.partial + counts.fail + counts.notApplicable;
  return { total, done, state: stateOf(counts, total, done) };
}

function stateOf(counts: Counts, total: number, done: number): Progress['state'] {
  if (total === 0) return 'not-applicable';
  if (counts.fail > 0) return 'failing';
  if (counts.needsReview + counts.inconclusive > 0) return 'attention';
  if (done === total) return 'complete';
  return done === 0 ? 'not-started' : 'in-progress';
}
