import type { DBSchema } from 'idb';
import { databaseOpener } from '../openDatabase.ts';
import type { KnownSigner, ReviewEntry, StoredReview, StoredSubmission } from './storedReview.ts';

/** What one step writes; null erases the review with its journal. */
export interface ReviewWrite {
  readonly put: StoredReview | null;
  readonly entry?: Omit<ReviewEntry, 'seq'>;
}

/** Where reviews are kept: the browser's database, or memory where it allows none. */
export interface ReviewTable {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  getAll(): Promise<readonly StoredReview[]>;
  get(id: string): Promise<StoredReview | undefined>;
  /**
   * Writes what `decide` makes of the stored review, in one step that nothing comes between. Resolves when it is safe;
   * rejects, with nothing written, when it is not.
   */
  update(id: string, decide: (stored: StoredReview | undefined) => ReviewWrite): Promise<StoredReview | undefined>;
  getSubmission(digest: string): Promise<StoredSubmission | undefined>;
  putSubmission(submission: StoredSubmission): Promise<void>;
  /** Digests of all that are kept. */
  submissions(): Promise<readonly string[]>;
  dropSubmission(digest: string): Promise<void>;
  signers(): Promise<readonly KnownSigner[]>;
  putSigner(signer: KnownSigner): Promise<void>;
  dropSigner(fingerprint: string): Promise<void>;
}

interface Schema extends DBSchema {
  reviews: { key: string; value: StoredReview };
  submissions: { key: string; value: StoredSubmission };
  signers: { key: string; value: KnownSigner };
  journal: { key: [string, number]; value: ReviewEntry };
}

/** A database of its own: reviews and assessments change their layouts independently. */
export async function databaseReviews(): Promise<ReviewTable> {
  const database = databaseOpener<Schema>('device-assurance-reviews', 1, (made) => {
    made.createObjectStore('reviews', { keyPath: 'id' });
    made.createObjectStore('submissions', { keyPath: 'digest' });
    made.createObjectStore('signers', { keyPath: 'fingerprint' });
    made.createObjectStore('journal', { keyPath: ['review', 'seq'] });
  });
  await database();
  return {
    durable: true,
    getAll: async () => (await database()).getAll('reviews'),
    get: async (id) => (await database()).get('reviews', id),
    async update(id, decide) {
      const transaction = (await database()).transaction(['reviews', 'journal'], 'readwrite', { durability: 'strict' });
      const reviews = transaction.objectStore('reviews');
      const journal = transaction.objectStore('journal');
      const range = IDBKeyRange.bound([id, 0], [id, Infinity]);
      let next: StoredReview | null;
      try {
        const write = decide(await reviews.get(id));
        next = write.put;
        if (next === null) await Promise.all([reviews.delete(id), journal.delete(range)]);
        else await reviews.put(next);
        if (write.entry) {
          const last = (await journal.openKeyCursor(range, 'prev'))?.primaryKey[1] ?? 0;
          await journal.put({ ...write.entry, seq: last + 1 });
        }
      } catch (error) {
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw error;
      }
      await transaction.done;
      return next ?? undefined;
    },
    getSubmission: async (digest) => (await database()).get('submissions', digest),
    async putSubmission(submission) {
      await (await database()).put('submissions', submission);
    },
    submissions: async () => (await database()).getAllKeys('submissions'),
    dropSubmission: async (digest) => (await database()).delete('submissions', digest),
    signers: async () => (await database()).getAll('signers'),
    async putSigner(signer) {
      await (await database()).put('signers', signer);
    },
    dropSigner: async (fingerprint) => (await database()).delete('signers', fingerprint),
  };
}

/** Keeps reviews until the page is closed, so that they can be downloaded. */
export function memoryReviews(): ReviewTable {
  const reviews = new Map<string, StoredReview>();
  const submissions = new Map<string, StoredSubmission>();
  const signers = new Map<string, KnownSigner>();
  const done = (_result?: unknown): Promise<void> => Promise.resolve();
  return {
    durable: false,
    getAll: () => Promise.resolve([...reviews.values()]),
    get: (id) => Promise.resolve(reviews.get(id)),
    async update(id, decide) {
      await done();
      const { put } = decide(reviews.get(id));
      if (put === null) reviews.delete(id);
      else reviews.set(id, put);
      return put ?? undefined;
    },
    getSubmission: (digest) => Promise.resolve(submissions.get(digest)),
    putSubmission: (submission) => done(submissions.set(submission.digest, submission)),
    submissions: () => Promise.resolve([...submissions.keys()]),
    dropSubmission: (digest) => done(submissions.delete(digest)),
    signers: () => Promise.resolve([...signers.values()]),
    putSigner: (signer) => done(signers.set(signer.fingerprint, signer)),
    dropSigner: (fingerprint) => done(signers.delete(fingerprint)),
  };
}
