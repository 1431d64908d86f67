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

const MOST_PER_GROUP = 8;
/** Characters of text around the first match. */
const EXCERPT = 150;

/**
 * Finds what matches a query, grouped by kind, the group with the best match first. Every word must match, at its
 * beginning or, from four letters on, with a slip of the finger; if nothing has them all, what has most of them is found.
 */
export function search(index: MiniSearch<SearchDocument>, query: string): readonly HitGroup[] {
  const options = {
    prefix: (term: string) => term.length > 1,
    fuzzy: (term: string) => (/\d/.test(term) || term.length < 4 ? false : 0.2),
    boost: { label: 4, title: 3 },
    combineWith: 'AND',
  } as const;
  const whole = index.search(query, options);
  const results = whole.length > 0 ? whole : index.search(query, { ...options, combineWith: 'OR' });
  const wanted = searchWords(query).flatMap((word) => searchTerm(word) ?? []);
  const groups = new Map<SearchKind, { hits: Hit[]; found: number }>();
  for (const result of results) {
    const document = asDocument(result);
    const group = groups.get(document.kind) ?? { hits: [], found: 0 };
    groups.set(document.kind, group);
    group.found++;
    if (group.hits.length < MOST_PER_GROUP) group.hits.push(toHit(document, new Set([...result.terms, ...wanted])));
  }
  return [...groups].map(([kind, group]) => ({ kind, ...group }));
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
