/** The sessions of this page, one for each assessment, and the guard that keeps a person from closing unsaved work. */

import { openSession, type Session } from './session.ts';
import type { Store } from './store.ts';

const open = new Map<string, { readonly session: Promise<Session | undefined>; users: number }>();

/** Opens the session, or joins the one that is open. Undefined when no such assessment is stored. */
export function acquireSession(store: Store, id: string): Promise<Session | undefined> {
  const shared = open.get(id) ?? { session: openSession(store, id).then(guarded), users: 0 };
  shared.users++;
  open.set(id, shared);
  return shared.session;
}

/** Lets go. A session with unsaved changes stays open until they are saved, so that coming back finds them. */
export async function releaseSession(id: string): Promise<void> {
  const shared = open.get(id);
  if (!shared || --shared.users > 0) return;
  const session = await shared.session.catch(() => undefined);
  await session?.close();
  const saved = session === undefined || session.getState().save.status === 'saved';
  if (saved && shared.users === 0 && open.get(id) === shared) open.delete(id);
}

/** While anything is unsaved the browser asks before it leaves the page. */
function guarded(session: Session | undefined): Session | undefined {
  const ask = (leaving: BeforeUnloadEvent): void => leaving.preventDefault();
  let asking = false;
  session?.subscribe(() => {
    const unsaved = session.getState().save.status !== 'saved';
    if (unsaved === asking) return;
    asking = unsaved;
    if (unsaved) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  return session;
}
