import { useEffect } from 'react';
import { lazyDialogs } from './lazyDialogs.tsx';

/** Milliseconds of quiet before the rest is fetched. */
const QUIET = 4000;

/** Fetches what the page splits off once it is at rest, so that it also works when the network has gone. */
export function useReadiness(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void lazyDialogs.preload();
      // What fails here is fetched again when it is wanted, and says so then.
      for (const part of [import('../../workspace/evidenceFiles.ts'), import('../../record/recordText.ts')]) {
        part.catch(() => undefined);
      }
    }, QUIET);
    return () => clearTimeout(timer);
  }, []);
}
