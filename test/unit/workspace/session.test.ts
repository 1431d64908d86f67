import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcer } from '../../../src/workspace/announcer.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { openSession, type Session } from '../../../src/workspace/session.ts';
import { storeOver, type Store } from '../../../src/workspace/store.ts';
import type { Table } from '../../../src/workspace/table.ts';
import { anyActions } from './arbitraries.ts';
import { after, someRecord } from './fixtures.ts';

const record = someRecord();
const around = { now: () => after(60), who: () => 'Zoë', retryAfter: () => 5 };

async function opened(store: Store): Promise<Session> {
  const session = await openSession(store, record.id, around);
  if (!session) throw new Error('not stored');
  return session;
}

/** A table whose disk is full until it is told otherwise. */
function fullTable(): Table & { full: boolean } {
  const table = memoryTable();
  return {
    ...table,
    full: true,
    transact(ids, decide) {
      if (this.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return table.transact(ids, decide);
    },
  };
}

const until = async (session: Session, done: () => boolean): Promise<void> => {
  while (!done()) {
    await new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
};

describe('session', () => {
  it('is not there for an id that is not stored', async () => {
    expect(await openSession(storeOver(memoryTable(), announcer('s0')), record.id, around)).toBeUndefined();
  });

  it('shows notes of this tab and another once they are stored, and never with the record', async () => {
    const store = storeOver(memoryTable(), announcer('s-notes'));
    await store.create(record);
    const [one, other] = [await opened(store), await opened(store)];
    const note = (id: string) => ({ id, kind: 'to-do' as const, text: id, at: after(1) });
    one.dispatch({ type: 'set-rationale', requirement: 'VER-01', text: 'typed meanwhile' });
    await Promise.all([
      one.note([{ op: 'put', requirement: 'DEV-01', note: note('a') }]),
      other.note([{ op: 'put', requirement: 'DEV-01', note: note('b') }]),
    ]);
    await one.flush();
    for (const session of [one, other]) {
      await until(session, () => session.getState().notes?.['DEV-01']?.length === 2);
      expect(session.getState().record).not.toHaveProperty('notes');
    }
    expect(one.getState().record.answers['VER-01']?.rationale).toBe('typed meanwhile');
    await store.erase([record.id]);
    await until(one, () => one.getState().save.missing === true);
    await one.keep();
    expect((await store.get(record.id))?.notes?.['DEV-01']).toHaveLength(2);
  });

  it('says why a note was not stored, and shows none', async () => {
    const table = fullTable();
    table.full = false;
    const store = storeOver(table, announcer('s-note-full'));
    await store.create(record);
    const session = await opened(store);
    table.full = true;
    const put = session.note([
      { op: 'put', requirement: 'DEV-01', note: { id: 'a', kind: 'comment', text: 'x', at: after(1) } },
    ]);
    await expect(put).rejects.toThrow('no room left');
    expect(session.getState().notes).toBeUndefined();
  });

  it('shows a change at once, and says saved only when it is stored', async () => {
    const store = storeOver(memoryTable(), announcer('s1'));
    await store.create(record);
    const session = await opened(store);
    const seen: [string, boolean][] = [];
    const stored = async () => (await store.get(record.id))?.record.answers['VER-01']?.answer === 'met';
    session.subscribe(() => void stored().then((there) => seen.push([session.getState().save.status, there])));
    session.dispatch({ type: 'set-answer', requirement: 'VER-01', answer: 'met' });
    expect(session.getState()).toMatchObject({
      record: { answers: { 'VER-01': { answer: 'met' } } },
      save: { status: 'saving' },
    });
    await session.flush();
    expect(await stored()).toBe(true);
    expect(session.getState().save).toEqual({ status: 'saved', lastSaved: after(60) });
    for (const [status, there] of seen) if (status === 'saved') expect(there).toBe(true);
  });

  it('keeps everything while the disk is full, says why, and saves it when there is room', async () => {
    const table = fullTable();
    table.full = false;
    const store = storeOver(table, announcer('s2'));
    await store.create(record);
    const session = await opened(store);
    table.full = true;
    session.dispatch({ type: 'set-answer', requirement: 'VER-01', answer: 'met' });
    await session.flush();
    session.dispatch({ type: 'set-rationale', requirement: 'VER-01', text: 'Because' });
    expect(session.getState()).toMatchObject({
      save: { status: 'failed' },
      record: { answers: { 'VER-01': { answer: 'met', rationale: 'Because' } } },
    });
    expect(session.getState().save.error).toContain('no room left');
    table.full = false;
    await until(session, () => session.getState().save.status === 'saved');
    expect((await store.get(record.id))?.record.answers['VER-01']).toEqual({ answer: 'met', rationale: 'Because' });
  });

  it('keeps what is on screen when the assessment is deleted for good elsewhere', async () => {
    const store = storeOver(memoryTable(), announcer('s3'));
    await store.create(record);
    const session = await opened(store);
    await store.erase([record.id]);
    await until(session, () => session.getState().save.missing === true);
    session.dispatch({ type: 'set-assessor', value: 'A. Person' });
    await session.flush();
    expect(session.getState().save.status).toBe('failed');
    await session.keep();
    expect(session.getState().save.status).toBe('saved');
    expect((await store.get(record.id))?.record).toMatchObject({ assessor: 'A. Person', answers: record.answers });
  });

  it('sees what another tab does, and neither overwrites the other', async () => {
    const table = memoryTable();
    const [here, there] = [storeOver(table, announcer('s4')), storeOver(table, announcer('s4'))];
    await here.create(record);
    const [one, two] = [await opened(here), await opened(there)];
    one.dispatch({ type: 'set-rationale', requirement: 'DEV-01', text: 'one' });
    two.dispatch({ type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' });
    await Promise.all([one.flush(), two.flush()]);
    const both = (session: Session) => {
      const answer = session.getState().record.answers['DEV-01'];
      return answer?.rationale === 'one' && answer.answer === 'not-met';
    };
    await Promise.all([until(one, () => both(one)), until(two, () => both(two))]);
    one.undo();
    await one.flush();
    expect((await here.get(record.id))?.record.answers['DEV-01']).toMatchObject({
      answer: 'not-met',
      rationale: 'Keys are made in the HSM.',
    });
  });

  it('ends, whatever is done in two tabs, with both tabs showing what is stored', async () => {
    let channel = 0;
    await fc.assert(
      fc.asyncProperty(anyActions, fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), async (actions, turns) => {
        const name = `s5-${channel++}`;
        const table = memoryTable();
        const [here, there] = [storeOver(table, announcer(name)), storeOver(table, announcer(name))];
        await here.create(record);
        const sessions = [await opened(here), await opened(there)] as const;
        for (const [index, [action, pause]] of actions.entries()) {
          const session = sessions[turns[index % turns.length] ? 0 : 1];
          if (pause === 6) session.undo();
          else session.dispatch(action);
          if (pause > 3) await Promise.resolve();
        }
        await Promise.all(sessions.map((session) => session.flush()));
        const stored = (await here.get(record.id))?.record;
        const settled = () =>
          sessions.every(
            ({ getState }) => JSON.stringify(sorted(getState().record)) === JSON.stringify(sorted(stored)),
          );
        for (let wait = 0; wait < 50 && !settled(); wait++) await new Promise((resolve) => setTimeout(resolve, 1));
        for (const { getState } of sessions) expect(sorted(getState().record)).toEqual(sorted(stored));
      }),
      { numRuns: 60 },
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
