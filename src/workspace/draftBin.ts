import type { Announcer } from './announcer.ts';
import type { DraftTable } from './draftTable.ts';
import { isPastKeeping } from './stored.ts';

/** What drafts of every kind have. */
export interface Deletable {
  readonly id: string;
  /** When it was deleted, UTC, ISO 8601; any change brings it back. */
  readonly removed?: string;
}

/** Drafts of one kind in this browser, shared by its tabs. Every promise resolves once the change is safe. */
export interface DraftBin<Draft extends Deletable> {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  /** All of them, those deleted included until they have been kept long enough; those are cleared away. */
  list(now: string): Promise<readonly Draft[]>;
  remove(id: string, now: string): Promise<void>;
  restore(id: string): Promise<void>;
  erase(id: string): Promise<void>;
  /** Calls with the id of what changed, in this tab or another, and its revision. Returns what stops it. */
  onChange(listener: (id: string, revision: number) => void): () => void;
}

/**
 * Lists drafts, deletes them, and brings them back for as long as they are kept.
 *
 * @param words what is said of one that is gone, or there already
 * @param revisionOf what other tabs are told with its id
 * @param revised made of a draft when it is deleted or brought back
 */
export function draftBin<Draft extends Deletable>(
  table: DraftTable<Draft>,
  news: Announcer,
  words: { readonly gone: string; readonly taken: string },
  revisionOf: (draft: Draft) => number = () => 1,
  revised: (draft: Draft) => Draft = (draft) => draft,
): {
  readonly bin: DraftBin<Draft>;
  /** As the table's, told to everybody. */
  readonly update: DraftTable<Draft>['update'];
  /** @throws Error when there is none */
  readonly existing: (stored: Draft | undefined) => Draft;
  /** Rejects when its id is taken. */
  readonly add: (draft: Draft) => Promise<void>;
} {
  const update: DraftTable<Draft>['update'] = async (id, decide) => {
    const stored = await table.update(id, decide);
    news.tell(id, stored === undefined ? 0 : revisionOf(stored));
    return stored;
  };
  const existing = (stored: Draft | undefined): Draft => {
    if (stored === undefined) throw new Error(words.gone);
    return stored;
  };
  return {
    update,
    existing,
    async add(draft) {
      await update(draft.id, (stored) => {
        if (stored !== undefined) throw new Error(words.taken);
        return draft;
      });
    },
    bin: {
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
      async remove(id, now) {
        await update(id, (stored) => ({ ...revised(existing(stored)), removed: now }));
      },
      async restore(id) {
        await update(id, (stored) => withoutRemoved(revised(existing(stored))));
      },
      async erase(id) {
        await update(id, () => null);
      },
      onChange: (listener) => news.listen(listener),
    },
  };
}

/** A draft that is not deleted. */
export function withoutRemoved<Draft extends Deletable>(draft: Draft): Draft {
  const { removed: _removed, ...kept } = draft;
  return kept as Draft;
}
