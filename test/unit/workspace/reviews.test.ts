import { expect, test } from 'vitest';
import type { Review } from '../../../src/generated/review.ts';
import type { ChangeListener } from '../../../src/workspace/announcer.ts';
import { clashing, inverse, piecesBetween, withPieces } from '../../../src/workspace/reviews/pieces.ts';
import { reviewSession, type ReviewSession } from '../../../src/workspace/reviews/reviewSession.ts';
import { reviewStore, type ReviewStore } from '../../../src/workspace/reviews/reviewStore.ts';
import { memoryReviews } from '../../../src/workspace/reviews/reviewTable.ts';

const DIGEST = 'a'.repeat(64);
const AT = '2026-03-01T10:00:00Z';

const REVIEW: Review = {
  format: 'device-assurance-review',
  formatVersion: 1,
  id: '00000000-0000-4000-8000-000000000001',
  round: 1,
  of: {
    record: { id: '00000000-0000-4000-8000-000000000002', digest: DIGEST },
    checklist: { id: 'c', version: '1.0.0', digest: DIGEST },
  },
  reviewer: 'Rae',
  reviewedOn: '2026-03-01',
  created: AT,
  modified: AT,
  determinations: {},
  observations: {},
  actions: {},
  questions: {},
  samples: [],
};

function determined(review: Review, id: string, reason: string): Review {
  const made = { value: 'accepted', reason, by: 'Rae', at: AT, basis: DIGEST } as const;
  return { ...review, determinations: { ...review.determinations, [id]: made } };
}

const FULL: Review = {
  ...determined(determined(REVIEW, 'R-1', 'one'), 'R-2', 'two'),
  body: 'A committee',
  samples: [{ evidence: 'E-1', method: 'test', by: 'Rae', at: AT }],
};

test.each([
  ['a determination', REVIEW, determined(REVIEW, 'R-1', 'good'), ['determinations/R-1']],
  ['one of two', FULL, determined(FULL, 'R-2', 'better'), ['determinations/R-2']],
  [
    'everything',
    REVIEW,
    FULL,
    ['body', 'determinations/R-1', 'determinations/R-2', 'samples/["E-1","test","Rae","' + AT + '"]'],
  ],
  ['nothing but the time', FULL, { ...FULL, modified: '2026-04-01T00:00:00Z' }, []],
])('pieces name what differs, make it, and take it back: %s', (_, before, after, places) => {
  const pieces = piecesBetween(before, after);
  expect(pieces.map(({ at }) => at).sort()).toEqual(places);
  const there = withPieces(before, pieces, AT);
  expect({ ...there, modified: '' }).toEqual({ ...after, modified: '' });
  expect({ ...withPieces(there, inverse(pieces), AT), modified: '' }).toEqual({ ...before, modified: '' });
});

test('only what somebody else changed otherwise clashes', () => {
  const mine = piecesBetween(REVIEW, determined(determined(REVIEW, 'R-1', 'mine'), 'R-2', 'same'));
  const stored = determined(determined(determined(REVIEW, 'R-1', 'theirs'), 'R-2', 'same'), 'R-3', 'another');
  expect(clashing(stored, mine).map(({ at }) => at)).toEqual(['determinations/R-1']);
});

test('the time of a change never goes back', () => {
  const later = { ...REVIEW, modified: '2027-01-01T00:00:00Z' };
  expect(withPieces(later, piecesBetween(later, determined(later, 'R-1', 'x')), AT).modified).toBe(later.modified);
});

