import type { Answer, FormAnswers } from '../../generated/form-answers.ts';
import type { SaveState } from '../session.ts';
import { withChanges, type StoredDraft } from './draft.ts';
import type { DraftStore } from './draftStore.ts';

export interface DraftState {
  readonly record: FormAnswers;
  readonly save: SaveState;
}

/** One draft while it is open. What is typed shows at once; "saved" is said when all of it is on the disk. */
export interface DraftSession {
  /** The same object until something changes. */
  state(): DraftState;
  subscribe(listener: () => void): () => void;
  /** Answers a question; undefined takes the answer back. */
  answer(question: string, answer: Answer | undefined): void;
  /** Tries again to save what could not be saved. */
  retry(): void;
  /** Follows what other tabs write. Returns what stops it. */
  open(): () => void;
}

/** @param clock gives the present time, UTC, ISO 8601 */
export function draftSession(store: DraftStore, stored: StoredDraft, clock: () => string): DraftSession {
  let state: DraftState = { record: stored.record, save: { status: 'saved', lastSaved: stored.record.modified } };
  /** Changes that are not on the disk yet. */
  let unsaved = new Map<string, Answer | undefined>();
  let busy = false;
  /** Whether something was written while this tab was writing, perhaps by another. */
  let stale = false;
  const listeners = new Set<() => void>();

  const show = (next: DraftState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const save = async (): Promise<void> => {
    if (busy || unsaved.size === 0) return;
    busy = true;
    const sent = unsaved;
    unsaved = new Map();
    try {
      const now = state.record.modified;
      const record = await store.change(state.record, sent, now);
      busy = false;
      const status = unsaved.size === 0 ? 'saved' : 'saving';
      show({ record: withChanges(record, unsaved, state.record.modified), save: { status, lastSaved: clock() } });
    } catch (error) {
      busy = false;
      unsaved = new Map([...sent, ...unsaved]);
      const words = error instanceof Error ? error.message : String(error);
      show({ ...state, save: { status: 'failed', lastSaved: state.save.lastSaved, error: words } });
      return;
    }
    if (unsaved.size > 0) await save();
    else if (stale) await look().catch(() => undefined);
  };

  const look = async (): Promise<void> => {
    stale = busy;
    if (busy) return;
    const kept = (await store.list(clock())).find(({ id }) => id === stored.id)?.record;
    stale ||= busy;
    if (kept === undefined || busy) return;
    show({ ...state, record: withChanges(kept, unsaved, state.record.modified) });
  };
  // What cannot be read now is read after the next change.
  const refresh = (): void => void look().catch(() => undefined);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(question, answer) {
      unsaved.set(question, answer);
      show({
        record: withChanges(state.record, new Map([[question, answer]]), clock()),
        save: { status: 'saving', lastSaved: state.save.lastSaved },
      });
      void save();
    },
    retry() {
      show({ ...state, save: { status: 'saving', lastSaved: state.save.lastSaved } });
      void save();
    },
    open: () =>
      store.onChange((id) => {
        if (id === stored.id) refresh();
      }),
  };
}
