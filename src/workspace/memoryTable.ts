import type { EditionTrace } from './edition.ts';
import { entryAfter, type JournalEntry } from './journal.ts';
import type { StoredAssessment } from './stored.ts';
import type { Table } from './table.ts';

/** Keeps assessments until the page is closed. Stands in where the browser allows no database, so that work can be exported. */
export function memoryTable(): Table {
  const rows = new Map<string, StoredAssessment>();
  const journals = new Map<string, readonly JournalEntry[]>();
  const editions = new Map<string, EditionTrace>();
  return {
    durable: false,
    get: (id) => Promise.resolve(rows.get(id)),
    getAll: () => Promise.resolve([...rows.values()]),
    getEdition: (digest) => Promise.resolve(editions.get(digest)),
    getJournal: (id) => Promise.resolve(journals.get(id) ?? []),
    putEdition: (edition) => {
      editions.set(edition.digest, edition);
      return Promise.resolve();
    },
    async transact(ids, decide) {
      await Promise.resolve();
      const { put = [], erase = [], entries = [], journal = [] } = decide(ids.map((id) => rows.get(id)));
      for (const stored of put) rows.set(stored.id, stored);
      for (const entry of entries) {
        journals.set(entry.assessment, [...(journals.get(entry.assessment) ?? []), entry]);
      }
      for (const draft of journal) {
        const entries = journals.get(draft.assessment) ?? [];
        const entry = entryAfter(entries.at(-1), draft);
        journals.set(draft.assessment, [...entries.filter(({ seq }) => seq !== entry.seq), entry]);
      }
      for (const id of erase) {
        rows.delete(id);
        journals.delete(id);
      }
    },
  };
}
