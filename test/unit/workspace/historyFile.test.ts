/** A history travels as a file: read as it was written, and never trusted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announcer } from '../../../src/workspace/announcer.ts';
import { historyText, readHistory } from '../../../src/workspace/historyFile.ts';
import { recordBefore } from '../../../src/workspace/journal.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { changesBetween } from '../../../src/workspace/changes.ts';
import { storeOver, type Store } from '../../../src/workspace/store.ts';
import { anyActions } from './arbitraries.ts';
import { after, someRecord } from './fixtures.ts';

const record = someRecord();
const COPY = '11111111-2222-4333-8444-555555555555';

/** A store in which the record was worked on. */
async function workedOn(actions: Parameters<typeof edit>[1][]): Promise<Store> {
  const store = storeOver(memoryTable(), announcer('history-file-test'));
  await store.create(record);
  for (const [at, action] of actions.entries()) {
    const now = (await store.get(record.id))?.record ?? record;
    await store.apply(record.id, changesBetween(now, edit(now, action)), after(100 * (at + 1)), 'Ada');
  }
  return store;
}

test('whatever was done is read as it was written, and leads back to the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(anyActions, async (actions) => {
      const store = await workedOn(actions.map(([action]) => action));
      const now = (await store.get(record.id))?.record ?? record;
      const journal = await store.journal(record.id);
      // No file holds such names, and so no checklist asks them.
      fc.pre(!journal.some(({ changes }) => changes.some(({ path }) => path.includes('constructor'))));
      const read = readHistory(historyText(now, journal), now);
      expect(read).toEqual({ entries: journal });
      if ('entries' in read)
        expect({ ...recordBefore(now, read.entries), modified: '' }).toEqual({ ...record, modified: '' });
    }),
    { numRuns: 40 },
  );
});

test('what was noted after the record as it is given is not in it', async () => {
  const store = await workedOn([{ type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' }]);
  expect(readHistory(historyText(record, await store.journal(record.id)), record)).toEqual({ entries: [] });
});

test('it becomes the journal of what is imported, under its new id, and goes on from there', async () => {
  const store = await workedOn([{ type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' }]);
  const history = await store.journal(record.id);
  await store.create({ ...record, id: COPY }, undefined, undefined, history);
  await store.apply(COPY, [{ op: 'set', path: ['assessor'], value: 'B' }], after(9000), 'Bob');
  expect((await store.journal(COPY)).map(({ assessment, seq, who }) => [assessment, seq, who])).toEqual([
    [COPY, 1, 'Ada'],
    [COPY, 2, 'Bob'],
  ]);
});

const entry = {
  seq: 1,
  since: after(0),
  at: after(0),
  changes: [{ op: 'set', path: ['answers', 'DEV-01', 'answer'], value: 'met' }],
  undo: [{ op: 'unset', path: ['answers', 'DEV-01', 'answer'] }],
};
const file = (parts: object): string =>
  JSON.stringify({
    format: 'device-assurance-history',
    formatVersion: 1,
    record: record.id,
    entries: [entry],
    ...parts,
  });
const changed = (change: object): string => file({ entries: [{ ...entry, undo: [change] }] });

test.each([
  ['no JSON', '{'],
  ['another kind', file({ format: 'device-assurance-record' })],
  ['a later version', file({ formatVersion: 2 })],
  ['another record', file({ record: COPY })],
  ['no entries', file({ entries: {} })],
  ['something more', file({ more: 1 })],
  ['an entry without a time', file({ entries: [{ ...entry, at: 'today' }] })],
  ['a change that is none', changed({ op: 'move', path: ['answers'] })],
  ['a path into the language', changed({ op: 'unset', path: ['answers', '__proto__', 'x'] })],
  ['a path to the id', changed({ op: 'set', path: ['id'], value: COPY })],
  ['an object for a field', changed({ op: 'set', path: ['assessor'], value: { a: 1 } })],
  ['a place that is no number', changed({ op: 'include', path: ['answers', 'A', 'evidence'], value: 'E', index: 'x' })],
])('%s is refused, in words', (_, text) => {
  const read = readHistory(text, record);
  expect('problems' in read && read.problems[0]?.message).toMatch(/\w/);
});

test('the file that these are made from is good', () => {
  expect(readHistory(file({}), record)).toMatchObject({ entries: [{ seq: 1, at: after(0) }] });
});
