/**
 * One assessment being worked on: its state, its undo history, and the saving of every change.
 *
 * A change shows at once and is saved straight after. The screen may say "saved" only while `save.status` is 'saved':
 * nothing is on its way, nothing has failed. What could not be saved stays in memory and is tried again.
 */

import type { Action } from './actions.ts';
import { applyChanges, changesBetween, type Change } from './changes.ts';
import { conflictsBetween, type Conflict } from './conflicts.ts';
import type { Family } from './family.ts';
import { act, actWith, receive, redo, startHistory, undo, type History, type Transition } from './history.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { NoteChange, Notes } from './notes.ts';
import type { Replies } from './replies.ts';
import { MissingAssessment, type Store } from './store.ts';
import type { Beside, CarriedFrom, StoredAssessment } from './stored.ts';
import { userName } from './userName.ts';
import type { WorkGiven } from './work/workFile.ts';

export interface SaveState {
  readonly status: 'saved' | 'saving' | 'failed';
  /** When the last change became safe, UTC. */
  readonly lastSaved: string;
  /** Why it failed, for people. */
  readonly error?: string;
  /** The stored copy is gone; `keep` makes a new one. */
  readonly missing?: boolean;
}

/** A new object whenever anything in it changes, and only then. */
export interface SessionState extends History {
  readonly save: SaveState;
  /** Fields that another tab changed at the same time, until the person has looked at them. */
  readonly conflicts: readonly Conflict[];
  /** Name given in this browser. */
  readonly label: string | undefined;
  /** The base that it is a variant of. */
  readonly family: Family | undefined;
  /** Comments and to-dos, as stored. */
  readonly notes: Notes | undefined;
  /** What reviewers asked, with the answers, as stored. */
  readonly replies: Replies | undefined;
  /** The work it was begun for. */
  readonly work: WorkGiven | undefined;
  /** The assessment of another edition that it was made from. */
  readonly carriedFrom: CarriedFrom | undefined;
  /** When it was deleted, UTC; any change brings it back. */
  readonly removed: string | undefined;
}

export interface Session {
  readonly id: string;
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  dispatch(action: Action): void;
  /** Makes the record what is given, as one step that `label` names. */
  become(record: SubmissionRecord, label: string): void;
  /** Has done with a conflict: what stands stays, or the other tab's value is put in its place. */
  settle(conflict: Conflict, how: 'mine' | 'theirs'): void;
  undo(): void;
  redo(): void;
  /** Resolves when the notes are stored; rejects, with nothing changed, in words that say what to do. */
  note(changes: readonly NoteChange[]): Promise<void>;
  /** As `note`, for what reviewers asked and the answers to it. */
  reply(change: (replies: Replies | undefined) => Replies): Promise<void>;
  /** Resolves when everything is saved or the attempt has failed. */
  flush(): Promise<void>;
  /** Stores what is on screen again after it was deleted elsewhere. */
  keep(): Promise<void>;
  /** Saves what is left, then lets go; what cannot be saved is still tried again. */
  close(): Promise<void>;
}

export interface Surroundings {
  /** The present instant, UTC, ISO 8601. */
  readonly now: () => string;
  /** Milliseconds before the n-th retry, n from 0. */
  /** The name that the person gave, for the history. */
  readonly who: () => string | undefined;
  readonly retryAfter: (attempt: number) => number;
}

const BROWSER: Surroundings = {
  now: () => new Date().toISOString(),
  who: () => userName() || undefined,
  retryAfter: (attempt) => Math.min(30_000, 1000 * 2 ** attempt),
};

/** Undefined when no such assessment is stored. */
export async function openSession(
  store: Store,
  id: string,
  around: Surroundings = BROWSER,
): Promise<Session | undefined> {
  const stored = await store.get(id);
  return stored && startSession(store, stored, around);
}

