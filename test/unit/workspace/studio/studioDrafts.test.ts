/** Drafts of checklists: nothing is called saved before it is, and no tab overwrites another unasked. */
import { describe, expect, test } from 'vitest';
import type { StudioDraft } from '../../../../src/workspace/studio/studioDraft.ts';
import { titleIn } from '../../../../src/workspace/studio/studioDraft.ts';
import { studioSession } from '../../../../src/workspace/studio/studioSession.ts';
import { studioStore, type StudioStore } from '../../../../src/workspace/studio/studioStore.ts';
import { memoryDrafts, type DraftTable } from '../../../../src/workspace/draftTable.ts';

const NOW = '2026-01-31T09:30:00.000Z';
const LATER = '2026-02-01T09:30:00.000Z';

function news() {
  const listeners = new Set<(id: string, revision: number) => void>();
  return {
    tell: (id: string, revision: number) => listeners.forEach((listener) => listener(id, revision)),
    listen: (listener: (id: string, revision: number) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A table whose writes fail while it is told to. */
function breakable(): DraftTable<StudioDraft> & { broken: boolean } {
  const table = memoryDrafts<StudioDraft>();
  const made = {
    ...table,
    broken: false,
    update: (id: string, decide: Parameters<DraftTable<StudioDraft>['update']>[1]) =>
      made.broken ? Promise.reject(new Error('The disk is full.')) : table.update(id, decide),
  };
  return made;
}

async function begun(store: StudioStore): Promise<StudioDraft> {
  return store.add('a', 'title: First\n', {}, NOW);
}
const open = (store: StudioStore, draft: StudioDraft) => studioSession(store, draft, { clock: () => LATER, pause: 0 });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a session', () => {
  test('saves what is written, and says so only then', async () => {
    const store = studioStore(memoryDrafts<StudioDraft>(), news());
    const session = open(store, await begun(store));
    session.write('title: Second\n');
    expect(session.state().save.status).toBe('saving');
    await session.flush();
    expect(session.state().save.status).toBe('saved');
    expect(await store.get('a')).toMatchObject({ title: 'Second', revision: 2, modified: LATER });
  });

  test('keeps what could not be saved, and tries again', async () => {
    const table = breakable();
    const store = studioStore(table, news());
    const session = open(store, await begun(store));
    table.broken = true;
    session.write('title: Second\n');
    await session.flush();
    expect(session.state()).toMatchObject({ text: 'title: Second\n', save: { status: 'failed' } });
    table.broken = false;
    session.retry();
    await settled();
    expect((await store.get('a'))?.text).toBe('title: Second\n');
  });

  test('follows another tab while nothing is written here', async () => {
    const store = studioStore(memoryDrafts<StudioDraft>(), news());
    const draft = await begun(store);
    const [one, two] = [open(store, draft), open(store, draft)];
    two.open();
    one.write('title: Other\n');
    await one.flush();
    await settled();
    expect(two.state().text).toBe('title: Other\n');
  });

  test.each(['mine', 'theirs'] as const)('keeps both texts when two tabs have written: %s stays', async (which) => {
    const store = studioStore(memoryDrafts<StudioDraft>(), news());
    const draft = await begun(store);
    const [one, two] = [open(store, draft), open(store, draft)];
    one.write('title: Theirs\n');
    await one.flush();
    two.write('title: Mine\n');
    await two.flush();
    expect(two.state()).toMatchObject({ text: 'title: Mine\n', theirs: { text: 'title: Theirs\n' } });
    expect((await store.get('a'))?.text).toBe('title: Theirs\n');
    await two.settle(which, 'b');
    expect(two.state().theirs).toBeUndefined();
    const [kept, copy] = [await store.get('a'), await store.get('b')];
    const texts = ['title: Mine\n', 'title: Theirs\n'];
    expect([kept?.text, copy?.text]).toEqual(which === 'mine' ? texts : texts.reverse());
    expect(two.state()).toMatchObject({ text: kept?.text, save: { status: 'saved' } });
  });

  test('loses neither text when the other one cannot be kept', async () => {
    const table = breakable();
    const store = studioStore(table, news());
    const draft = await begun(store);
    const [one, two] = [open(store, draft), open(store, draft)];
    one.write('title: Theirs\n');
    await one.flush();
    two.write('title: Mine\n');
    await two.flush();
    table.broken = true;
    await two.settle('theirs', 'b');
    expect(two.state()).toMatchObject({
      text: 'title: Mine\n',
      theirs: { text: 'title: Theirs\n' },
      save: { status: 'failed', error: 'The disk is full.' },
    });
    table.broken = false;
    await two.settle('theirs', 'b');
    expect([two.state().text, (await store.get('b'))?.text]).toEqual(['title: Theirs\n', 'title: Mine\n']);
  });

  test('brings back what was deleted elsewhere while it was written', async () => {
    const store = studioStore(memoryDrafts<StudioDraft>(), news());
    const session = open(store, await begun(store));
    await store.erase('a');
    session.write('title: Still here\n');
    await session.flush();
    expect((await store.get('a'))?.text).toBe('title: Still here\n');
  });
});

test('a deleted draft is kept for a while, can be restored, and goes in the end', async () => {
  const store = studioStore(memoryDrafts<StudioDraft>(), news());
  await begun(store);
  await store.remove('a', NOW);
  expect(await store.list(LATER)).toMatchObject([{ removed: NOW }]);
  await store.restore('a');
  expect((await store.list(LATER))[0]).not.toHaveProperty('removed');
  await store.remove('a', NOW);
  expect(await store.list('2026-06-01T00:00:00.000Z')).toEqual([]);
});

test.each([
  ['id: a\ntitle: "A: b"\n', 'A: b'],
  ['id: a\ntitle: >-\n  Long\n  title\n', 'Long'],
  ['id: a\n', 'a'],
  ['sections:\n  - title: Inside\n', 'Checklist without a title'],
])('%j is called %j', (text, title) => {
  expect(titleIn(text)).toBe(title);
});
