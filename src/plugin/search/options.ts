import type { Options } from 'minisearch';
import type { SearchDocument } from './document.ts';

/** Words too common to tell one clause from another. With them left out, every other word of a query must match. */
const COMMON = new Set(
  'a an and are as at be been but by can do does for from had has have how if in into is it its may must no not of on or our shall should so such than that the their them then there these they this those to was we were what when where which while who why will with would you your'.split(
    ' ',
  ),
);

/**
 * The form in which a word is indexed and looked for: lower case, without accents, plural and possessive endings cut.
 * @returns null for words that are not indexed
 */
export function searchTerm(word: string): string | null {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  if (plain === '' || COMMON.has(plain)) return null;
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') ? plain.slice(0, -1) : plain;
}

/** Words of a text or a query. A hyphenated id such as `DEV-01` is found by its parts, all of which must match. */
export function searchWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

/** Shared by the build, which writes the index, and by the browser, which reads it: the two must agree. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['label', 'title', 'text'],
  storeFields: ['kind', 'label', 'title', 'text', 'context', 'url'],
  tokenize: (text) => searchWords(text),
  processTerm: (term) => searchTerm(term),
};
