import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/engine/model.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { announcer } from '../../../src/workspace/announcer.ts';
import { commitImport, readImport, type ImportPreview } from '../../../src/workspace/importRecord.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { storeOver, type Store } from '../../../src/workspace/store.ts';
import { after, someRecord } from './fixtures.ts';

const record = someRecord();
const checklist: Checklist = {
  format: 1,
  id: 'device-baseline',
  version: '0.1.0',
  status: 'draft',
  title: 'Baseline',
  purpose: 'A test.',
  notice: 'A test.',
  appliesTo: ['ESME'],
  profile: [],
  scoring: { model: 'weighted', thresholds: [] },
  sections: [],
};
const lookUp = (id: string) => Promise.resolve(id === checklist.id ? { checklist, digest: 'a'.repeat(64) } : undefined);
const bytes = (text: string) => new TextEncoder().encode(text);

function emptyStore(): Store {
  return storeOver(memoryTable(), announcer('import-test'));
}

async function previewOf(store: Store, text: string): Promise<ImportPreview> {
  const read = await readImport(bytes(text), store, lookUp);
  if (!('preview' in read)) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.preview;
}

describe('import', () => {
  it('previews without storing anything, then stores exactly the file', async () => {
    const store = emptyStore();
    const preview = await previewOf(store, recordText(record));
    expect(preview.stored).toBeUndefined();
    expect(await store.list(after(0))).toEqual([]);
    await commitImport(store, preview, 'keep-both', after(0));
    expect((await store.get(record.id))?.record).toEqual(record);
  });

  it.each([
    ['no JSON', 'Dear Sir or Madam'],
    ['a truncated file', recordText(record).slice(0, 300)],
    ['another kind of JSON', '{"survey":{"pages":[]}}'],
    ['hostile keys', recordText(record).replace('"answers": {', '"answers": { "__proto__": {"answer": "met"},')],
    ['an unknown checklist', recordText({ ...record, checklist: { ...record.checklist, id: 'other-list' } })],
  ])('refuses %s, says what to do, and leaves what is stored alone', async (_what, text) => {
    const store = emptyStore();
    await store.create(record);
    const before = await store.list(after(0));
    const read = await readImport(bytes(text), store, lookUp);
    expect(read).not.toHaveProperty('preview');
    if ('problems' in read) for (const { message, help } of read.problems) expect([message, help]).not.toContain('');
    expect(await store.list(after(0))).toEqual(before);
  });

  it('accepts another edition with a note, since answers are kept', async () => {
    const text = recordText({ ...record, checklist: { ...record.checklist, version: '0.0.9' } });
    expect((await previewOf(emptyStore(), text)).notes.map(({ code }) => code)).toContain('other-edition');
  });

  it('tells the same file from a changed one', async () => {
    const store = emptyStore();
    await store.create(record);
    expect((await previewOf(store, recordText(record))).stored?.same).toBe(true);
    expect((await previewOf(store, recordText({ ...record, assessor: 'B' }))).stored?.same).toBe(false);
  });

  it('keeps both, or replaces and keeps the old one as deleted; never overwrites unasked', async () => {
    const changed = recordText({ ...record, answers: {} });
    const both = emptyStore();
    await both.create(record);
    const copy = await commitImport(both, await previewOf(both, changed), 'keep-both', after(1));
    expect(copy.id).not.toBe(record.id);
    expect((await both.get(record.id))?.record).toEqual(record);

    const replaced = emptyStore();
    await replaced.create(record);
    await commitImport(replaced, await previewOf(replaced, changed), 'replace', after(1));
    const all = await replaced.list(after(1));
    expect(all.find(({ id }) => id === record.id)?.record.answers).toEqual({});
    expect(all.find(({ removed }) => removed)?.record.answers).toEqual(record.answers);
  });

  it('replaces an assessment that answers a newer edition only when that is asked for', async () => {
    const store = emptyStore();
    const newer = { ...record, checklist: { ...record.checklist, version: '0.10.0' } };
    await store.create(newer);
    const preview = await previewOf(
      store,
      recordText({ ...record, checklist: { ...record.checklist, version: '0.9.0' } }),
    );
    expect(preview.stored?.older).toBe(true);
    await expect(commitImport(store, preview, 'replace', after(1))).rejects.toThrow('newer edition');
    expect((await store.get(record.id))?.record).toEqual(newer);
    await commitImport(store, preview, 'step-back', after(1));
    expect((await store.get(record.id))?.record.checklist.version).toBe('0.9.0');
    expect((await store.list(after(1))).find(({ removed }) => removed)?.record.checklist.version).toBe('0.10.0');
    expect((await previewOf(store, recordText(newer))).stored?.older).toBe(false);
  });

  it('takes a history along with what is new, and goes on without one that cannot be used', async () => {
    const entry = { since: after(0), at: after(0), who: 'Ada', changes: [], undo: [] };
    const history = { format: 'device-assurance-history', formatVersion: 1, record: record.id, entries: [entry] };
    const read = async (store: Store, text: string) => {
      const done = await readImport(bytes(recordText(record)), store, lookUp, text);
      if (!('preview' in done)) throw new Error('It was not read.');
      return done.preview;
    };
    const store = emptyStore();
    await commitImport(store, await read(store, JSON.stringify(history)), 'keep-both', after(0));
    expect(await store.journal(record.id)).toMatchObject([{ assessment: record.id, seq: 1, who: 'Ada' }]);
    const copy = await commitImport(store, await read(store, JSON.stringify(history)), 'keep-both', after(0));
    expect(await store.journal(copy.id)).toMatchObject([{ assessment: copy.id, who: 'Ada' }]);
    const bad = await read(emptyStore(), '{"entries":1}');
    expect([bad.history, bad.notes.at(-1)?.message]).toEqual([undefined, 'The history cannot be read.']);
  });
});
