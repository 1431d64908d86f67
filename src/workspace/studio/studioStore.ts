import { announcer, type Announcer } from '../announcer.ts';
import { isPastKeeping } from '../stored.ts';
import { titleIn, type StudioDraft } from './studioDraft.ts';
import { databaseDrafts, memoryDrafts, type DraftTable } from '../draftTable.ts';

/** What a draft is begun from, where it is from something. */
export type BegunFrom = Pick<StudioDraft, 'base' | 'source'>;

/** What saving came to: the draft as it is stored, and whether that is what was given or what another tab wrote. */
export interface StudioSaved {
  readonly stored: StudioDraft;
  /** Another tab has written since; nothing was written now. */
  readonly refused: boolean;
}

/** The drafts of checklists in this browser, shared by its tabs. Every promise resolves once the change is safe. */
export interface StudioStore {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  /** All of them, those deleted included until they have been kept long enough; those are cleared away. */
  list(now: string): Promise<readonly StudioDraft[]>;
  get(id: string): Promise<StudioDraft | undefined>;
  /** Keeps a new draft. Rejects when its id is taken. */
  add(id: string, text: string, from: BegunFrom, now: string): Promise<StudioDraft>;
  /** Puts a text in place of the one that `known` has, unless another tab has written since. What is gone comes back. */
  save(known: StudioDraft, text: string, now: string): Promise<StudioSaved>;
  remove(id: string, now: string): Promise<void>;
  restore(id: string): Promise<void>;
  erase(id: string): Promise<void>;
  /** Calls with the id of what changed, in this tab or another. Returns what stops it. */
  onChange(listener: (id: string, revision: number) => void): () => void;
}

export function studioStore(table: DraftTable<StudioDraft>, news: Announcer): StudioStore {
  const update = async (id: string, decide: Parameters<typeof table.update>[1]): Promise<StudioDraft | undefined> => {
    const stored = await table.update(id, decide);
    news.tell(id, stored?.revision ?? 0);
    return stored;
  };
  const existing = (stored: StudioDraft | undefined): StudioDraft => {
    if (stored === undefined) throw new Error('The draft is no longer in this browser.');
    return stored;
  };
  return {
    durable: table.durable,
    async list(now) {
      const all = await table.getAll();
      const past = all.filter((draft) => isPastKeeping(draft, now));
      // Looked at again as it is erased: another tab may have brought it back.
      for (const { id } of past)
        await table.update(id, (stored) => (stored === undefined || isPastKeeping(stored, now) ? null : stored));
      return all.filter((draft) => !past.includes(draft));
    },
    get: async (id) => (await table.getAll()).find((draft) => draft.id === id),
    async add(id, text, { base, source }, now) {
      const draft: StudioDraft = {
        ...{ id, title: titleIn(text), text, created: now, modified: now, revision: 1 },
        ...(base && { base }),
        ...(source && { source }),
      };
      await update(id, (stored) => {
        if (stored !== undefined) throw new Error('The draft is in this browser already.');
        return draft;
      });
      return draft;
    },
    async save(known, text, now) {
      let refused = false;
      const stored = await update(known.id, (kept) => {
        refused = kept !== undefined && kept.revision !== known.revision && kept.text !== text;
        if (kept !== undefined && refused) return kept;
        const { removed: _removed, ...before } = kept ?? known;
        const modified = now > before.modified ? now : before.modified;
        return { ...before, title: titleIn(text), text, modified, revision: before.revision + 1 };
      });
      return { stored: existing(stored), refused };
    },
    async remove(id, now) {
      await update(id, (stored) => ({ ...existing(stored), removed: now, revision: existing(stored).revision + 1 }));
    },
    async restore(id) {
      await update(id, (stored) => {
        const { removed: _removed, ...kept } = existing(stored);
        return { ...kept, revision: kept.revision + 1 };
      });
    },
    async erase(id) {
      await update(id, () => null);
    },
    onChange: (listener) => news.listen(listener),
  };
}

let opened: Promise<StudioStore> | undefined;

/** The store of this page, made once. Falls back to memory where the browser allows no database. */
export function openStudio(): Promise<StudioStore> {
  opened ??= databaseDrafts<StudioDraft>('device-assurance-studio')
    .catch(() => memoryDrafts<StudioDraft>())
    .then((table) => studioStore(table, announcer('device-assurance-studio')));
  return opened;
}
