import { useEffect, useState } from 'react';
import type { Session } from '../../workspace/session.ts';
import { acquireSession, releaseSession } from '../../workspace/sessions.ts';
import { openStore, type Store } from '../../workspace/store.ts';

export type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string }
  | { readonly status: 'open'; readonly session: Session; readonly store: Store };

const OPENING: Opened = { status: 'opening' };

/** Opens the assessment with this id, after the page is on screen, and lets it go when the page or the id is left. */
export function useSession(id: string | undefined): Opened {
  const [opened, setOpened] = useState<{ readonly id: string; readonly value: Opened }>();
  useEffect(() => {
    if (id === undefined) return undefined;
    let left = false;
    const show = (value: Opened): void => {
      if (!left) setOpened({ id, value });
    };
    openStore()
      .then(async (store) => {
        const session = await acquireSession(store, id);
        show(session ? { status: 'open', session, store } : { status: 'missing' });
      })
      .catch((error: unknown) => show({ status: 'unreadable', reason: String(error) }));
    return () => {
      left = true;
      void releaseSession(id);
    };
  }, [id]);
  return opened !== undefined && opened.id === id ? opened.value : OPENING;
}
