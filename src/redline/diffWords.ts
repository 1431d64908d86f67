import { diffArrays } from 'diff';
import type { Run } from './model.ts';

/** Beyond so many edits the two are not compared further: the time grows with the square of their number. */
const MOST_EDITS = 1_500;

/** Words, blanks and single signs. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}_]+|[^]/gu) ?? [];
}

/** Number of words: runs of letters and digits between blanks. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Stretches that two lists share and in which they differ, in order; one stretch of difference where they differ too much. */
export function stretches<T>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly kind: Run['kind']; readonly values: readonly T[] }[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const parts = old.length === 0 || now.length === 0 ? undefined : diffArrays(old, now, { maxEditLength: MOST_EDITS });
  const middle = parts?.map(({ value, added, removed }) => ({
    kind: added ? ('inserted' as const) : removed ? ('deleted' as const) : ('kept' as const),
    values: value,
  })) ?? [
    { kind: 'deleted' as const, values: old },
    { kind: 'inserted' as const, values: now },
  ];
  return [
    { kind: 'kept' as const, values: before.slice(0, start) },
    ...middle,
    { kind: 'kept' as const, values: before.slice(before.length - end) },
  ].filter(({ values }) => values.length > 0);
}

/** Words that went and came, in runs: what is parted by nothing but blanks changed as one. */
export function diffWords(before: string, after: string): readonly Run[] {
  const runs: Run[] = [];
  let [deleted, inserted] = ['', ''];
  const close = (): void => {
    if (deleted !== '') runs.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') runs.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  const parts = stretches(tokensOf(before), tokensOf(after));
  parts.forEach(({ kind, values }, index) => {
    const text = values.join('');
    const between = text.trim() === '' && (deleted !== '' || inserted !== '') && index < parts.length - 1;
    if (kind === 'kept' && !between) {
      close();
      runs.push({ kind, text });
      return;
    }
    if (kind !== 'inserted') deleted += text;
    if (kind !== 'deleted') inserted += text;
  });
  close();
  return runs;
}
