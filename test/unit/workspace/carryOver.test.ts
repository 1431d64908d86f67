/** What stands beside the record goes along when an assessment is carried to another edition. */
import { expect, test } from 'vitest';
import type { Reply } from '../../../src/generated/reply.ts';
import type { Checklist, Move, Requirement } from '../../../src/engine/index.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import type { RecordProblem } from '../../../src/record/problem.ts';
import { announcer } from '../../../src/workspace/announcer.ts';
import { carryNotes, noteOrigin } from '../../../src/workspace/carryNotes.ts';
import { commitCarry, previewCarry, type Carried } from '../../../src/workspace/carryOver.ts';
import { carryReplies } from '../../../src/workspace/carryReplies.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import type { Note } from '../../../src/workspace/notes.ts';
import {
  applyReplyChange,
  askedRequirements,
  placesOf,
  replyKey,
  type Replies,
} from '../../../src/workspace/replies.ts';
import { readReplies } from '../../../src/workspace/readReplies.ts';
import { storeOver, type Store } from '../../../src/workspace/store.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';
import { readNotes } from '../../../src/workspace/work/readNotes.ts';
import { checklist, requirement, section } from '../engine/build.ts';
import { after as later, someRecord, T0 } from './fixtures.ts';

function edition(version: string, ids: readonly string[], changes: readonly Move[] = []): Checklist {
  const requirements: readonly Requirement[] = ids.map((id) => requirement(id, { statement: 'It is so.' }));
  return { ...checklist([section('s', requirements)]), version, changes };
}
const OLD = edition('1.0.0', ['A', 'B', 'C', 'D']);
const NEW: Checklist = {
  ...edition(
    '2.0.0',
    ['A', 'B2', 'C1', 'C2'],
    [
      { type: 'moved', from: ['B'], to: ['B2'] },
      { type: 'split', from: ['C'], to: ['C1', 'C2'] },
      { type: 'retired', from: ['D'], to: [] },
    ],
  ),
  supersedes: '1.0.0',
};
const note = (id: string, kind: Note['kind'] = 'comment'): Note => ({ id, kind, text: `Note ${id}`, at: T0 });
const NOTES = { A: [note('a')], B: [note('b')], C: [note('c', 'to-do')], D: [note('d')] };

test('notes go with their requirement, wherever it went; those of one that is gone are kept under its edition', () => {
  const { notes, kept, placed } = carryNotes(NOTES, [{ before: OLD, after: NEW }]);
  expect(notes).toEqual({
    A: NOTES.A,
    B2: NOTES.B,
    C1: NOTES.C,
    C2: NOTES.C,
    '1.0.0/D': NOTES.D,
  });
  expect([kept, placed]).toEqual([{ '1.0.0/D': NOTES.D }, 4]);
  expect(noteOrigin('1.0.0/D')).toEqual({ version: '1.0.0', id: 'D' });
  const problems: never[] = [];
  expect([readNotes(notes, 'notes', problems), problems]).toEqual([notes, []]);
});

test('a later requirement of the same id does not take them, and the way back does', () => {
  const again = edition('3.0.0', ['A', 'D']);
  const far = carryNotes({ D: NOTES.D }, [
    { before: OLD, after: NEW },
    { before: NEW, after: again },
  ]);
  expect(far.notes).toEqual({ '1.0.0/D': NOTES.D });
  expect(carryNotes(far.notes, [{ before: again, after: OLD }]).notes).toEqual({ D: NOTES.D });
});

const record = (id: string) => ({
  ...someRecord({ id, answers: { A: { answer: 'met' as const }, B: { answer: 'met' as const } } }),
  checklist: { id: OLD.id, version: OLD.version, digest: checklistDigest(OLD) },
});
const [BASE, VARIANT] = ['11111111-2222-4333-8444-555555555555', '21111111-2222-4333-8444-555555555555'];

async function family(): Promise<Store> {
  const store = storeOver(memoryTable(), announcer('carry-test'));
  await store.create(record(BASE));
  await store.makeVariant(BASE, VARIANT, later(1), 'Other', 'variant');
  await store.setFamily(VARIANT, (now) => ({ ...now, confirmed: ['B'] }));
  return store;
}

