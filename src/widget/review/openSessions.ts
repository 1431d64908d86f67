import { reviewSession, type ReviewSession } from '../../workspace/reviews/reviewSession.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { userName } from '../../workspace/userName.ts';

/** The sessions of this page, so that coming back to a review finds what was not saved, and what can be undone. */
const sessions = new Map<string, ReviewSession>();

/** The session of a review, begun when it is first asked for. */
export function sessionOf(store: ReviewStore, stored: StoredReview): ReviewSession {
  const open = sessions.get(stored.id);
  if (open) return open;
  const session = reviewSession(
    store,
    stored,
    () => new Date().toISOString(),
    () => userName() || undefined,
  );
  sessions.set(stored.id, session);
  session.follow();
  guard(session);
  return session;
}

/** While anything is unsaved the browser asks before it leaves the page. */
function guard(session: ReviewSession): void {
  const ask = (leaving: BeforeUnloadEvent): void => leaving.preventDefault();
  let asking = false;
  session.subscribe(() => {
    const unsaved = session.getState().save.status !== 'saved';
    if (unsaved === asking) return;
    asking = unsaved;
    if (unsaved) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}
