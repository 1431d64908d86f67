import { useEffect } from 'react';
import { prepareToRead } from '../../workspace/readFile.ts';
import { lazyDialogs } from './lazyDialogs.tsx';
import { lazyAsked, lazyEvidence, lazyNotes } from './lazyParts.tsx';

/** Milliseconds of quiet before the rest is fetched. */
const QUIET = 4000;

/** Fetches what the page splits off once it is at rest, so that it also works when the network has gone. */
export function useReadiness(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const part of [lazyDialogs, lazyEvidence, lazyNotes, lazyAsked]) void part.preload();
      prepareToRead();
      // What fails here is fetched again when it is wanted, and says so then.
      import('../../record/recordText.ts').catch(() => undefined);
    }, QUIET);
    return () => clearTimeout(timer);
  }, []);
}
