import { searchTerm } from './options.ts';

/** A stretch of text, and whether it matched. */
export interface Piece {
  readonly text: string;
  readonly match: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Splits a text into matching words and what is between them. Joined, the pieces are the text. */
export function highlight(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(WORD)) {
    if (!matches(found[0], terms)) continue;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), match: false });
    pieces.push({ text: found[0], match: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), match: false });
  return pieces;
}

/** About `length` characters around the first match, cut between words; from the beginning where nothing matches. */
export function excerpt(text: string, terms: ReadonlySet<string>, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  let match = 0;
  for (const found of flat.matchAll(WORD)) {
    if (matches(found[0], terms)) {
      match = found.index;
      break;
    }
  }
  const ideal = Math.min(Math.max(0, match - Math.floor(length / 3)), flat.length - length);
  const start = ideal === 0 ? 0 : flat.indexOf(' ', ideal - 1) + 1;
  const last = flat.lastIndexOf(' ', start + length);
  const end = start + length >= flat.length ? flat.length : last > match ? last : start + length;
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`;
}

function matches(word: string, terms: ReadonlySet<string>): boolean {
  const term = searchTerm(word);
  return term !== null && terms.has(term);
}
