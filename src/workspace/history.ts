/**
 * An assessment with its undo history: a pure function from state and action to state and the changes to save.
 *
 * Undo puts back the fields a step touched, and nothing else. When another tab has since changed one of those fields,
 * the step is forgotten: undoing it would take away what was typed there.
 */

import type { SubmissionRecord } from '../generated/record.ts';
import { describeAction, typingIn, type Action } from './actions.ts';
import { applyChanges, changesBetween, collide, type Change } from './changes.ts';
import { edit } from './edit.ts';

export interface Step {
  readonly label: string;
  /** Field being typed in, for steps that may grow; absent for steps that are complete. */
  readonly field?: string;
  /** When it last grew, UTC. */
  readonly at: string;
  readonly forward: readonly Change[];
  readonly backward: readonly Change[];
}

export interface History {
  readonly record: SubmissionRecord;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** Next to redo first. */
  readonly future: readonly Step[];
}

/** The new state, and what must be saved to make the stored copy follow. No changes: nothing happened. */
export interface Transition {
  readonly history: History;
  readonly changes: readonly Change[];
}

/** Typing pauses longer than this start a new step, in milliseconds. */
const PAUSE = 3000;
/** Steps kept; older ones can no longer be undone. */
const DEPTH = 500;

/** A record as it was opened, with nothing to undo. */
export function startHistory(record: SubmissionRecord): History {
  return { record, past: [], future: [] };
}

/** Does the action. `now` is the instant (ISO 8601, UTC) it happens at, which becomes the record's `modified`. */
export function act(history: History, action: Action, now: string): Transition {
  const after = edit(history.record, action);
  const forward = changesBetween(history.record, after);
  if (forward.length === 0) return { history, changes: [] };
  const field = typingIn(action);
  const step: Step = {
    label: describeAction(action),
    ...(field !== undefined && { field }),
    at: now,
    forward,
    backward: changesBetween(after, history.record),
  };
  return {
    history: { record: { ...after, modified: now }, past: push(history.past, step), future: [] },
    changes: forward,
  };
}

/** Makes changes that no single action stands for, as one step. `label` is what undo calls it. */
export function actWith(history: History, label: string, forward: readonly Change[], now: string): Transition {
  const after = applyChanges(history.record, forward);
  const changes = changesBetween(history.record, after);
  if (changes.length === 0) return { history, changes };
  const step: Step = { label, at: now, forward: changes, backward: changesBetween(after, history.record) };
  return {
    history: { record: { ...after, modified: now }, past: push(history.past, step), future: [] },
    changes,
  };
}

/** Takes back the last step. */
export function undo(history: History, now: string): Transition {
  const step = history.past.at(-1);
  if (!step) return { history, changes: [] };
  return {
    history: {
      record: { ...applyChanges(history.record, step.backward), modified: now },
      past: history.past.slice(0, -1),
      future: [step, ...history.future],
    },
    changes: step.backward,
  };
}

/** Does again what was last taken back. */
export function redo(history: History, now: string): Transition {
  const [step, ...future] = history.future;
  if (!step) return { history, changes: [] };
  const { field: _complete, ...complete } = step;
  return {
    history: {
      record: { ...applyChanges(history.record, step.forward), modified: now },
      past: [...history.past, complete],
      future,
    },
    changes: step.forward,
  };
}

/** Takes over what another tab did. Steps on fields that it changed are forgotten. */
export function receive(history: History, record: SubmissionRecord): History {
  const theirs = changesBetween(history.record, record);
  if (theirs.length === 0 && history.record.modified === record.modified) return history;
  const untouched = (step: Step): boolean =>
    !step.forward.some((mine) => theirs.some((change) => collide(mine, change)));
  return {
    // Made from our own record, so that what did not change stays the same object and is not drawn again.
    record: { ...applyChanges(history.record, theirs), modified: record.modified },
    past: history.past.filter(untouched),
    future: history.future.filter(untouched),
  };
}

function push(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (!last || !continues(last, step)) return [...past, step].slice(-DEPTH);
  const before = past.slice(0, -1);
  const grown: Step = { ...step, backward: last.backward };
  // Typed and deleted again: there is nothing left to undo.
  return isNothing(grown) ? before : [...before, grown];
}

function continues(last: Step, step: Step): boolean {
  return (
    step.field !== undefined &&
    last.field === step.field &&
    Date.parse(step.at) - Date.parse(last.at) <= PAUSE &&
    last.forward.length === 1 &&
    step.forward.length === 1 &&
    // An empty text can take away another field of the answer; what is typed after it is a step of its own.
    JSON.stringify(last.forward[0]?.path) === JSON.stringify(step.forward[0]?.path)
  );
}

function isNothing({ forward, backward }: Step): boolean {
  const [to] = forward;
  const [from] = backward;
  if (to?.op === 'set' && from?.op === 'set') return to.value === from.value;
  return to?.op === 'unset' && from?.op === 'unset';
}
