/* Made from registers/schema/releases.schema.json by npm run generate. Do not edit. */

export type Slug = string;
export type Line = string;

/**
 * Releases of the Smart Energy Code, with what each one changed. The file is registers/releases.yaml.
 */
export interface ReleasesRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The releases, one entry each, in any order.
   */
  entries: Release[];
}
/**
 * One version of the Code, or one day on which changes to it took effect.
 */
export interface Release {
  /**
   * Stable name used in links, never reused.
   */
  id: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * The version of the Code that it made. Quote it. Left out where it is not known.
   */
  secVersion?: string;
  /**
   * The day from which it is in effect. YYYY-MM-DD.
   */
  inEffect: string;
  /**
   * The day on which its notice was published. YYYY-MM-DD. Left out where it is not known.
   */
  published?: string;
  /**
   * The release in a sentence or two, in our own words.
   */
  summary?: string;
  /**
   * The changes in it, one entry each.
   *
   * @minItems 1
   */
  modifications?: ChangeInARelease[];
  /**
   * Ids of entries of registers/documents.yaml that the notice says were changed.
   *
   * @minItems 1
   */
  documents?: Slug[];
  /**
   * Where the changed text is found.
   */
  legalText?: string;
  /**
   * Whom to ask.
   *
   * @minItems 1
   */
  moreInformation?: Contact[];
  /**
   * Ids of the guidance clauses that explain it.
   *
   * @minItems 1
   */
  guidance?: Slug[];
  /**
   * What was looked for and not found, a few words each.
   *
   * @minItems 1
   */
  unknown?: Line[];
  /**
   * Where what is said here was read, each with its confidence.
   *
   * @minItems 1
   */
  citations: Citation[];
}
/**
 * One modification, or government change, in a release.
 */
export interface ChangeInARelease {
  /**
   * Id of an entry of registers/modifications.yaml.
   */
  modification: string;
  /**
   * What it does in this release, where that is less than the whole of it. Left out otherwise.
   */
  summary?: string;
  /**
   * Ids of entries of registers/documents.yaml that a source says it changes. Left out where none says which.
   *
   * @minItems 1
   */
  documents?: Slug[];
}
/**
 * Somebody to ask.
 */
export interface Contact {
  /**
   * Who answers.
   */
  name: string;
  /**
   * Number, as published.
   */
  telephone?: string;
  /**
   * When it was published; it may have changed since.
   */
  asOf: string;
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
