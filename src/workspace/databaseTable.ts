import type { DBSchema } from 'idb';
import type { EditionTrace } from './edition.ts';
import { entryAfter, type JournalEntry } from './journal.ts';
import { DATABASE } from './hasDatabase.ts';
import { databaseOpener } from './openDatabase.ts';
import type { StoredAssessment } from './stored.ts';
import type { Table } from './table.ts';

interface Schema extends DBSchema {
  assessments: { key: string; value: StoredAssessment };
  /** The wording of editions that were answered: once each, since it is many times larger than an assessment. */
  editions: { key: string; value: EditionTrace };
  /** By assessment and number. */
  journal: { key: [string, number]; value: JournalEntry };
}

/** Strict: the promise resolves when the data is on the disk, not when the browser has promised to write it. */
const STRICT = { durability: 'strict' } as const;

/** The browser's own database, made on first use. Rejects where the browser allows none. */
export async function databaseTable(): Promise<Table> {
  const database = databaseOpener<Schema>(DATABASE, 2, (made, from) => {
    if (from < 1) {
      made.createObjectStore('assessments', { keyPath: 'id' });
      made.createObjectStore('editions', { keyPath: 'digest' });
    }
    if (from < 2) made.createObjectStore('journal', { keyPath: ['assessment', 'seq'] });
  });
  await database();
  return {
    durable: true,
    get: async (id) => (await database()).get('assessments', id),
    getAll: async () => (await database()).getAll('assessments'),
    getEdition: async (digest) => (await database()).get('editions', digest),
    getJournal: async (id) => (await database()).getAll('journal', journalOf(id)),
    putEdition: async (edition) => {
      await (await database()).put('editions', edition);
    },
    async transact(ids, decide) {
      const transaction = (await database()).transaction(['assessments', 'journal'], 'readwrite', STRICT);
      const rows = transaction.objectStore('assessments');
      const entries = transaction.objectStore('journal');
      try {
        const {
          put = [],
          erase = [],
          entries: whole = [],
          journal = [],
        } = decide(await Promise.all(ids.map((id) => rows.get(id))));
        await Promise.all([
          ...put.map((stored) => rows.put(stored)),
          ...erase.flatMap((id) => [rows.delete(id), entries.delete(journalOf(id))]),
          ...whole.map((entry) => entries.put(entry)),
          ...journal.map(async (draft) => {
            const last = await entries.openCursor(journalOf(draft.assessment), 'prev');
            await entries.put(entryAfter(last?.value, draft));
          }),
        ]);
      } catch (error) {
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw error;
      }
      await transaction.done;
    },
  };
}

/** The keys of an assessment's journal. */
function journalOf(assessment: string): IDBKeyRange {
  return IDBKeyRange.bound([assessment, 0], [assessment, Infinity]);
}
