import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/workspace/actions.ts';
import { applyChanges, type Change } from '../../../src/workspace/changes.ts';
import { act, receive, redo, startHistory, undo, type History } from '../../../src/workspace/history.ts';
import { anyActions } from './arbitraries.ts';
import { after, someRecord } from './fixtures.ts';

/** Does all actions; also applies every change that is to be saved to a second copy of the record. */
function run(actions: readonly (readonly [Action, number])[]): {
  history: History;
  saved: readonly Change[];
  now: string;
} {
  let history = startHistory(someRecord());
  let seconds = 0;
  const saved: Change[] = [];
  for (const [action, pause] of actions) {
    seconds += pause;
    const transition = act(history, action, after(seconds));
    history = transition.history;
    saved.push(...transition.changes);
  }
  return { history, saved, now: after(seconds) };
}

const content = ({ record: { modified: _modified, ...rest } }: { record: History['record'] }): unknown => rest;

describe('history', () => {
  it('restores the record when everything is undone, and the result when all is redone', () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        const done = run(actions);
        let history = done.history;
        while (history.past.length > 0) history = undo(history, done.now).history;
        expect(content(history)).toEqual(content({ record: someRecord() }));
        while (history.future.length > 0) history = redo(history, done.now).history;
        expect(content(history)).toEqual(content(done.history));
      }),
    );
  });

  it('saves exactly what it shows', () => {
    fc.assert(
      fc.property(anyActions, fc.nat(10), (actions, undone) => {
        const done = run(actions);
        let { history } = done;
        const saved = [...done.saved];
        for (let step = 0; step < undone; step++) {
          const transition = undo(history, done.now);
          history = transition.history;
          saved.push(...transition.changes);
        }
        expect(content({ record: applyChanges(someRecord(), saved) })).toEqual(content(history));
      }),
    );
  });

  it('keeps apart an emptied field that took away an answer and what is typed in it after', () => {
    const { history, now } = run([
      [{ type: 'set-date', requirement: 'DEV-01', date: '' }, 0],
      [{ type: 'set-date', requirement: 'DEV-01', date: '2026-02-01' }, 0],
    ]);
    expect(content(undo(undo(history, now).history, now).history)).toEqual(content({ record: someRecord() }));
  });

  it('makes one step of typing in one field', () => {
    const { history } = run(
      ['K', 'Ke', 'Key'].map((text) => [{ type: 'set-rationale', requirement: 'VER-01', text }, 1]),
    );
    expect(history.past.map(({ label }) => label)).toEqual(['rationale of VER-01']);
    expect(undo(history, after(9)).history.record.answers['VER-01']).toBeUndefined();
  });

  it.each([
    [
      'a pause',
      [
        ['K', 0],
        ['Ke', 4],
      ],
      2,
    ],
    [
      'typing that is taken back',
      [
        ['K', 0],
        ['', 1],
      ],
      0,
    ],
  ] as const)('after %s', (_what, typed, steps) => {
    const { history } = run(
      typed.map(([text, pause]) => [{ type: 'set-rationale', requirement: 'VER-01', text }, pause]),
    );
    expect(history.past).toHaveLength(steps);
  });

  it('makes two steps of typing in two fields', () => {
    const { history } = run([
      [{ type: 'set-rationale', requirement: 'VER-01', text: 'a' }, 0],
      [{ type: 'set-rationale', requirement: 'VER-02', text: 'b' }, 0],
    ]);
    expect(history.past.map(({ label }) => label)).toEqual(['rationale of VER-01', 'rationale of VER-02']);
  });

  it('does not let typing grow a step that was redone', () => {
    const typed = run([[{ type: 'set-rationale', requirement: 'VER-01', text: 'a' }, 0]]).history;
    const redone = redo(undo(typed, after(0)).history, after(0)).history;
    const more = act(redone, { type: 'set-rationale', requirement: 'VER-01', text: 'ab' }, after(1)).history;
    expect(more.past).toHaveLength(2);
  });

  it('drops what could be redone as soon as something else is done', () => {
    const done = run([[{ type: 'set-answer', requirement: 'VER-01', answer: 'met' }, 0]]).history;
    const other = act(
      undo(done, after(1)).history,
      { type: 'set-answer', requirement: 'VER-02', answer: 'met' },
      after(2),
    );
    expect(other.history.future).toEqual([]);
  });

  it('dates the record with every change and leaves it alone where nothing changes', () => {
    const start = startHistory(someRecord());
    expect(act(start, { type: 'set-answer', requirement: 'DEV-01', answer: 'met' }, after(60)).history).toBe(start);
    const done = act(start, { type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' }, after(60)).history;
    expect(done.record.modified).toBe(after(60));
    expect(undo(done, after(90)).history.record.modified).toBe(after(90));
  });
});

describe('receive', () => {
  const mine = act(
    startHistory(someRecord()),
    { type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' },
    after(1),
  ).history;

  it('takes over what another tab did and keeps every other object', () => {
    const theirs = { ...mine.record, answers: { ...mine.record.answers, 'VER-01': { rationale: 'theirs' } } };
    const next = receive(mine, structuredClone(theirs));
    expect(next.record.answers['VER-01']).toEqual({ rationale: 'theirs' });
    expect(next.record.answers['DEV-01']).toBe(mine.record.answers['DEV-01']);
    expect(next.past).toEqual(mine.past);
  });

  it('forgets steps on a field that another tab has changed since, so that undo cannot take it away', () => {
    const theirs = structuredClone(mine.record);
    theirs.answers['DEV-01'] = { ...theirs.answers['DEV-01'], answer: 'partly-met' };
    const next = receive(mine, theirs);
    expect(next.past).toEqual([]);
    expect(undo(next, after(9)).history.record.answers['DEV-01']?.answer).toBe('partly-met');
  });

  it('keeps steps on another field of the same answer', () => {
    const theirs = structuredClone(mine.record);
    theirs.answers['DEV-01'] = { ...theirs.answers['DEV-01'], rationale: 'theirs' };
    const next = receive(mine, theirs);
    const undone = undo(next, after(9)).history;
    expect(undone.record.answers['DEV-01']).toMatchObject({ answer: 'met', rationale: 'theirs' });
  });
});
