/** What search finds: clauses, requirements and terms, not pages. */

export type SearchKind = 'clause' | 'requirement' | 'term';

export interface SearchDocument {
  /** Unique over all kinds: `clause:da-fw-2`, `requirement:device-baseline:DEV-01`, `term:esme`. */
  readonly id: string;
  readonly kind: SearchKind;
  /** Short name a person may type: the clause or requirement id, or a term's abbreviation. May be empty. */
  readonly label: string;
  readonly title: string;
  /** Plain text that is searched and from which the excerpt is cut. */
  readonly text: string;
  /** Where it stands: document, section or register. */
  readonly context: string;
  /** Address inside the site, base path left out. */
  readonly url: string;
}
