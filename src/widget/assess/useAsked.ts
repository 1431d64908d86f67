import { useEffect, useState } from 'react';
import type { Replies } from '../../workspace/replies.ts';

/** Ids of the requirements at which reviewers ask for something; undefined where no reply is attached. */
export function useAsked(replies: Replies | undefined): ReadonlySet<string> | undefined {
  const [asked, setAsked] = useState<ReadonlySet<string>>();
  useEffect(() => {
    if (!replies) return undefined;
    let left = false;
    // Where it cannot be fetched, the notice above the assessment says so and tries again.
    import('../../workspace/replies.ts').then(
      ({ askedRequirements }) => left || setAsked(askedRequirements(replies)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [replies]);
  return asked;
}
