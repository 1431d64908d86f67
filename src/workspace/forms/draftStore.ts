import type { FormAnswers } from '../../generated/form-answers.ts';
import { announcer, type Announcer } from '../announcer.ts';
import { draftBin, type DraftBin } from '../draftBin.ts';
import { databaseDrafts, memoryDrafts, type DraftTable } from '../draftTable.ts';
import { withChanges, type AnswerChanges, type StoredDraft } from './draft.ts';

/** The drafts of requests in this browser. */
export interface DraftStore extends DraftBin<StoredDraft> {
  /** Keeps a new draft. Rejects when its id is taken. */
  add(record: FormAnswers): Promise<void>;
  /** Makes changes to the stored copy; `held` stands in for it when it is gone, so that nothing is lost. */
  change(held: FormAnswers, changes: AnswerChanges, now: string): Promise<FormAnswers>;
}

const WORDS = {
  gone: 'The request is no longer in this browser.',
  taken: 'The request is in this browser already.',
} as const;

export function draftStore(table: DraftTable<StoredDraft>, news: Announcer): DraftStore {
  const { bin, update, add } = draftBin(table, news, WORDS);
  return {
    ...bin,
    add: (record) => add({ id: record.id, record }),
    async change(held, changes, now) {
      const stored = await update(held.id, (kept) => ({
        id: held.id,
        record: withChanges(kept?.record ?? held, changes, now),
      }));
      return stored?.record ?? held;
    },
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
