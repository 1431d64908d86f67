import type { Review } from '../generated/review.ts';

/** Letters that ids of items begin with. */
export const LETTERS = { observations: 'O', actions: 'A', questions: 'Q' } as const;

export type ItemKind = keyof typeof LETTERS;

/** The id for a new item: one more than the largest that was ever given, so that no id comes to mean something else. */
export function nextId(review: Pick<Review, ItemKind>, kind: ItemKind): string {
  const letter = LETTERS[kind];
  const numbers = Object.keys(review[kind]).map((id) => (id.startsWith(letter) ? Number(id.slice(1)) : 0));
  return `${letter}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
