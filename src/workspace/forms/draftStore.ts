import type { FormAnswers } from '../../generated/form-answers.ts';
import { announcer, type Announcer } from '../announcer.ts';
import { isPastKeeping } from '../stored.ts';
import { withChanges, type AnswerChanges, type StoredDraft } from './draft.ts';
import { databaseDrafts, memoryDrafts, type DraftTable } from '../draftTable.ts';

/** The drafts of requests in this browser, shared by its tabs. Every promise resolves once the change is safe. */
export interface DraftStore {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  /** All of them, those deleted included until they have been kept long enough; those are cleared away. */
  list(now: string): Promise<readonly StoredDraft[]>;
  /** Keeps a new draft. Rejects when its id is taken. */
  add(record: FormAnswers): Promise<void>;
  /** Makes changes to the stored copy; `held` stands in for it when it is gone, so that nothing is lost. */
  change(held: FormAnswers, changes: AnswerChanges, now: string): Promise<FormAnswers>;
  remove(id: string, now: string): Promise<void>;
  restore(id: string): Promise<void>;
  erase(id: string): Promise<void>;
  /** Calls with the id of what changed, in this tab or another. Returns what stops it. */
  onChange(listener: (id: string) => void): () => void;
}

export function draftStore(table: DraftTable<StoredDraft>, news: Announcer): DraftStore {
  const update = async (id: string, decide: Parameters<typeof table.update>[1]): Promise<StoredDraft | undefined> => {
    const stored = await table.update(id, decide);
    news.tell(id, 1);
    return stored;
  };
  const existing = (stored: StoredDraft | undefined): StoredDraft => {
    if (stored === undefined) throw new Error('The request is no longer in this browser.');
    return stored;
  };
  return {
    durable: table.durable,
    async list(now) {
      const all = await table.getAll();
      const past = all.filter((draft) => isPastKeeping(draft, now));
      // Looked at again as it is erased: another tab may have brought it back.
      for (const { id } of past) {
        await table.update(id, (stored) => (stored === undefined || isPastKeeping(stored, now) ? null : stored));
      }
      return all.filter((draft) => !past.includes(draft));
    },
    async add(record) {
      await update(record.id, (stored) => {
        if (stored !== undefined) throw new Error('The request is in this browser already.');
        return { id: record.id, record };
      });
    },
    async change(held, changes, now) {
      const stored = await update(held.id, (kept) => ({
        id: held.id,
        record: withChanges(kept?.record ?? held, changes, now),
      }));
      return stored?.record ?? held;
    },
    async remove(id, now) {
      await update(id, (stored) => ({ ...existing(stored), removed: now }));
    },
    async restore(id) {
      await update(id, (stored) => {
        const { removed: _removed, ...kept } = existing(stored);
        return kept;
      });
    },
    async erase(id) {
      await update(id, () => null);
    },
    onChange: (listener) => news.listen(listener),
  };
}

let opened: Promise<DraftStore> | undefined;

/** The store of this page, made once. Falls back to memory where the browser allows no database. */
export function openDrafts(): Promise<DraftStore> {
  opened ??= databaseDrafts<StoredDraft>('device-assurance-forms')
    .catch(() => memoryDrafts<StoredDraft>())
    .then((table) => draftStore(table, announcer('device-assurance-forms')));
  return opened;
}
