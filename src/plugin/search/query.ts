import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { SearchDocument, SearchKind } from './document.ts';
import { excerpt, highlight, type Piece } from './highlight.ts';
import { searchTerm, searchWords } from './options.ts';

export interface Hit {
  readonly id: string;
  readonly kind: SearchKind;
  readonly label: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
  readonly context: string;
  readonly url: string;
}

export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly Hit[];
  /** How many were found; `hits` holds the best of them. */
  readonly found: number;
}

const MOST_PER_GROUP = 5;
/** Characters of text around the first match. */
const EXCERPT = 150;
/** How much more it counts that a whole title or label is what was typed. */
const EXACT = 8;

/**
 * Finds what matches a query, grouped by kind, the group with the best match first. Every word must match, at its
 * beginning. If nothing does, slips of the finger are forgiven; then whatever has some of the words is found.
 */
export function search(index: MiniSearch<SearchDocument>, query: string): readonly HitGroup[] {
  const groups = new Map<SearchKind, { hits: Hit[]; found: number }>();
  const wanted = terms(query);
  for (const result of matches(index, query)) {
    const document = asDocument(result);
    const group = groups.get(document.kind) ?? { hits: [], found: 0 };
    groups.set(document.kind, group);
    group.found++;
    if (group.hits.length < MOST_PER_GROUP) group.hits.push(toHit(document, new Set([...result.terms, ...wanted])));
  }
  return [...groups].map(([kind, group]) => ({ kind, ...group }));
}

function matches(index: MiniSearch<SearchDocument>, query: string): SearchResult[] {
  const typed = terms(query).join(' ');
  const options = {
    prefix: (term: string) => term.length > 1,
    boost: { label: 4, title: 3 },
    boostDocument: (_: unknown, __: string, fields?: Record<string, unknown>) =>
      [fields?.['title'], fields?.['label']].some((name) => terms(String(name)).join(' ') === typed) ? EXACT : 1,
  };
  // An id with another digit is another id, and a short word with another letter is another word.
  const fuzzy = (term: string): number | false => (/\d/.test(term) || term.length < 5 ? false : 0.2);
  const attempts = [
    { ...options, combineWith: 'AND' },
    { ...options, combineWith: 'AND', fuzzy },
    { ...options, combineWith: 'OR', fuzzy },
  ] as const;
  for (const attempt of attempts) {
    const results = index.search(query, attempt);
    if (results.length > 0) return results;
  }
  return [];
}

function terms(text: string): string[] {
  return searchWords(text).flatMap((word) => searchTerm(word) ?? []);
}

function toHit(document: SearchDocument, terms: ReadonlySet<string>): Hit {
  const { id, kind, label, title, text, context, url } = document;
  return {
    id,
    kind,
    label,
    context,
    url,
    title: highlight(title, terms),
    excerpt: highlight(excerpt(text, terms, EXCERPT), terms),
  };
}

/** MiniSearch gives stored fields back as `any`; they are what the index was built from. */
function asDocument(result: SearchResult): SearchDocument {
  const field = (name: string): string => String(result[name] ?? '');
  return {
    id: String(result.id),
    kind: field('kind') as SearchKind,
    label: field('label'),
    title: field('title'),
    text: field('text'),
    context: field('context'),
    url: field('url'),
  };
}
