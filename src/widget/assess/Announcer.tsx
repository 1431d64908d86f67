import { useEffect, useRef, useState, type ReactNode } from 'react';
import { scoreText, type Result } from '../../engine/index.ts';
import type { SaveState } from '../../workspace/session.ts';
import { OUTCOME_WORD } from '../logic/words.ts';

/** Silence before the score is read out, in milliseconds: one sentence after a run of answers, not one for each. */
const QUIET = 1500;

/** Tells screen readers of a changed score or outcome, and that saving works again. Failures are announced by their notice. */
export function Announcer({
  result,
  save,
}: {
  readonly result: Result;
  readonly save: SaveState['status'];
}): ReactNode {
  const score = `${scoreText(result.score.demonstrated, result.score)} demonstrated, ${OUTCOME_WORD[result.outcome.value]}.`;
  const [said, setSaid] = useState('');
  const last = useRef(score);
  const failed = useRef(false);
  useEffect(() => {
    if (score === last.current) return undefined;
    const timer = setTimeout(() => {
      last.current = score;
      setSaid(score);
    }, QUIET);
    return () => clearTimeout(timer);
  }, [score]);
  useEffect(() => {
    if (save === 'saved' && failed.current) setSaid('Everything is saved again.');
    if (save !== 'saving') failed.current = save === 'failed';
  }, [save]);
  return (
    <p className="dap-hidden" role="status">
      {said}
    </p>
  );
}
