/** The history of an assessment leads back to every point of it; two tabs that set one field are told of each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announcer } from '../../../src/workspace/announcer.ts';
import { conflictsBetween } from '../../../src/workspace/conflicts.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { changesBetween } from '../../../src/workspace/changes.ts';
import { recordBefore } from '../../../src/workspace/journal.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { openSession } from '../../../src/workspace/session.ts';
import { storeOver } from '../../../src/workspace/store.ts';
import { anyActions } from './arbitraries.ts';
import { after, someRecord } from './fixtures.ts';

const record = someRecord();

test('whatever is done, every entry leads back to what was there before it', async () => {
  await fc.assert(
    fc.asyncProperty(anyActions, async (actions) => {
      const store = storeOver(memoryTable(), announcer('journal'));
      await store.create(record);
      const points = [record];
      let now = record;
      for (const [at, [action]] of actions.entries()) {
        const next = edit(now, action);
        // Far apart, so that each is an entry of its own.
        await store.apply(record.id, changesBetween(now, next), after(at * 100), 'Zoë');
        if (changesBetween(now, next).length > 0) points.push(next);
        now = next;
      }
      const entries = await store.journal(record.id);
      expect(entries.map(({ seq }) => seq)).toEqual(points.slice(1).map((_, at) => at + 1));
      for (const { seq } of entries) {
        const { modified: _one, ...back } = recordBefore(
          now,
          entries.filter((entry) => entry.seq >= seq),
        );
        const { modified: _other, ...then } = points[seq - 1] ?? record;
        expect(back).toEqual(then);
      }
    }),
    { numRuns: 200 },
  );
});

test('typing in one field is one entry, with who and since when; a pause or another field begins a new one', async () => {
  const store = storeOver(memoryTable(), announcer('journal-2'));
  await store.create(record);
  const type = (text: string, second: number, who?: string) =>
    store.apply(record.id, [{ op: 'set', path: ['answers', 'VER-01', 'rationale'], value: text }], after(second), who);
  await type('B', 1, 'Zoë');
  await type('Be', 2, 'Zoë');
  await type('Because', 50, 'Zoë');
  await type('Because.', 200, 'Zoë');
  await type('Because!', 201);
  const entries = await store.journal(record.id);
  expect(entries.map(({ since, at, who }) => [since, at, who])).toEqual([
    [after(1), after(50), 'Zoë'],
    [after(200), after(200), 'Zoë'],
    [after(201), after(201), undefined],
  ]);
  await store.erase([record.id]);
  expect(await store.journal(record.id)).toEqual([]);
});

test('two tabs that set one field: the later stands, the other value is shown and can be taken', async () => {
  const store = storeOver(memoryTable(), announcer('journal-3'));
  await store.create(record);
  const around = { now: () => after(60), who: () => undefined, retryAfter: () => 5 };
  const session = await openSession(store, record.id, around);
  if (!session) throw new Error('not stored');
  const theirs = store.apply(
    record.id,
    [{ op: 'set', path: ['answers', 'DEV-01', 'rationale'], value: 'Theirs' }],
    after(61),
  );
  session.dispatch({ type: 'set-rationale', requirement: 'DEV-01', text: 'Mine' });
  await theirs;
  await session.flush();
  expect(session.getState().record.answers['DEV-01']?.rationale).toBe('Mine');
  const [conflict, ...more] = session.getState().conflicts;
  expect(more).toEqual([]);
  expect(conflict).toEqual({ path: ['answers', 'DEV-01', 'rationale'], mine: 'Mine', theirs: 'Theirs' });
  if (conflict) session.settle(conflict, 'theirs');
  await session.flush();
  expect((await store.get(record.id))?.record.answers['DEV-01']?.rationale).toBe('Theirs');
  expect(session.getState().conflicts).toEqual([]);
  await session.close();
});

test('no conflict where the other tab set the same, or something else', () => {
  const mine = [{ op: 'set', path: ['answers', 'DEV-01', 'answer'], value: 'not-met' }] as const;
  const same = edit(record, { type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' });
  const elsewhere = edit(record, { type: 'set-rationale', requirement: 'DEV-01', text: 'Other' });
  expect(conflictsBetween(record, same, mine)).toEqual([]);
  expect(conflictsBetween(record, elsewhere, mine)).toEqual([]);
});