/** A store that two tabs share, and a session in each. */
async function tabs(): Promise<{ readonly store: ReviewStore; readonly open: () => Promise<ReviewSession> }> {
  const listeners = new Set<ChangeListener>();
  const news = {
    tell: (id: string, revision: number) => listeners.forEach((listener) => listener(id, revision)),
    listen: (listener: ChangeListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const store = reviewStore(memoryReviews(), news);
  await store.add(REVIEW);
  return {
    store,
    async open() {
      const stored = await store.get(REVIEW.id);
      if (!stored) throw new Error('The review is not there.');
      const session = reviewSession(
        store,
        stored,
        () => AT,
        () => undefined,
      );
      session.follow();
      return session;
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('a change shows at once, says that it is saving, and is saved', async () => {
  const { store, open } = await tabs();
  const session = await open();
  session.change('accept', (review) => determined(review, 'R-1', 'good'));
  expect(session.getState()).toMatchObject({
    save: { status: 'saving' },
    review: { determinations: { 'R-1': { reason: 'good' } } },
  });
  await session.flush();
  expect(session.getState().save.status).toBe('saved');
  expect((await store.get(REVIEW.id))?.review.determinations['R-1']?.reason).toBe('good');
});

test('two tabs keep each other’s determinations, and a clash shows both', async () => {
  const { store, open } = await tabs();
  const [one, other] = [await open(), await open()];
  one.change('accept', (review) => determined(review, 'R-1', 'one'));
  other.change('accept', (review) => determined(review, 'R-2', 'other'));
  await settled();
  for (const session of [one, other]) {
    expect(Object.keys(session.getState().review.determinations).sort()).toEqual(['R-1', 'R-2']);
  }
  one.change('accept', (review) => determined(review, 'R-3', 'one'));
  other.change('accept', (review) => determined(review, 'R-3', 'other'));
  await settled();
  const [clash] = other.getState().clashes;
  expect(clash).toMatchObject({ at: 'determinations/R-3', before: { reason: 'one' } });
  if (clash) other.settle(clash, 'theirs');
  await settled();
  expect(other.getState().clashes).toEqual([]);
  expect((await store.get(REVIEW.id))?.review.determinations['R-3']?.reason).toBe('one');
});

test('what another tab stored is taken over also while this one is saving', async () => {
  const { store, open } = await tabs();
  const [one, other] = [await open(), await open()];
  let once = true;
  store.onChange(() => {
    if (once) other.change('accept', (review) => determined(review, 'R-2', 'other'));
    once = false;
  });
  one.change('accept', (review) => determined(review, 'R-1', 'one'));
  await settled();
  for (const session of [one, other]) {
    expect(Object.keys(session.getState().review.determinations).sort()).toEqual(['R-1', 'R-2']);
  }
});

test('undo takes back whole steps, typing as one, and never what another tab did', async () => {
  const { open } = await tabs();
  const [one, other] = [await open(), await open()];
  one.change('accept', (review) => determined(review, 'R-1', ''));
  for (const reason of ['g', 'go', 'good'])
    one.change('reason', (review) => determined(review, 'R-1', reason), 'reason/R-1');
  one.undo();
  expect(one.getState().review.determinations['R-1']?.reason).toBe('');
  one.undo();
  expect(one.getState().review.determinations).toEqual({});
  one.change('accept', (review) => determined(review, 'R-2', 'mine'));
  await settled();
  other.change('accept', (review) => determined(review, 'R-2', 'theirs'));
  await settled();
  one.undo();
  expect(one.getState().review.determinations['R-2']?.reason).toBe('theirs');
});

test('what cannot be stored stays on the page and is tried again', async () => {
  const table = memoryReviews();
  let broken = true;
  const update: typeof table.update = (id, decide) =>
    broken ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : table.update(id, decide);
  const news = { tell: () => undefined, listen: () => () => undefined };
  const store = reviewStore({ ...table, update }, news);
  const session = reviewSession(
    store,
    { id: REVIEW.id, review: REVIEW, revision: 0 },
    () => AT,
    () => 'Rae',
  );
  session.change('accept', (review) => determined(review, 'R-1', 'kept'));
  await session.flush();
  expect(session.getState().save).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('no room') as string,
  });
  broken = false;
  await session.flush();
  expect(session.getState().save.status).toBe('saved');
  expect((await store.get(REVIEW.id))?.review.determinations['R-1']?.reason).toBe('kept');
});

test('a deleted review comes back for 30 days, and its submission goes with it after', async () => {
  const { store } = await tabs();
  const now = '2026-03-01T00:00:00Z';
  await store.keepSubmission({ digest: DIGEST, name: 'x.json', record: {} as never });
  await store.remove(REVIEW.id, now);
  expect(await store.list('2026-03-30T00:00:00Z')).toMatchObject([{ removed: now }]);
  await store.restore(REVIEW.id);
  expect((await store.list(now))[0]?.removed).toBeUndefined();
  await store.remove(REVIEW.id, now);
  expect(await store.list('2026-04-02T00:00:00Z')).toEqual([]);
  expect(await store.submission(DIGEST)).toBeUndefined();
});
