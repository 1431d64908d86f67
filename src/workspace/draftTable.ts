import type { DBSchema } from 'idb';
import { databaseOpener } from './openDatabase.ts';

/** Where drafts of one kind are kept: the browser's database, or memory where it allows none. */
export interface DraftTable<Draft> {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  getAll(): Promise<readonly Draft[]>;
  /**
   * Writes what `decide` makes of the stored draft, in one step that nothing comes between; null erases it. Resolves
   * with it when it is safe; rejects, with nothing written, when it is not.
   */
  update(id: string, decide: (stored: Draft | undefined) => Draft | null): Promise<Draft | undefined>;
}

interface Schema<Draft> extends DBSchema {
  drafts: { key: string; value: Draft };
}

/**
 * A database for one kind of drafts: kinds change their layouts independently. Rejects where the browser allows none.
 *
 * @param name of the database
 */
export async function databaseDrafts<Draft extends { readonly id: string }>(name: string): Promise<DraftTable<Draft>> {
  const database = databaseOpener<Schema<Draft>>(name, 1, (made) => {
    made.createObjectStore('drafts', { keyPath: 'id' });
  });
  await database();
  return {
    durable: true,
    getAll: async () => (await database()).getAll('drafts'),
    async update(id, decide) {
      const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
      let next: Draft | null;
      try {
        next = decide(await transaction.store.get(id));
        await (next === null ? transaction.store.delete(id) : transaction.store.put(next));
      } catch (error) {
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw error;
      }
      await transaction.done;
      return next ?? undefined;
    },
  };
}

/** Keeps drafts until the page is closed. */
export function memoryDrafts<Draft>(): DraftTable<Draft> {
  const rows = new Map<string, Draft>();
  return {
    durable: false,
    getAll: () => Promise.resolve([...rows.values()]),
    async update(id, decide) {
      await Promise.resolve();
      const next = decide(rows.get(id));
      if (next === null) rows.delete(id);
      else rows.set(id, next);
      return next ?? undefined;
    },
  };
}
