/** A backup holds everything, says of each assessment what is here already, and restores all or nothing. */
import { describe, expect, it, test } from 'vitest';
import { announcer } from '../../../src/workspace/announcer.ts';
import {
  backupText,
  readBackup,
  restoreSteps,
  type RestoreChoice,
  type RestorePreview,
} from '../../../src/workspace/backup.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { giveWork } from '../../../src/workspace/work/giveWork.ts';
import { storeOver, type Store } from '../../../src/workspace/store.ts';
import { after, someRecord, T0 } from './fixtures.ts';

const A = '11111111-2222-4333-8444-555555555555';
const B = '22222222-2222-4333-8444-555555555555';
const D = '44444444-2222-4333-8444-555555555555';
const C = '33333333-2222-4333-8444-555555555555';

async function filled(): Promise<Store> {
  const store = storeOver(memoryTable(), announcer('backup-test'));
  await store.create(someRecord({ id: A }), 'First');
  await store.create(someRecord({ id: B, assessor: 'Zoë “Q”\n🙂' }));
  await store.shelve(B, T0);
  const note = { id: 'n1', kind: 'to-do', text: 'Ask the lab', at: T0 } as const;
  await store.note(A, [{ op: 'put', requirement: 'DEV-01', note }]);
  const sections = [{ id: 'identity', title: 'Identity', requirements: ['DEV-01'] }];
  const { given } = giveWork(someRecord(), sections, undefined, { by: 'Zoë', to: '', message: '' }, T0);
  await store.create(someRecord({ id: D }), 'Work', { work: given });
  return store;
}

async function preview(text: string, store: Store): Promise<RestorePreview> {
  const read = readBackup(text, await store.list(after(0)));
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

const none: ReadonlyMap<string, RestoreChoice> = new Map();

describe('a backup', () => {
  it('restores into an empty browser what was in another, byte for byte', async () => {
    const text = backupText(await (await filled()).list(T0), T0);
    const empty = storeOver(memoryTable(), announcer('backup-empty'));
    const read = await preview(text, empty);
    expect(read.rows.map(({ state }) => state)).toEqual(['new', 'new', 'new']);
    await empty.takeIn(restoreSteps(read, none, false), after(1));
    expect(backupText(await empty.list(T0), T0)).toBe(text);
  });

  it('says what is the same, and which of two is the later', async () => {
    const store = await filled();
    const text = backupText(await store.list(T0), T0);
    await store.apply(A, [{ op: 'set', path: ['assessor'], value: 'Later' }], after(9));
    await store.remove(B, after(9));
    const read = await preview(text, store);
    expect(read.rows.map(({ state }) => state)).toEqual(['stored-newer', 'deleted', 'same']);
    expect(restoreSteps(read, none, false)).toMatchObject([{ kind: 'put', entry: { record: { id: B } } }]);
  });

  it('keeps what it replaces among the deleted, and what it does not hold, unless all is replaced', async () => {
    const store = await filled();
    const text = backupText(await store.list(T0), T0);
    await store.apply(A, [{ op: 'set', path: ['assessor'], value: 'Later' }], after(9));
    await store.create(someRecord({ id: C }));
    const read = await preview(text, store);
    await store.takeIn(restoreSteps(read, new Map([[A, 'take']]), false), after(10));
    const merged = await store.list(after(10));
    expect((await store.get(A))?.record.assessor).toBeUndefined();
    expect(merged.filter(({ removed }) => removed).map(({ record }) => record.assessor)).toEqual(['Later']);
    expect((await store.get(C))?.removed).toBeUndefined();
    await store.takeIn(restoreSteps(await preview(text, store), none, true), after(11));
    expect((await store.get(C))?.removed).toBe(after(11));
    expect((await store.get(B))?.shelved).toBe(T0);
  });

  it('can keep both: the backup’s under an id and a name of its own', async () => {
    const store = await filled();
    const text = backupText(await store.list(T0), T0);
    await store.apply(A, [{ op: 'set', path: ['assessor'], value: 'Later' }], after(9));
    await store.takeIn(restoreSteps(await preview(text, store), new Map([[A, 'both']]), false), after(10));
    const live = (await store.list(after(10))).filter(({ removed }) => !removed);
    expect(live.map(({ label }) => label).sort()).toEqual(['First', 'First, from the backup', 'Work', undefined]);
    expect((await store.get(A))?.record.assessor).toBe('Later');
  });
});

const good = backupText([{ id: A, revision: 1, record: someRecord({ id: A }) }], T0);

test.each([
  ['another file', 'Dear reviewer', /not a backup/],
  ['a submission', JSON.stringify(someRecord()), /not a backup/],
  ['one of a newer portal', good.replace('"formatVersion":1,"made"', '"formatVersion":2,"made"'), /newer version/],
  [
    'a head with a name that harms',
    good.replace('{"assessments"', '{"__proto__":{"x":1},"assessments"'),
    /not a backup/,
  ],
])('%s is refused, with a reason', (_, text, reason) => {
  expect(readBackup(text, [])).toMatchObject({ problem: expect.stringMatching(reason) as string });
});

test.each([
  ['cut off within a submission', good.slice(0, good.length - 41), [], /cut off|ends/],
  ['cut off between lines', `${good.split('\n')[0]}\n`, [], /says that it holds 1 assessments, and 0/],
  [
    'with the same submission twice',
    `${good}{}\n${good.split('\n')[2]}\n\n`,
    [A],
    /second submission with the same id/,
  ],
  ['with a name that harms', good.replace('"answers":{', '"answers":{"__proto__":{},'), [], /__proto__/],
])('%s: what can be read is offered, and the rest is named', (_, text, ids, reason) => {
  const read = readBackup(text, []);
  if ('problem' in read) throw new Error(read.problem);
  expect(read.rows.map(({ entry }) => entry.record.id)).toEqual(ids);
  expect(read.problems.map(({ problem }) => problem.message).join(' ')).toMatch(reason);
});
