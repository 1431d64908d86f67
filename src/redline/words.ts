import type { ClauseChange, Redline } from './model.ts';

/** The counts of a redline in a sentence. */
export function summaryText({ summary, matter }: Redline): string {
  const { added, deleted, changed, moved, unchanged, wordsInserted, wordsDeleted } = summary;
  const control = matter.length === 0 ? '' : ` Entries of document control that differ: ${matter.length}.`;
  return `Clauses: ${added} added, ${deleted} deleted, ${changed} changed, ${moved} moved, ${unchanged} unchanged. Words: ${wordsInserted} inserted, ${wordsDeleted} deleted.${control}`;
}

/** What became of a clause; empty where nothing did. */
export function clauseNote({ status, moved }: ClauseChange): string {
  const words = [...(status === 'added' || status === 'deleted' ? [status] : []), ...(moved ? ['moved'] : [])];
  return words.length === 0 ? '' : `Clause ${words.join(' and ')}`;
}
