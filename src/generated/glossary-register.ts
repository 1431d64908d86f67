/* Made from registers/schema/glossary.schema.json by npm run generate. Do not edit. */

export type Slug = string;

/**
 * Terms that guidance and checklists use, each explained in our own words with citations. The file is registers/glossary.yaml.
 */
export interface GlossaryRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The terms, one entry each.
   */
  entries: Term[];
  /**
   * Capitalised terms of others that the guidance uses and that no source we read defines. The check does not ask for them. When a source defines one, move it to the entries.
   */
  withoutDefinition?: TermWithoutADefinition[];
}
/**
 * One term and what it means.
 */
export interface Term {
  /**
   * Stable name used in links, never reused: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * The term as people write it. Terms that the Smart Energy Code defines keep their capitals.
   */
  term: string;
  /**
   * Its short form, if it has one.
   */
  abbreviation?: string;
  /**
   * What the term means, in our own words. Plain text; a blank line starts a paragraph.
   */
  definition: string;
  /**
   * Where the meaning comes from.
   *
   * @minItems 1
   */
  citations: Citation[];
  /**
   * Ids of other entries of this glossary worth reading beside this one.
   */
  related?: Slug[];
}
/**
 * One reference to an entry of registers/sources.yaml.
 */
export interface Citation {
  /**
   * Id of an entry of registers/sources.yaml.
   */
  source: string;
  /**
   * Clause, provision or item inside the source, as the source numbers it.
   */
  ref?: string;
  /**
   * confirmed: read in the rule-maker's own text. secondary: read elsewhere. inferred: our own deduction. May not be stronger than the source's own.
   */
  confidence: 'confirmed' | 'secondary' | 'inferred';
}
/**
 * One term that is used as its source uses it, and why it is not explained.
 */
export interface TermWithoutADefinition {
  /**
   * The term in the singular, as the source writes it.
   */
  term: string;
  /**
   * Where the term is used, and what was not read.
   */
  why: string;
}
