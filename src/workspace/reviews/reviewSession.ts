import type { Review } from '../../generated/review.ts';
import type { SaveState } from '../session.ts';
import { inverse, piecesBetween, withPieces, type Piece } from './pieces.ts';
import type { ReviewStore } from './reviewStore.ts';
import type { StoredReview } from './storedReview.ts';

/** One thing that can be undone. */
interface Step {
  readonly label: string;
  /** The field that is typed in: what is typed without a pause is one step. */
  readonly typing?: string;
  readonly at: number;
  readonly pieces: readonly Piece[];
}

export interface ReviewState {
  readonly review: Review;
  readonly save: SaveState;
  /** What undo would take back, in words. */
  readonly undoing: string | undefined;
  /** What another tab put in places that were changed here at the same time; `before` is theirs. */
  readonly clashes: readonly Piece[];
}

/** One review while it is open. A change shows at once; "saved" is said when all of it is on the disk. */
export interface ReviewSession {
  readonly id: string;
  /** The same object until something changes. */
  getState(): ReviewState;
  subscribe(listener: () => void): () => void;
  /**
   * Makes the review what `make` makes of it.
   *
   * @param label what undo calls it
   * @param typing the field that is typed in; left out for what is one step by itself
   */
  change(label: string, make: (review: Review) => Review, typing?: string): void;
  /** Takes the last step back, but for what another tab has changed since. */
  undo(): void;
  /** Has done with a clash: what stands stays, or the other tab's comes in. */
  settle(clash: Piece, how: 'mine' | 'theirs'): void;
  /** Tries again to save what could not be saved. */
  flush(): Promise<void>;
  /** Follows what other tabs write. Returns what stops it. */
  follow(): () => void;
}

/** Typing that pauses for less than this is one step, in milliseconds. */
const PAUSE = 3000;
const DEPTH = 500;

/**
 * @param clock gives the present time, UTC, ISO 8601
 * @param who the name that the person gave
 */
export function reviewSession(
  store: ReviewStore,
  { id, review: stored, revision: opened }: StoredReview,
  clock: () => string,
  who: () => string | undefined,
): ReviewSession {
  let state: ReviewState = {
    review: stored,
    save: { status: 'saved', lastSaved: stored.modified },
    undoing: undefined,
    clashes: [],
  };
  let past: readonly Step[] = [];
  let pending: readonly Piece[] = [];
  let revision = opened;
  let saving: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const show = (next: Partial<ReviewState>): void => {
    state = { ...state, ...next, undoing: past.at(-1)?.label };
    for (const listener of [...listeners]) listener();
  };

  const put = (pieces: readonly Piece[]): void => {
    if (pieces.length === 0) return;
    pending = [...pending, ...pieces];
    const status = state.save.status === 'failed' ? 'failed' : 'saving';
    show({ review: withPieces(state.review, pieces, clock()), save: { ...state.save, status } });
    void flush();
  };

  function flush(): Promise<void> {
    if (!saving && pending.length > 0) {
      saving = round().finally(() => {
        saving = undefined;
      });
    }
    return saving ?? Promise.resolve();
  }

  async function round(): Promise<void> {
    while (pending.length > 0) {
      const batch = pending;
      try {
        const { stored: next, clashes } = await store.change(state.review, joined(batch), clock(), who());
        pending = pending.slice(batch.length);
        takeOver(next, clashes, true);
      } catch (error) {
        const words =
          error instanceof Error && error.name === 'QuotaExceededError'
            ? 'the browser has no room left. Free some disk space, or download the review now.'
            : 'the browser did not store the last change. It is kept on this page; download the review to be safe.';
        return show({ save: { status: 'failed', lastSaved: state.save.lastSaved, error: words } });
      }
    }
    show({ save: { status: 'saved', lastSaved: clock() } });
  }

  /** Brings in what is stored, under what is not saved yet. `ours`: just written here, so nothing is new if nobody else wrote. */
  function takeOver(next: StoredReview, clashes: readonly Piece[], ours: boolean): void {
    if (next.revision <= revision && clashes.length === 0) return;
    const onlyOurs = ours && next.revision === revision + 1;
    revision = Math.max(revision, next.revision);
    if (onlyOurs && clashes.length === 0) return;
    const review = withPieces(next.review, pending, state.review.modified);
    const touched = new Set(piecesBetween(state.review, review).map(({ at }) => at));
    past = past.filter(({ pieces }) => !pieces.some(({ at }) => touched.has(at)));
    show({ review, clashes: [...state.clashes.filter(({ at }) => !clashes.some((one) => one.at === at)), ...clashes] });
  }

  return {
    id,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(label, make, typing) {
      const pieces = piecesBetween(state.review, make(state.review));
      if (pieces.length === 0) return;
      const step: Step = { label, at: Date.now(), pieces, ...(typing !== undefined && { typing }) };
      const last = past.at(-1);
      const goesOn = last !== undefined && typing !== undefined && last.typing === typing && step.at - last.at < PAUSE;
      past = goesOn
        ? [...past.slice(0, -1), { ...step, pieces: joined([...last.pieces, ...pieces]) }]
        : [...past, step].slice(-DEPTH);
      put(pieces);
    },
    undo() {
      const step = past.at(-1);
      if (!step) return;
      past = past.slice(0, -1);
      put(inverse(step.pieces));
    },
    settle(clash, how) {
      show({ clashes: state.clashes.filter((one) => one !== clash) });
      if (how === 'theirs') put(inverse([clash]));
    },
    flush,
    follow: () =>
      store.onChange((changed) => {
        if (changed !== id) return;
        const look = async (): Promise<void> => {
          await saving;
          const next = await store.get(id);
          if (next && next.revision > revision) takeOver(next, [], false);
        };
        // What cannot be read now is read after the next change.
        look().catch(() => undefined);
      }),
  };
}

/** Pieces in the same place as one: what was found first, what was put last. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const byPlace = new Map<string, Piece>();
  for (const one of pieces) {
    const first = byPlace.get(one.at);
    if (!first) byPlace.set(one.at, one);
    else {
      const { before } = first;
      const { after } = one;
      byPlace.set(one.at, {
        at: one.at,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      });
    }
  }
  return [...byPlace.values()];
}
