/* Made from registers/schema/sources.schema.json by npm run generate. Do not edit. */

/**
 * Every document that guidance, checklists and the glossary cite, with when it was read and how sure we may be of what we say it says. The file is registers/sources.yaml.
 */
export interface SourcesRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The sources, one entry each.
   */
  entries: Source[];
}
/**
 * One document, page or data set that may be cited.
 */
export interface Source {
  /**
   * Name used in citations, never reused for something else: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * Title of the source, as its publisher gives it.
   */
  title: string;
  /**
   * The body that issued it.
   */
  publisher: string;
  /**
   * Web address where a reader finds it, beginning with https:// or http://. Left out where there is none.
   */
  url?: string;
  /**
   * When it was read (YYYY-MM-DD), or words such as 'undated capture'. Write a date between quotation marks or bare; both are text.
   */
  read: string;
  /**
   * Version, issue or date of the text that was read.
   */
  edition?: string;
  /**
   * What sort of source it is, in a word or two.
   */
  kind: string;
  /**
   * confirmed: the rule-maker's own text was read. secondary: it was read elsewhere. inferred: our own deduction. No citation of this source may be stronger.
   */
  confidence: 'confirmed' | 'secondary' | 'inferred';
  /**
   * Terms under which the source may be used.
   */
  licence?: string;
  /**
   * Anything a reader should know: what was not read, what it does not say.
   */
  note?: string;
}
