/* Made from registers/schema/documents.schema.json by npm run generate. Do not edit. */

/**
 * Documents of the Smart Energy Code and around it, with the versions that are known: the Document Log. The file is registers/documents.yaml. The portal's own guidance is not listed here: it is read from the front matter of each document.
 */
export interface DocumentsRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The documents, one entry each, in the order in which the Document Log shows them.
   */
  entries: Document[];
}
/**
 * One document and what is known of its versions.
 */
export interface Document {
  /**
   * Stable name used in links and in other registers, never reused.
   */
  id: string;
  /**
   * How the Code refers to it.
   */
  name: string;
  /**
   * Its title. Left out where it is not known.
   */
  title?: string;
  /**
   * code: a Section, Schedule or Appendix of the Smart Energy Code. supporting: guidance or a framework beside the Code. cpa: a Security Characteristic, which is not a SEC document.
   */
  kind: 'code' | 'supporting' | 'cpa';
  /**
   * What it is for, in our own words.
   */
  about?: string;
  /**
   * The versions that are known, oldest first. Left out where none is known.
   *
   * @minItems 1
   */
  versions?: Version[];
  /**
   * Where what is said here was read, each with its confidence.
   *
   * @minItems 1
   */
  citations: Citation[];
}
/**
 * One version of a document that is known to exist or to have existed.
 */
export interface Version {
  /**
   * The version as its publisher writes it. Quote numbers.
   */
  version: string;
  /**
   * Its date as far as it is known: YYYY-MM-DD, or words.
   */
  date?: string;
  /**
   * What changed, or what a reader should know.
   */
  note?: string;
  /**
   * Where what is said here was read, each with its confidence.
   *
   * @minItems 1
   */
  citations: Citation[];
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
