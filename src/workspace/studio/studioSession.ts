import type { SaveState } from '../session.ts';
import type { StudioDraft } from './studioDraft.ts';
import type { StudioStore } from './studioStore.ts';

export interface StudioState {
  readonly text: string;
  readonly save: SaveState;
  /** What another tab wrote while there were changes here: neither is lost until the person has chosen. */
  readonly theirs?: StudioDraft;
}

/** One draft while it is open. "Saved" is said when all of it is on the disk. */
export interface StudioSession {
  /** The same object until something changes. */
  state(): StudioState;
  subscribe(listener: () => void): () => void;
  /** Takes the text as it now is. */
  write(text: string): void;
  /** Saves at once what waits. */
  flush(): Promise<void>;
  /** Tries again to save what could not be saved. */
  retry(): void;
  /** Ends a conflict: one text stays here, the other is kept as a draft of its own under `copyId`. It stays while that fails. */
  settle(which: 'mine' | 'theirs', copyId: string): Promise<void>;
  /** Follows what other tabs write. Returns what stops it and saves what is left. */
  open(): () => void;
}

interface Around {
  /** The present time, UTC, ISO 8601. */
  readonly clock: () => string;
  /** Milliseconds after a change in which further ones are saved with it. */
  readonly pause: number;
}

export function studioSession(store: StudioStore, stored: StudioDraft, { clock, pause }: Around): StudioSession {
  let known = stored;
  let state: StudioState = { text: stored.text, save: { status: 'saved', lastSaved: stored.modified } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const show = (next: StudioState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const waiting = (): boolean => state.text !== known.text;

  const save = async (): Promise<void> => {
    while (waiting() && state.theirs === undefined) {
      try {
        const { stored: kept, refused } = await store.save(known, state.text, clock());
        if (refused) {
          show({ ...state, theirs: kept, save: { status: 'failed', lastSaved: state.save.lastSaved } });
          return;
        }
        known = kept;
        show({ ...state, save: { status: waiting() ? 'saving' : 'saved', lastSaved: clock() } });
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        show({ ...state, save: { status: 'failed', lastSaved: state.save.lastSaved, error: words } });
        return;
      }
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    saving ??= save().finally(() => {
      saving = undefined;
    });
    return saving;
  };
  /** Takes what another tab wrote where nothing here would be lost by it. */
  const look = async (): Promise<void> => {
    await saving;
    const kept = await store.get(stored.id);
    if (kept === undefined || kept.revision === known.revision || waiting() || state.theirs !== undefined) return;
    known = kept;
    show({ text: kept.text, save: { status: 'saved', lastSaved: kept.modified } });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(text) {
      if (text === state.text) return;
      show({ ...state, text, save: { status: 'saving', lastSaved: state.save.lastSaved } });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
    flush,
    retry() {
      show({ ...state, save: { status: 'saving', lastSaved: state.save.lastSaved } });
      void flush();
    },
    async settle(which, copyId) {
      const { theirs, text } = state;
      if (theirs === undefined) return;
      // The other one is safe before this one takes its place.
      try {
        await store.add(copyId, which === 'mine' ? theirs.text : text, theirs, clock());
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        show({ ...state, save: { ...state.save, status: 'failed', error: words } });
        return;
      }
      known = theirs;
      const { theirs: _settled, ...rest } = state;
      show({ ...rest, text: which === 'mine' ? text : theirs.text, save: { status: 'saving', lastSaved: clock() } });
      if (waiting()) await flush();
      else show({ ...state, save: { status: 'saved', lastSaved: theirs.modified } });
    },
    open() {
      const stop = store.onChange((id) => {
        // What cannot be read now is read after the next change.
        if (id === stored.id) void look().catch(() => undefined);
      });
      return () => {
        stop();
        void flush();
      };
    },
  };
}
