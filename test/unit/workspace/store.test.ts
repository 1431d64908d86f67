import { describe, expect, it } from 'vitest';
import { announcer } from '../../../src/workspace/announcer.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { MissingAssessment, storeOver, type Store } from '../../../src/workspace/store.ts';
import { after, someRecord, T0 } from './fixtures.ts';

const record = someRecord();
const other = '11111111-2222-4333-8444-555555555555';

async function withOne(): Promise<Store> {
  const store = storeOver(memoryTable(), announcer('store-test'));
  await store.create(record);
  return store;
}

describe('store', () => {
  it('merges changes onto what is stored, counts revisions and dates the record', async () => {
    const store = await withOne();
    await store.apply(record.id, [{ op: 'set', path: ['answers', 'DEV-01', 'answer'], value: 'not-met' }], after(5));
    const { stored: next } = await store.apply(
      record.id,
      [{ op: 'set', path: ['device', 'modelName'], value: 'M1' }],
      after(2),
    );
    expect(next.record).toMatchObject({
      device: { modelName: 'M1' },
      answers: { 'DEV-01': { answer: 'not-met' } },
      modified: after(5),
    });
    expect(next.revision).toBe(3);
    expect(await store.get(record.id)).toEqual(next);
  });

  it('merges comments of two tabs note by note, leaves the record alone, and keeps them through a replacement', async () => {
    const store = await withOne();
    const note = (id: string, text = id) => ({ id, kind: 'comment' as const, text, at: T0 });
    await store.note(record.id, [{ op: 'put', requirement: 'DEV-01', note: note('a') }]);
    await store.note(record.id, [{ op: 'put', requirement: 'DEV-01', note: note('b') }]);
    await store.note(record.id, [{ op: 'put', requirement: 'DEV-01', note: note('a', 'edited') }]);
    const next = await store.note(record.id, [{ op: 'drop', requirement: 'DEV-02', id: 'a' }]);
    expect(next.notes?.['DEV-01']?.map(({ text }) => text).sort()).toEqual(['b', 'edited']);
    expect(next.record).toEqual(record);
    expect((await store.replace({ ...record, assessor: 'B' }, other, T0)).notes).toEqual(next.notes);
    const empty = await store.note(record.id, [
      { op: 'drop', requirement: 'DEV-01', id: 'a' },
      { op: 'drop', requirement: 'DEV-01', id: 'b' },
    ]);
    expect(empty).not.toHaveProperty('notes');
  });

  it('refuses to create over another assessment', async () => {
    const store = await withOne();
    await expect(store.create(someRecord({ device: {} }))).rejects.toThrow('is stored already');
    expect((await store.get(record.id))?.record).toEqual(record);
  });

  it('says so when the assessment is gone', async () => {
    const store = await withOne();
    await store.erase([record.id]);
    await expect(store.apply(record.id, [], T0)).rejects.toBeInstanceOf(MissingAssessment);
  });

  it('keeps a deleted assessment for 30 days, restores it, and then clears it away', async () => {
    const store = await withOne();
    await store.remove(record.id, T0);
    expect(await store.list(after(30 * 86_400))).toMatchObject([{ id: record.id, removed: T0 }]);
    const { removed, ...restored } = await store.restore(record.id);
    expect([removed, restored.record]).toEqual([undefined, record]);
    await store.remove(record.id, T0);
    expect(await store.list(after(30 * 86_400 + 1))).toEqual([]);
    expect(await store.get(record.id)).toBeUndefined();
  });

  it('brings a deleted assessment back when it is worked on', async () => {
    const store = await withOne();
    await store.remove(record.id, T0);
    expect(await store.apply(record.id, [{ op: 'set', path: ['assessor'], value: 'A' }], T0)).not.toHaveProperty(
      'removed',
    );
  });

  it('keeps what is replaced as a deleted assessment', async () => {
    const store = await withOne();
    await store.replace(someRecord({ answers: {} }), other, after(1));
    const all = await store.list(after(1));
    expect(all.find(({ id }) => id === record.id)?.record.answers).toEqual({});
    expect(all.find(({ id }) => id === other)).toMatchObject({
      removed: after(1),
      record: { id: other, answers: record.answers },
    });
  });

  it('duplicates under another id and leaves the original alone', async () => {
    const store = await withOne();
    const copy = await store.duplicate(record.id, other, after(9), 'Copy');
    expect(copy).toMatchObject({
      id: other,
      label: 'Copy',
      record: { id: other, created: after(9), answers: record.answers },
    });
    expect((await store.get(record.id))?.record).toEqual(record);
  });

  it('names, and takes the name away again', async () => {
    const store = await withOne();
    expect((await store.rename(record.id, 'Spring run')).label).toBe('Spring run');
    expect(await store.rename(record.id, '')).not.toHaveProperty('label');
  });

  it('remembers the wording of an edition once, by its digest', async () => {
    const store = await withOne();
    const edition = { version: '0.1.0', digest: 'd1', requirements: { 'DEV-01': 'wording' } };
    await store.rememberEdition(edition);
    await store.rememberEdition({ ...edition, requirements: {} });
    expect(await store.recallEdition('d1')).toEqual(edition);
    expect(await store.recallEdition('d2')).toBeUndefined();
  });

  it('tells of every change with its revision', async () => {
    const store = storeOver(memoryTable(), announcer('store-test-told'));
    const told: unknown[] = [];
    store.onChange((id, revision) => told.push([id, revision]));
    await store.create(record);
    await store.rename(record.id, 'x');
    await store.erase([record.id]);
    expect(told).toEqual([
      [record.id, 1],
      [record.id, 2],
      [record.id, 0],
    ]);
  });
});
