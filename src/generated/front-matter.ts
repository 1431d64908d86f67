/* Made from registers/schema/front-matter.schema.json by npm run generate. Do not edit. */

/**
 * What a guidance document says about itself, between two lines "---" at the beginning of its file.
 */
export interface FrontMatter {
  /**
   * What the page is called.
   */
  title: string;
  /**
   * What the document is called in full, where that is more than its title.
   */
  formalTitle?: string;
  /**
   * One sentence on what the page is about, for search engines and lists.
   */
  description?: string;
  /**
   * What the page is called in the list of pages, where its title is too long.
   */
  sidebar_label?: string;
  /**
   * Number of a controlled document. Never reused, and the same in every edition.
   */
  documentId?: string;
  /**
   * Version of the text: three numbers. It rises whenever the text changes after it was published.
   */
  version?: string;
  /**
   * How far the text may be relied upon.
   */
  status?: 'draft' | 'published' | 'superseded' | 'withdrawn';
  /**
   * The day on which this version was published, as YYYY-MM-DD. A draft has none.
   */
  published?: string;
  /**
   * The day from which the document is in effect, as YYYY-MM-DD. Left out where nobody put it into effect.
   */
  inEffect?: string;
  /**
   * Who answers for the document.
   */
  owner?: string;
  /**
   * Who approved this version. Left out where nobody did.
   */
  approvingBody?: string;
  /**
   * The meeting at which it was approved, as its minutes name it.
   */
  meeting?: string;
  /**
   * The modification of the Code that the document is there for.
   */
  modification?: string;
  /**
   * False for pages that state nothing about the Code, the scheme or a standard; their clauses need no citations.
   */
  factual?: boolean;
  /**
   * What changed in each version, the newest first; the first is the version of the text.
   *
   * @minItems 1
   */
  changes?: Change[];
}
/**
 * What one version changed.
 */
export interface Change {
  /**
   * The version that made the change.
   */
  version: string;
  /**
   * The day on which it was published, as YYYY-MM-DD. A draft has none.
   */
  date?: string;
  /**
   * What changed, in a sentence or two on one line.
   */
  summary: string;
}
