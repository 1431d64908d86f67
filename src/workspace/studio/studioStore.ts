import { announcer, type Announcer } from '../announcer.ts';
import { draftBin, withoutRemoved, type DraftBin } from '../draftBin.ts';
import { databaseDrafts, memoryDrafts, type DraftTable } from '../draftTable.ts';
import { titleIn, type StudioDraft } from './studioDraft.ts';

/** What a draft is begun from, where it is from something. */
export type BegunFrom = Pick<StudioDraft, 'base' | 'source'>;

/** What saving came to: the draft as it is stored, and whether that is what was given or what another tab wrote. */
export interface StudioSaved {
  readonly stored: StudioDraft;
  /** Another tab has written since; nothing was written now. */
  readonly refused: boolean;
}

/** The drafts of checklists in this browser. */
export interface StudioStore extends DraftBin<StudioDraft> {
  get(id: string): Promise<StudioDraft | undefined>;
  /** Keeps a new draft. Rejects when its id is taken. */
  add(id: string, text: string, from: BegunFrom, now: string): Promise<StudioDraft>;
  /** Puts a text in place of the one that `known` has, unless another tab has written since. What is gone comes back. */
  save(known: StudioDraft, text: string, now: string): Promise<StudioSaved>;
}

const WORDS = {
  gone: 'The draft is no longer in this browser.',
  taken: 'The draft is in this browser already.',
} as const;

export function studioStore(table: DraftTable<StudioDraft>, news: Announcer): StudioStore {
  const { bin, update, existing, add } = draftBin(
    table,
    news,
    WORDS,
    ({ revision }) => revision,
    (draft) => ({ ...draft, revision: draft.revision + 1 }),
  );
  return {
    ...bin,
    get: async (id) => (await table.getAll()).find((draft) => draft.id === id),
    async add(id, text, { base, source }, now) {
      const draft: StudioDraft = {
        ...{ id, title: titleIn(text), text, created: now, modified: now, revision: 1 },
        ...(base && { base }),
        ...(source && { source }),
      };
      await add(draft);
      return draft;
    },
    async save(known, text, now) {
      let refused = false;
      const stored = await update(known.id, (kept) => {
        refused = kept !== undefined && kept.revision !== known.revision && kept.text !== text;
        if (kept !== undefined && refused) return kept;
        const before = withoutRemoved(kept ?? known);
        const modified = now > before.modified ? now : before.modified;
        return { ...before, title: titleIn(text), text, modified, revision: before.revision + 1 };
      });
      return { stored: existing(stored), refused };
    },
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
