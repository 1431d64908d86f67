import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { EditionTrace } from './edition.ts';
import type { StoredAssessment } from './stored.ts';
import type { Table } from './table.ts';

interface Schema extends DBSchema {
  assessments: { key: string; value: StoredAssessment };
  /** The wording of editions that were answered: once each, since it is many times larger than an assessment. */
  editions: { key: string; value: EditionTrace };
}

/** Strict: the promise resolves when the data is on the disk, not when the browser has promised to write it. */
const STRICT = { durability: 'strict' } as const;

/** The browser's own database, made on first use. Rejects where the browser allows none. */
export async function databaseTable(): Promise<Table> {
  let open: Promise<IDBPDatabase<Schema>> | undefined;

  // The browser closes connections under pressure; then the next call makes a new one.
  const database = (): Promise<IDBPDatabase<Schema>> => {
    open ??= openDB<Schema>('device-assurance', 1, {
      upgrade: (made) => {
        made.createObjectStore('assessments', { keyPath: 'id' });
        made.createObjectStore('editions', { keyPath: 'digest' });
      },
      blocking: (_current, _wanted, versionChange) => {
        (versionChange.target as IDBDatabase).close();
        open = undefined;
      },
      terminated: () => {
        open = undefined;
      },
    }).catch((error: unknown) => {
      open = undefined;
      throw error;
    });
    return open;
  };

  await database();
  return {
    durable: true,
    get: async (id) => (await database()).get('assessments', id),
    getAll: async () => (await database()).getAll('assessments'),
    getEdition: async (digest) => (await database()).get('editions', digest),
    putEdition: async (edition) => {
      await (await database()).put('editions', edition);
    },
    async transact(ids, decide) {
      const transaction = (await database()).transaction('assessments', 'readwrite', STRICT);
      const rows = transaction.store;
      try {
        const { put = [], erase = [] } = decide(await Promise.all(ids.map((id) => rows.get(id))));
        await Promise.all([...put.map((stored) => rows.put(stored)), ...erase.map((id) => rows.delete(id))]);
      } catch (error) {
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw error;
      }
      await transaction.done;
    },
  };
}
