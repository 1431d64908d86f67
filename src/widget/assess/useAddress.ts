import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useCallback, useMemo } from 'react';
import { readAddress, writeAddress, type Address, type Place } from '../logic/place.ts';

/** Goes to a place; `replace` leaves no entry to come back to. */
export type Go = (record: string, place: Place, how?: 'push' | 'replace') => void;

/** Where the address after `#` points; undefined on the server and in the first render, which must equal it. */
export function useAddress(): readonly [Address | undefined, Go] {
  const isBrowser = useIsBrowser();
  const { hash } = useLocation();
  const history = useHistory();
  const address = useMemo(() => (isBrowser ? readAddress(hash) : undefined), [isBrowser, hash]);
  const go = useCallback<Go>(
    (record, place, how = 'push') => {
      const next = { ...history.location, hash: writeAddress(record, place) };
      if (next.hash !== history.location.hash) history[how](next);
    },
    [history],
  );
  return [address, go];
}
