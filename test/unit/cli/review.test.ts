/** `assure review` and `assure compare` as processes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import type { Reply } from '../../../src/generated/reply.ts';
import type { Review } from '../../../src/generated/review.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { answerReply } from '../../../src/review/answerReply.ts';
import { applyEdits } from '../../../src/review/applyEdit.ts';
import { basisOf } from '../../../src/review/basis.ts';
import { reviewText } from '../../../src/review/reviewText.ts';
import { assure, type Done } from './assure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const AT = '2026-06-01T10:00:00Z';
const cwd = mkdtempSync(join(tmpdir(), 'assure-review-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Done> => assure(args, { cwd });
const review = (name: string, ...args: string[]): Promise<Done> => run('review', name, ...args, '--root', ROOT);
const read = <T>(name: string): T => JSON.parse(readFileSync(join(cwd, name), 'utf8')) as T;
const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);

beforeAll(async () => {
  const record = makeSample(await sampleChecklist(ROOT));
  write('a.json', recordText(record));
  await Promise.all([
    review('new', 'a.json', '--reviewer', 'Ann', '--body', 'Lab', '--on', '2026-06-01', '--now', AT, '-o', 'new.json'),
    run('keygen', '-o', 'key.pem'),
  ]);
  const determine = (by: string, requirement: string, value: 'accepted' | 'rejected') =>
    ({
      type: 'determine',
      requirement,
      value,
      reason: 'So.',
      basis: basisOf(record, requirement),
      by,
      at: AT,
    }) as const;
  const made = read<Review>('new.json');
  write(
    'ann.json',
    reviewText(
      applyEdits(made, [
        determine('Ann', 'DEV-01', 'accepted'),
        determine('Ann', 'DEV-02', 'rejected'),
        { type: 'ask', id: 'Q1', requirement: 'DEV-03', text: 'Which build?', by: 'Ann', at: AT },
      ]),
    ),
  );
  write('bob.json', reviewText(applyEdits(made, [determine('Bob', 'DEV-02', 'accepted')])));
  record.answers['DEV-01'] = { answer: 'not-met', rationale: 'It came to light that it is not.' };
  write('b.json', recordText(record));
});

test('a new review determines nothing, names who reviews, and replaces no file', async () => {
  expect(read('new.json')).toMatchObject({
    reviewer: 'Ann',
    body: 'Lab',
    reviewedOn: '2026-06-01',
    determinations: {},
  });
  const again = await review('new', 'a.json', '--reviewer', 'Ann', '-o', 'ann.json');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('ann.json cannot be written')]);
});

describe('check', () => {
  test('shows both results, how far it is, and what is open', async () => {
    const { code, out, err } = await review('check', 'ann.json', 'a.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/self-assessed +reviewed\nOutcome/);
    expect(out).toContain('Standing: 1 accepted, 1 rejected,');
    expect(out).toContain('1 question; 0 answered');
    expect(out).toMatch(/To determine \(\d+\):/);
    expect(out).not.toMatch(/^ {2}DEV-0[12]$/m);
  });

  test('lists every problem at once where it is of another submission', async () => {
    const { code, out } = await review('check', 'ann.json', 'b.json', '--format', 'json');
    const { problems } = JSON.parse(out) as { problems: readonly { code: string }[] };
    expect([code, problems.map((problem) => problem.code)]).toEqual([1, ['other-record', 'stale']]);
    expect(JSON.parse(out)).not.toHaveProperty('summary');
  });
});

test('carry makes the next round and says what is reopened', async () => {
  const { code, out } = await review('carry', 'ann.json', 'a.json', 'b.json', '-o', 'round2.json');
  expect(code).toBe(0);
  expect(out).toContain('Round 2: 1 determination kept, 1 reopened.\n  DEV-01: The answer has changed.');
  expect(read('round2.json')).toMatchObject({ round: 2, determinations: { 'DEV-02': { carriedFrom: 1 } } });

  const changed = 'The answer or its evidence has changed since the round before.';
  const [alone, beside, other, first] = await Promise.all([
    review('check', 'round2.json', 'b.json'),
    review('check', 'round2.json', 'b.json', '--earlier', 'a.json'),
    review('check', 'round2.json', 'b.json', '--earlier', 'b.json', '--format', 'json'),
    review('check', 'ann.json', 'a.json', '--earlier', 'a.json'),
  ]);
  expect([alone.code, alone.out.includes(changed)]).toEqual([0, false]);
  expect([beside.code, beside.out.split(changed).length]).toEqual([0, 2]);
  expect(beside.out).toMatch(/DEV-01\n(?: {4}.*\n)* {4}The answer or its evidence has changed/);
  expect([other.code, other.out]).toEqual([1, expect.stringContaining('not the one of round 1')]);
  expect([first.code, first.err]).toEqual([1, expect.stringContaining('was not carried from another submission')]);
});

describe('merge', () => {
  test('lists what two reviewers disagree on, and concludes nothing of it', async () => {
    const { code, out } = await review('merge', 'ann.json', 'bob.json', 'a.json', '-o', 'both.json');
    expect(code).toBe(1);
    expect(out).toMatch(/1 disagreement[^]*DEV-02\n {2}a: Rejected, Ann: So\.\n {2}b: Accepted, Bob: So\./);
    expect(Object.keys(read<Review>('both.json').determinations)).toEqual(['DEV-01']);
  });

  test('lets the one stand that is chosen', async () => {
    const args = ['merge', 'ann.json', 'bob.json', 'a.json', '--choose', 'DEV-02=b', '-o', 'chosen.json'];
    expect((await review(...(args as [string]))).code).toBe(0);
    expect(read('chosen.json')).toMatchObject({ determinations: { 'DEV-02': { value: 'accepted', by: 'Bob' } } });
  });
});

test('questions go out, and answers come back', async () => {
  expect((await review('reply', 'ann.json', 'a.json', '-o', 'reply.json')).code).toBe(0);
  const answered = answerReply(read<Reply>('reply.json'), { Q1: 'Build 7.' }, { by: 'Maker', at: AT });
  expect(JSON.stringify(answered)).not.toContain('"accepted"');
  write('answered.json', reviewText(answered));
  const { code, out } = await run('review', 'answers', 'ann.json', 'answered.json', '-o', 'taken.json');
  expect([code, out]).toEqual([0, 'Took 1 answer: Q1.\nWrote taken.json.\n']);
  expect(read('taken.json')).toMatchObject({ questions: { Q1: { state: 'answered', answer: { by: 'Maker' } } } });
});

test('a signature is of this review and no other', async () => {
  expect((await run('review', 'sign', 'ann.json', '--key', 'key.pem', '-o', 'ann.sig')).code).toBe(0);
  const { code, out } = await run('review', 'verify', 'ann.json', 'ann.sig', '--key', 'key.pem.pub');
  expect([code, out]).toEqual([0, expect.stringContaining('That is the key you gave.')]);
  expect(await run('review', 'verify', 'bob.json', 'ann.sig')).toMatchObject({
    code: 2,
    err: expect.stringContaining('of another review') as string,
  });
});

describe('compare', () => {
  test('says what differs and where it comes from', async () => {
    const { code, out, err } = await run('compare', 'a.json', 'b.json', '--root', ROOT);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Real changes \(1\)[^]*DEV-01: Pass → Not met[^]*The answer has changed/);
    expect(out).toMatch(/ {2}A +[\d.]+\n {2}DEV-01 +-[\d.]+ +[\d.]+\n {2}B +-/);
  });

  test('writes a page of two reviews, and none over a submission', async () => {
    const reviews = ['--review-a', 'ann.json', '--review-b', 'ann.json'];
    const page = await run(
      'compare',
      'a.json',
      'a.json',
      ...reviews,
      '--format',
      'html',
      '-o',
      'c.html',
      '--root',
      ROOT,
    );
    expect(page.code).toBe(0);
    expect(readFileSync(join(cwd, 'c.html'), 'utf8')).toContain('Compared are the results as reviewed.');
    expect((await run('compare', 'a.json', 'b.json', '-o', 'a.json', '--root', ROOT)).code).toBe(2);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