function startSession(store: Store, stored: StoredAssessment, { now, who, retryAfter }: Surroundings): Session {
  const { id } = stored;
  const listeners = new Set<() => void>();
  let pending: readonly Change[] = [];
  let revision = stored.revision;
  /** What is known to be stored. */
  let known = stored.record;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  let state: SessionState = {
    ...startHistory(stored.record),
    save: { status: 'saved', lastSaved: stored.record.modified },
    conflicts: [],
    ...aside(stored),
  };

  function show(next: Partial<SessionState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function take({ history, changes }: Transition): void {
    if (changes.length === 0) return;
    pending = [...pending, ...changes];
    show({ ...history, save: { ...state.save, status: state.save.status === 'failed' ? 'failed' : 'saving' } });
    void save();
  }

  /** Saves until nothing is pending or an attempt fails. One round at a time: what is changed meanwhile goes with it. */
  function save(): Promise<void> {
    if (!saving && pending.length > 0) saving = round();
    return saving ?? Promise.resolve();
  }

  async function round(): Promise<void> {
    clearTimeout(retry);
    let failure: unknown;
    while (pending.length > 0 && failure === undefined) {
      const batch = pending;
      try {
        const { before, stored: next } = await store.apply(id, batch, state.record.modified, who());
        pending = pending.slice(batch.length);
        attempt = 0;
        if (before.revision > revision) clash(before.record, batch);
        takeOver(next, true);
      } catch (error) {
        failure = error;
      }
    }
    saving = undefined;
    if (failure === undefined) show({ save: { status: 'saved', lastSaved: now() } });
    else fail(failure);
  }

  /** Brings in what is stored, under what is not saved yet. `ours`: just written here, so nothing is new if nobody else wrote. */
  function takeOver(next: StoredAssessment, ours: boolean): void {
    if (next.revision <= revision) return;
    const onlyOurs = ours && next.revision === revision + 1;
    revision = next.revision;
    if (!ours) clash(next.record, pending);
    known = next.record;
    if (onlyOurs) {
      if (next.removed !== state.removed) show(aside(next));
      return;
    }
    const record = applyChanges(next.record, pending);
    const modified = state.record.modified > record.modified ? state.record.modified : record.modified;
    const history = receive(state, { ...record, modified });
    show({ ...history, ...aside(next) });
  }

  /** Keeps in sight what another tab stored in fields that are changed here too. */
  function clash(theirs: SubmissionRecord, mine: readonly Change[]): void {
    const found = conflictsBetween(known, theirs, mine);
    if (found.length === 0) return;
    const others = state.conflicts.filter(({ path }) => !found.some((one) => one.path.join('\n') === path.join('\n')));
    show({ conflicts: [...others, ...found] });
  }

  /** Reads what was stored, up to `announced`, unless it is known already: our own writes are announced too. */
  async function look(announced: number): Promise<void> {
    if (saving) await saving;
    if (announced !== 0 && announced <= revision) return;
    try {
      const next = await store.get(id);
      if (next) takeOver(next, false);
      else fail(new MissingAssessment(id));
    } catch {
      // Nothing of ours is at risk; the next change, or the next look, finds out.
    }
  }

  function fail(error: unknown): void {
    const missing = error instanceof MissingAssessment;
    show({ save: { status: 'failed', lastSaved: state.save.lastSaved, error: sentence(error), missing } });
    if (missing || pending.length === 0) return;
    clearTimeout(retry);
    retry = setTimeout(() => void save(), retryAfter(attempt++));
  }

  /** Shows what was stored beside the record. */
  async function besideRecord(storing: Promise<StoredAssessment>): Promise<void> {
    try {
      takeOver(await storing, false);
    } catch (error) {
      throw new Error(noteSentence(error), { cause: error });
    }
  }

  const stopListening = store.onChange((changed, announced) => {
    if (changed === id) void look(announced);
  });

  return {
    id,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (action) => take(act(state, action, now())),
    become: (record, label) => take(actWith(state, label, changesBetween(state.record, record), now())),
    settle(conflict, how) {
      show({ conflicts: state.conflicts.filter((one) => one !== conflict) });
      if (how === 'mine') return;
      const { path, theirs } = conflict;
      const change: Change = theirs === undefined ? { op: 'unset', path } : { op: 'set', path, value: theirs };
      take(actWith(state, 'take the other tab’s value', [change], now()));
    },
    undo: () => take(undo(state, now())),
    redo: () => take(redo(state, now())),
    note: (changes) => (changes.length === 0 ? Promise.resolve() : besideRecord(store.note(id, changes))),
    reply: (change) => besideRecord(store.reply(id, change)),
    flush: () => save(),
    async keep() {
      const covered = pending.length;
      revision = (await store.create(state.record, state.label, besides(state))).revision;
      pending = pending.slice(covered);
      if (pending.length > 0) await save();
      else show({ save: { status: 'saved', lastSaved: now() } });
    },
    async close() {
      await save();
      if (pending.length > 0) return;
      stopListening();
      clearTimeout(retry);
    },
  };
}

function aside(
  stored: StoredAssessment,
): Pick<SessionState, 'label' | 'family' | 'notes' | 'replies' | 'work' | 'carriedFrom' | 'removed'> {
  const { label, family, notes, replies, work, carriedFrom, removed } = stored;
  return { label, family, notes, replies, work, carriedFrom, removed };
}

function besides({ notes, replies, work, family, carriedFrom }: SessionState): Omit<Beside, 'label'> {
  return {
    ...(notes && { notes }),
    ...(replies && { replies }),
    ...(work && { work }),
    ...(family && { family }),
    ...(carriedFrom && { carriedFrom }),
  };
}

/** A browser's storage error in words that say what to do. */
function sentence(error: unknown): string {
  if (error instanceof MissingAssessment) return error.message;
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError'
    ? 'the browser has no room left. Free some disk space, or export this assessment now.'
    : 'the browser did not store the last change. It is kept on this page and tried again; export this assessment to be safe.';
}

/** As above, for a note: it is not on this page until it is stored, and not tried again by itself. */
function noteSentence(error: unknown): string {
  if (error instanceof MissingAssessment) return error.message;
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError'
    ? 'the browser has no room left. Free some disk space, then try again.'
    : 'the browser did not store it. What you typed is still here; try again.';
}
