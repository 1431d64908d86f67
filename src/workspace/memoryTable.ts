import type { EditionTrace } from './edition.ts';
import type { StoredAssessment } from './stored.ts';
import type { Table } from './table.ts';

/** Keeps assessments until the page is closed. Stands in where the browser allows no database, so that work can be exported. */
export function memoryTable(): Table {
  const rows = new Map<string, StoredAssessment>();
  const editions = new Map<string, EditionTrace>();
  return {
    durable: false,
    get: (id) => Promise.resolve(rows.get(id)),
    getAll: () => Promise.resolve([...rows.values()]),
    getEdition: (digest) => Promise.resolve(editions.get(digest)),
    putEdition: (edition) => {
      editions.set(edition.digest, edition);
      return Promise.resolve();
    },
    async transact(ids, decide) {
      await Promise.resolve();
      const { put = [], erase = [] } = decide(ids.map((id) => rows.get(id)));
      for (const stored of put) rows.set(stored.id, stored);
      for (const id of erase) rows.delete(id);
    },
  };
}
