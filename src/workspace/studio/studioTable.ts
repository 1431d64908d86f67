import type { DBSchema } from 'idb';
import { databaseOpener } from '../openDatabase.ts';
import type { StudioDraft } from './studioDraft.ts';

/** Where drafts of checklists are kept: the browser's database, or memory where it allows none. */
export interface StudioTable {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  getAll(): Promise<readonly StudioDraft[]>;
  /**
   * Writes what `decide` makes of the stored draft, in one step that nothing comes between; null erases it. Resolves
   * with it when it is safe; rejects, with nothing written, when it is not.
   */
  update(id: string, decide: (stored: StudioDraft | undefined) => StudioDraft | null): Promise<StudioDraft | undefined>;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StudioDraft };
}

/** A database of its own: it changes its layout when the Studio needs it, and nothing else has to. */
export async function databaseStudio(): Promise<StudioTable> {
  const database = databaseOpener<Schema>('device-assurance-studio', 1, (made) => {
    made.createObjectStore('drafts', { keyPath: 'id' });
  });
  await database();
  return {
    durable: true,
    getAll: async () => (await database()).getAll('drafts'),
    async update(id, decide) {
      const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
      let next: StudioDraft | null;
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
export function memoryStudio(): StudioTable {
  const rows = new Map<string, StudioDraft>();
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
