/** What search finds: clauses, requirements, request forms, terms and entries of registers, not pages. */

export type SearchKind = 'clause' | 'requirement' | 'form' | 'term' | 'release' | 'modification' | 'document';

export interface SearchDocument {
  /** Unique over all kinds: `clause:da-fw-2`, `requirement:device-baseline:DEV-01`, `term:esme`, `modification:mp195`. */
  readonly id: string;
  readonly kind: SearchKind;
  /** Short name a person may type: a requirement's id, a term's abbreviation, a modification's number. May be empty. */
  readonly label: string;
  readonly title: string;
  /** Plain text that is searched and from which the excerpt is cut. */
  readonly text: string;
  /** Where it stands: document, section or register. */
  readonly context: string;
  /** Address inside the site, base path left out. */
  readonly url: string;
}
