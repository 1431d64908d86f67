import type { Review } from '../../generated/review.ts';
import { announcer, type Announcer } from '../announcer.ts';
import { clashing, withPieces, type Piece } from './pieces.ts';
import { databaseReviews, memoryReviews, type ReviewTable } from './reviewTable.ts';
import type { KnownSigner, StoredReview, StoredSubmission } from './storedReview.ts';

/** How long a deleted review can be brought back, in milliseconds: 30 days. */
const KEPT_AFTER_DELETING = 30 * 24 * 60 * 60 * 1000;

/** What came of a change: the stored review, and what another tab had put in the places that were changed. */
export interface Changed {
  readonly stored: StoredReview;
  /** `before` is the other tab's. */
  readonly clashes: readonly Piece[];
}

/** The reviews in this browser, shared by its tabs. Every promise resolves once the change is safe. */
export interface ReviewStore {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  /** All of them, those deleted included; what was deleted long before `now` is erased first. */
  list(now: string): Promise<readonly StoredReview[]>;
  get(id: string): Promise<StoredReview | undefined>;
  /** Keeps a new review, with what it is of where that is at hand. Rejects when its id is taken. */
  add(review: Review, submission?: StoredSubmission): Promise<void>;
  /** Puts pieces into the stored copy; `held` stands in for it when it is gone, so that nothing is lost. */
  change(held: Review, pieces: readonly Piece[], at: string, who: string | undefined): Promise<Changed>;
  remove(id: string, now: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** The submission with this digest. */
  submission(digest: string): Promise<StoredSubmission | undefined>;
  keepSubmission(submission: StoredSubmission): Promise<void>;
  signers(): Promise<readonly KnownSigner[]>;
  learn(signer: KnownSigner): Promise<void>;
  forget(fingerprint: string): Promise<void>;
  /** Calls with the id of what changed, in this tab or another. Returns what stops it. */
  onChange(listener: (id: string) => void): () => void;
}

export function reviewStore(table: ReviewTable, news: Announcer): ReviewStore {
  const update = async (
    id: string,
    decide: Parameters<ReviewTable['update']>[1],
  ): Promise<StoredReview | undefined> => {
    const stored = await table.update(id, decide);
    news.tell(id, stored?.revision ?? 0);
    return stored;
  };
  const mark = async (id: string, removed: string | undefined): Promise<void> => {
    await update(id, (stored) => {
      if (!stored) throw new Error('The review is no longer in this browser.');
      const { removed: _old, ...kept } = stored;
      return { put: { ...kept, revision: stored.revision + 1, ...(removed !== undefined && { removed }) } };
    });
  };
  const tidy = async (all: readonly StoredReview[]): Promise<void> => {
    const named = new Set(
      all.flatMap(({ review }) =>
        [review.of, ...(review.earlier ?? []).map(({ of }) => of)].map((of) => of.record.digest),
      ),
    );
    for (const digest of await table.submissions()) if (!named.has(digest)) await table.dropSubmission(digest);
  };
  return {
    durable: table.durable,
    async list(now) {
      const all = await table.getAll();
      const old = all.filter(
        ({ removed }) => removed !== undefined && Date.parse(now) - Date.parse(removed) > KEPT_AFTER_DELETING,
      );
      if (old.length === 0) return all;
      for (const { id } of old) await table.update(id, () => ({ put: null }));
      const kept = all.filter((one) => !old.includes(one));
      await tidy(kept);
      return kept;
    },
    get: (id) => table.get(id),
    async add(review, submission) {
      if (submission) await table.putSubmission(submission);
      await update(review.id, (stored) => {
        if (stored !== undefined) throw new Error('The review is in this browser already.');
        return { put: { id: review.id, review, revision: 1 } };
      });
    },
    async change(held, pieces, at, who) {
      let clashes: readonly Piece[] = [];
      const stored = await update(held.id, (kept) => {
        clashes = kept ? clashing(kept.review, pieces) : [];
        const review = withPieces(kept?.review ?? held, pieces, at);
        return {
          put: { id: held.id, review, revision: (kept?.revision ?? 0) + 1 },
          entry: { review: held.id, at, ...(who && { who }), pieces },
        };
      });
      if (!stored) throw new Error('The review was not stored.');
      return { stored, clashes };
    },
    remove: (id, now) => mark(id, now),
    restore: (id) => mark(id, undefined),
    submission: (digest) => table.getSubmission(digest),
    keepSubmission: (submission) => table.putSubmission(submission),
    signers: () => table.signers(),
    async learn(signer) {
      await table.putSigner(signer);
      news.tell(signer.fingerprint, 1);
    },
    async forget(fingerprint) {
      await table.dropSigner(fingerprint);
      news.tell(fingerprint, 0);
    },
    onChange: (listener) => news.listen(listener),
  };
}

let opened: Promise<ReviewStore> | undefined;

/** The store of this page, made once. Falls back to memory where the browser allows no database. */
export function openReviews(): Promise<ReviewStore> {
  opened ??= databaseReviews()
    .catch(() => memoryReviews())
    .then((table) => reviewStore(table, announcer('device-assurance-reviews')));
  return opened;
}
