import type { StoredDraft } from '../../workspace/forms/draft.ts';
import { timeWords } from '../logic/dates.ts';

/** What tells a draft from others: who or what it is about, as far as that was said, and when it was begun. */
export function draftName({ record }: StoredDraft): string {
  const { organisation } = record.answers;
  const begun = `begun ${timeWords(record.created, new Date())}`;
  return typeof organisation === 'string' && organisation.trim() !== ''
    ? `${organisation.trim()}, ${begun}`
    : `Draft ${begun}`;
}
