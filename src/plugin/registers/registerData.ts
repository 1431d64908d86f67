import type { Confidence } from '../../engine/model.ts';
import type { Project } from '../../load/index.ts';

export interface CitationProps {
  readonly source: string;
  readonly title: string;
  readonly ref?: string;
  readonly confidence: Confidence;
}

export interface TermProps {
  readonly id: string;
  readonly term: string;
  readonly abbreviation?: string;
  /** One string a paragraph. */
  readonly definition: readonly string[];
  readonly citations: readonly CitationProps[];
  readonly related: readonly { readonly id: string; readonly term: string }[];
}

export interface GlossaryPageProps {
  /** Terms by first letter, in the order of the alphabet. */
  readonly letters: readonly { readonly letter: string; readonly terms: readonly TermProps[] }[];
}

export type SourceProps = Project['sources'][number];

export interface SourcesPageProps {
  readonly groups: readonly {
    /** The publisher's name, or a title for several publishers together. */
    readonly title: string;
    readonly sources: readonly SourceProps[];
    /** Several publishers, so that each source names its own. */
    readonly mixed: boolean;
  }[];
}

/** The glossary in alphabetical order, with the titles of what it cites. */
export function glossaryProps({ glossary, sources }: Pick<Project, 'glossary' | 'sources'>): GlossaryPageProps {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const terms = new Map(glossary.map(({ id, term }) => [id, term]));
  const sorted = [...glossary].sort((a, b) => a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }));
  const letters = groupBy(sorted, ({ term }) => (/^[a-z]/i.test(term) ? term.charAt(0).toUpperCase() : '0–9'));
  return {
    letters: [...letters].map(([letter, entries]) => ({
      letter,
      terms: entries.map(({ id, term, abbreviation, definition, citations, related }) => ({
        id,
        term,
        ...(abbreviation === undefined ? {} : { abbreviation }),
        definition: definition.trim().split(/\n\s*\n/),
        citations: citations.map((citation) => ({
          ...citation,
          title: titles.get(citation.source) ?? citation.source,
        })),
        related: (related ?? []).map((other) => ({ id: other, term: terms.get(other) ?? other })),
      })),
    })),
  };
}

/**
 * The register of sources by publisher, those with most sources first. Publishers of a single source stand together at
 * the end, by name.
 */
export function sourcesProps({ sources }: Pick<Project, 'sources'>): SourcesPageProps {
  const publishers = [...groupBy(sources, ({ publisher }) => publisher)];
  const several = publishers.filter(([, entries]) => entries.length > 1).sort((a, b) => b[1].length - a[1].length);
  const single = publishers
    .filter(([, entries]) => entries.length === 1)
    .flatMap(([, entries]) => entries)
    .sort((a, b) => a.publisher.localeCompare(b.publisher, 'en-GB'));
  return {
    groups: [
      ...several.map(([publisher, entries]) => ({ title: publisher, sources: entries, mixed: false })),
      ...(single.length > 0 ? [{ title: 'Other publishers', sources: single, mixed: true }] : []),
    ],
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