async function carried(store: Store, id: string): Promise<StoredAssessment> {
  const stored = (await store.get(id)) as Carried;
  const preview = await previewCarry(stored, NEW, () => Promise.resolve(OLD), later(9));
  if ('problem' in preview) throw new Error(preview.problem);
  return commitCarry(store, preview, undefined);
}

test.each([
  ['the base first', [BASE, VARIANT]],
  ['the variant first', [VARIANT, BASE]],
])('a family finds itself again, carried with %s', async (_, order) => {
  const store = await family();
  const made = new Map<string, string>();
  for (const id of order) made.set(id, (await carried(store, id)).id);
  const variant = await store.get(made.get(VARIANT) ?? '');
  expect(variant?.family).toMatchObject({ base: made.get(BASE), confirmed: ['B2'] });
  expect(variant?.family?.seen.answers).toEqual(variant?.record.answers);
  expect(variant?.carriedFrom).toEqual({ id: VARIANT, version: '1.0.0', at: later(9) });
  expect((await store.get(VARIANT))?.family).toMatchObject({ base: BASE, confirmed: ['B'] });
});

test('the copy keeps the notes, and the original its own', async () => {
  const store = await family();
  await store.note(BASE, [{ op: 'put', requirement: 'B', note: note('b') }]);
  expect((await carried(store, BASE)).notes).toEqual({ B2: [note('b')] });
  expect((await store.get(BASE))?.notes).toEqual({ B: [note('b')] });
});

const REPLY: Reply = {
  format: 'device-assurance-reply',
  formatVersion: 1,
  review: { id: '33333333-2222-4333-8444-555555555555', round: 1, reviewer: 'Rae' },
  of: {
    record: { id: BASE, digest: 'a'.repeat(64) },
    checklist: { id: OLD.id, version: OLD.version, digest: checklistDigest(OLD) },
  },
  made: T0,
  determinations: { A: { value: 'rejected' } },
  observations: {},
  actions: { A1: { requirement: 'C', text: 'Do it.' } },
  questions: { Q1: { requirement: 'B', text: 'Which?' }, Q2: { requirement: 'D', text: 'Why?' } },
};
const ASKED: Replies = applyReplyChange(applyReplyChange(undefined, { op: 'attach', reply: REPLY }), {
  op: 'answer',
  reply: replyKey(REPLY),
  question: 'Q2',
  text: 'So.',
  at: T0,
});

test('what reviewers asked goes with its requirement, as it came and with its answers; what has no place is listed', () => {
  const { replies, placed, homeless } = carryReplies(ASKED, [{ before: OLD, after: NEW }]);
  expect([placed, homeless]).toEqual([3, ['D']]);
  expect([...askedRequirements(replies)].sort()).toEqual(['A', 'B2', 'C1', 'C2']);
  expect(replies?.[0]).toMatchObject({ reply: REPLY, answers: { Q2: { text: 'So.' } } });
  const problems: never[] = [];
  expect([readReplies(JSON.parse(JSON.stringify(replies)), problems), problems]).toEqual([replies, []]);
  expect(applyReplyChange(replies, { op: 'attach', reply: REPLY })).toEqual(replies);
});

test('a later requirement of the same id is not the one that was asked about, and the way back leads to it', () => {
  const again = { ...edition('3.0.0', ['A', 'D']), supersedes: '2.0.0' };
  const far = carryReplies(ASKED, [
    { before: OLD, after: NEW },
    { before: NEW, after: again },
  ]);
  expect(far.replies?.map((one) => placesOf(one, 'D'))).toEqual([[]]);
  expect(carryReplies(far.replies, [{ before: again, after: OLD }]).replies).toEqual(ASKED);
});

test.each([[{ A: 'B' }], [{ A: [1] }], [[]], [{ A: ['x'.repeat(201)] }], [null]])(
  'places that are none are a problem, not a fault: %j',
  (places) => {
    const problems: RecordProblem[] = [];
    expect(readReplies([{ ...ASKED[0], places }], problems)).toBeUndefined();
    expect(problems).toHaveLength(1);
  },
);

test('the copy keeps what was asked, and the original its own', async () => {
  const store = await family();
  await store.reply(BASE, () => ASKED);
  expect(askedRequirements((await carried(store, BASE)).replies)).toContain('B2');
  expect((await store.get(BASE))?.replies).toEqual(ASKED);
});
