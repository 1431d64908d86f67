import type { StoredAssessment } from './stored.ts';
import type { Table } from './table.ts';

/** Keeps assessments until the page is closed. Stands in where the browser allows no database, so that work can be exported. */
export function memoryTable(): Table {
  const rows = new Map<string, StoredAssessment>();
  return {
    durable: false,
    get: (id) => Promise.resolve(rows.get(id)),
    getAll: () => Promise.resolve([...rows.values()]),
    async transact(ids, decide) {
      await Promise.resolve();
      const { put = [], erase = [] } = decide(ids.map((id) => rows.get(id)));
      for (const stored of put) rows.set(stored.id, stored);
      for (const id of erase) rows.delete(id);
    },
  };
}
