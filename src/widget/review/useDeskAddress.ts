import { useHistory } from '@docusaurus/router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { writeReviewAddress, type ReviewAddress } from '../logic/reviewAddress.ts';
import type { Desk } from './deskContext.ts';

type DeskAddress = Extract<ReviewAddress, { view: 'desk' }>;
type Here = Pick<DeskAddress, 'requirement' | 'part'>;

/** Milliseconds after the last step until the address follows. */
const FOLLOWS_AFTER = 700;

/**
 * Where on the desk a person is. A step shows at once and the address follows when no other has come for a moment: the
 * router draws the whole page anew, and who walks through a queue would wait for it at every key.
 */
export function useDeskAddress(review: string, address: DeskAddress): readonly [Here, Desk['go']] {
  const history = useHistory();
  const { requirement, part } = address;
  const [here, setHere] = useState<Here>(address);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The step that the address followed last. */
  const written = useRef<Here>(undefined);
  useEffect(() => {
    const { current: step } = written;
    // The address of an earlier step comes late: the step that waits is the newer.
    if (waiting.current !== undefined && step && step.requirement === requirement && step.part === part) return;
    // A link, or the way back: it is newer than a step that waits.
    clearTimeout(waiting.current);
    waiting.current = undefined;
    setHere({ ...(requirement !== undefined && { requirement }), ...(part && { part }) });
  }, [requirement, part]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const go = useCallback<Desk['go']>(
    (to) => {
      setHere(to);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => {
        waiting.current = undefined;
        written.current = to;
        const next = { ...history.location, hash: writeReviewAddress({ view: 'desk', review, ...to }) };
        if (next.hash !== history.location.hash) history.push(next);
      }, FOLLOWS_AFTER);
    },
    [history, review],
  );
  return [here, go];
}
