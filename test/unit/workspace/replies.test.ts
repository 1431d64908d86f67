/** What reviewers asked stays beside the assessment with its answers, whatever comes after it. */
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/generated/reply.ts';
import { announcer } from '../../../src/workspace/announcer.ts';
import { backupText, readBackup } from '../../../src/workspace/backup.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import {
  applyReplyChange,
  askedBefore,
  askedNow,
  askedRequirements,
  replyKey,
  type Replies,
} from '../../../src/workspace/replies.ts';
import { storeOver } from '../../../src/workspace/store.ts';
import { after, someRecord, T0 } from './fixtures.ts';

const record = someRecord();
const hash = 'a'.repeat(64);

function aReply(round: number, questions: Reply['questions'], made = after(round)): Reply {
  const review = { id: '33333333-2222-4333-8444-555555555555', round, reviewer: 'Rae' };
  const of = { record: { id: record.id, digest: hash }, checklist: { id: 'a-list', version: '1.0.0', digest: hash } };
  const determinations = { 'DEV-02': { value: 'rejected', reason: 'Not shown.' } } as const;
  return {
    format: 'device-assurance-reply',
    formatVersion: 1,
    review,
    of,
    made,
    determinations,
    observations: {},
    actions: {},
    questions,
  };
}

const attach = (replies: Replies | undefined, reply: Reply): Replies =>
  applyReplyChange(replies, { op: 'attach', reply });
const say = (replies: Replies, reply: Reply, question: string, text: string): Replies =>
  applyReplyChange(replies, { op: 'answer', reply: replyKey(reply), question, text, at: T0 });

describe('replies', () => {
  const first = aReply(1, { Q1: { requirement: 'DEV-01', text: 'Which build?' } });

  it('names the requirements at which something is asked', () => {
    expect([...askedRequirements(attach(undefined, first))].sort()).toEqual(['DEV-01', 'DEV-02']);
    expect(askedRequirements(undefined).size).toBe(0);
  });

  it('keeps an answer when the same reply is attached again, and takes it back when it is emptied', () => {
    const answered = say(attach(undefined, first), first, 'Q1', 'Build 7.');
    expect(attach(answered, first)).toEqual(answered);
    expect(say(answered, first, 'Q1', '  ')[0]?.answers).toEqual({});
  });

  it('brings an answer to the same question into the next round, and none to a question in other words', () => {
    const answered = say(attach(undefined, first), first, 'Q1', 'Build 7.');
    const same = attach(answered, aReply(2, first.questions));
    expect(askedNow(same)).toMatchObject([{ reply: { review: { round: 2 } }, answers: { Q1: { text: 'Build 7.' } } }]);
    const other = attach(answered, aReply(2, { Q1: { requirement: 'DEV-01', text: 'Which tool?' } }));
    expect(askedNow(other)[0]?.answers).toEqual({});
    expect(other[0]?.answers['Q1']?.text).toBe('Build 7.');
    expect(askedNow(attach(same, first))).toEqual(askedNow(same));
  });

  it('keeps earlier rounds to be read, the last first', () => {
    const rounds = [1, 3, 2].reduce<Replies | undefined>((now, round) => attach(now, aReply(round, {})), undefined);
    expect(askedNow(rounds).map(({ reply }) => reply.review.round)).toEqual([3]);
    expect(askedBefore(rounds).map(({ reply }) => reply.review.round)).toEqual([2, 1]);
    expect(askedBefore(undefined)).toEqual([]);
  });

  it('is kept through changes, a replacement and a backup', async () => {
    const store = storeOver(memoryTable(), announcer('replies-test'));
    await store.create(record);
    await store.reply(record.id, (replies) => attach(replies, first));
    const { replies } = await store.reply(record.id, (now) => say(now ?? [], first, 'Q1', 'Build 7.'));
    await store.apply(record.id, [{ op: 'set', path: ['assessor'], value: 'A' }], after(1));
    const copy = '11111111-2222-4333-8444-555555555555';
    const replaced = await store.replace({ ...record, assessor: 'B' }, copy, T0);
    expect(replaced.replies).toEqual(replies);
    const read = readBackup(backupText([replaced], T0), []);
    expect(read).toMatchObject({ problems: [], rows: [{ entry: { replies } }] });
    const broken = readBackup(backupText([replaced], T0).replace('"Build 7."', '7'), []);
    expect(broken).toMatchObject({ problems: [{ problem: { path: 'replies[0]' } }], rows: [{ state: 'new' }] });
  });
});
