import type { GuidanceDocument } from './duplicateClauses.ts';
import { guidancePath } from './guidancePath.ts';
import type { Addresses } from './permalinks.ts';

interface Named {
  readonly id: string;
}

/** What the pages of the site are made from. */
export interface SiteContent {
  /** Of the draft and of all editions. */
  readonly documents: readonly GuidanceDocument[];
  /** Ids of checklists. */
  readonly checklists: Iterable<string>;
  /** Ids of the two checklists of each crosswalk, joined by two hyphens. */
  readonly crosswalks?: Iterable<string>;
  /** Ids of request forms. */
  readonly forms: Iterable<string>;
  readonly sources: readonly Named[];
  readonly glossary: readonly Named[];
  readonly modifications: readonly Named[];
  readonly releases: readonly Named[];
}

/** Every page that content makes, with the places on it that others link to. */
export function siteAddresses(content: SiteContent): Addresses {
  const ids = (entries: readonly Named[]): string[] => entries.map(({ id }) => id);
  return new Map<string, readonly string[]>([
    ...content.documents.map(({ file, clauses }) => [guidancePath(file), ids(clauses)] as const),
    ...[...content.checklists].map((id) => [`/checklists/${id}`, []] as const),
    ...[...(content.crosswalks ?? [])].map((name) => [`/crosswalks/${name}`, []] as const),
    ['/forms', []],
    ...[...content.forms].map((id) => [`/forms/${id}`, []] as const),
    ...content.modifications.map(({ id }) => [`/modifications/${id}`, []] as const),
    ...content.releases.map(({ id }) => [`/releases/${id}`, []] as const),
    ['/glossary', ids(content.glossary)],
    ['/sources', ids(content.sources)],
  ]);
}
