import { expect, test } from 'vitest';
import { newAnswers } from '../../../../src/form/newAnswers.ts';
import { withChanges } from '../../../../src/workspace/forms/draft.ts';
import { draftSession, type DraftSession } from '../../../../src/workspace/forms/draftSession.ts';
import { draftStore, type DraftStore } from '../../../../src/workspace/forms/draftStore.ts';
import { memoryDrafts, type DraftTable } from '../../../../src/workspace/draftTable.ts';
import type { StoredDraft } from '../../../../src/workspace/forms/draft.ts';
import type { Announcer } from '../../../../src/workspace/announcer.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const record = newAnswers({ id: 'a-form', version: '0.1.0' }, ID, '2026-01-02T03:04:05.000Z');
const LATER = '2026-01-03T00:00:00.000Z';

/** Two tabs of one browser. */
async function tabs(
  table: DraftTable<StoredDraft> = memoryDrafts<StoredDraft>(),
): Promise<{ store: DraftStore; tab: () => DraftSession }> {
  const listeners = new Set<Parameters<Announcer['listen']>[0]>();
  const store = draftStore(table, {
    tell: (id, revision) => listeners.forEach((listener) => listener(id, revision)),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  await store.add(record);
  return {
    store,
    tab() {
      const session = draftSession(store, { id: ID, record }, () => LATER);
      session.open();
      return session;
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('two tabs keep each other’s answers and show them', async () => {
  const { store, tab } = await tabs();
  const [one, other] = [tab(), tab()];
  one.answer('organisation', 'Acme');
  other.answer('role', 'Supplier');
  await settled();
  const both = { organisation: 'Acme', role: 'Supplier' };
  expect((await store.list(LATER))[0]?.record.answers).toEqual(both);
  expect(one.state().record.answers).toEqual(both);
  expect(other.state().record.answers).toEqual(both);
});

test('“saved” is said when it is on the disk, and not before', async () => {
  const table = memoryDrafts<StoredDraft>();
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  let slow = false;
  const { tab } = await tabs({
    ...table,
    async update(id, decide) {
      if (slow) await gate;
      return table.update(id, decide);
    },
  });
  slow = true;
  const session = tab();
  session.answer('organisation', 'A');
  session.answer('organisation', 'Ac');
  await settled();
  expect(session.state().save.status).toBe('saving');
  expect(session.state().record.answers).toEqual({ organisation: 'Ac' });
  finish();
  await settled();
  expect(session.state().save.status).toBe('saved');
  expect((await table.getAll())[0]?.record.answers).toEqual({ organisation: 'Ac' });
});

test('what could not be saved is kept and saved on trying again', async () => {
  const table = memoryDrafts<StoredDraft>();
  let full = false;
  const { tab } = await tabs({
    ...table,
    update: (id, decide) => (full ? Promise.reject(new Error('The disk is full.')) : table.update(id, decide)),
  });
  full = true;
  const session = tab();
  session.answer('organisation', 'Acme');
  await settled();
  expect(session.state().save).toMatchObject({ status: 'failed', error: 'The disk is full.' });
  full = false;
  session.retry();
  await settled();
  expect(session.state().save.status).toBe('saved');
  expect((await table.getAll())[0]?.record.answers).toEqual({ organisation: 'Acme' });
});

test('deleting is undone, by restoring or by typing on; what was erased elsewhere is written again', async () => {
  const { store, tab } = await tabs();
  await store.remove(ID, LATER);
  expect((await store.list(LATER))[0]?.removed).toBe(LATER);
  await store.restore(ID);
  expect((await store.list(LATER))[0]?.removed).toBeUndefined();
  const session = tab();
  session.answer('organisation', 'Acme');
  await settled();
  await store.erase(ID);
  session.answer('role', 'Supplier');
  await settled();
  expect((await store.list(LATER))[0]?.record.answers).toEqual({ organisation: 'Acme', role: 'Supplier' });
  await expect(store.add(record)).rejects.toThrow('already');
});

test('what was deleted is cleared away after thirty days, and not before', async () => {
  const { store } = await tabs();
  const after = (days: number) => new Date(Date.parse(LATER) + days * 86_400_000 + 1).toISOString();
  await store.remove(ID, LATER);
  expect(await store.list(after(29))).toHaveLength(1);
  expect(await store.list(after(30))).toEqual([]);
  expect(await store.list(LATER)).toEqual([]);
});

test.each([
  ['an empty text is no answer', '', {}],
  ['an empty list is no answer', [], {}],
  ['half a character is replaced', 'a\ud800', { organisation: 'a\ufffd' }],
  ['a whole one stays', '😀', { organisation: '😀' }],
  ['half a character in a row is replaced', [{ a: '\udc00' }], { organisation: [{ a: '\ufffd' }] }],
])('%s', (_name, answer, answers) => {
  expect(withChanges(record, new Map([['organisation', answer]]), LATER).answers).toEqual(answers);
});
