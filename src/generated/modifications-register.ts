/* Made from registers/schema/modifications.schema.json by npm run generate. Do not edit. */

export type Line = string;
export type Slug = string;

/**
 * Modifications of the Smart Energy Code, and government changes to it, that bear on Devices and their security. The file is registers/modifications.yaml. Which release a modification is in is said by registers/releases.yaml.
 */
export interface ModificationsRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The modifications, one entry each.
   */
  entries: Modification[];
}
/**
 * One change to the Code: what it does, how far it has come, and whom it affects.
 */
export interface Modification {
  /**
   * Stable name used in links, never reused: the number in lower case.
   */
  id: string;
  /**
   * Its number as it is published.
   */
  number: string;
  /**
   * Its title as it is published. Left out where it is not known.
   */
  title?: string;
  /**
   * modification: raised under the Code. designation: made by government.
   */
  kind: 'modification' | 'designation';
  /**
   * implemented: in effect. approved: approved; no date of effect is known. proposed: read as a proposal; the outcome is not known. withdrawn: withdrawn. unknown: not known.
   */
  status: 'implemented' | 'approved' | 'proposed' | 'withdrawn' | 'unknown';
  /**
   * The day on which it was raised. YYYY-MM-DD. Left out where it is not known.
   */
  raised?: string;
  /**
   * The day on which it was approved. YYYY-MM-DD. Left out where it is not known.
   */
  approved?: string;
  /**
   * The day on which it took effect. YYYY-MM-DD. Left out where it is not known.
   */
  implemented?: string;
  /**
   * Who decided, and how.
   */
  decision?: string;
  /**
   * The problem it answers, in our own words.
   */
  issue?: string;
  /**
   * What it does, in our own words.
   */
  summary: string;
  /**
   * Who is affected, as a source says. Left out where no source says.
   *
   * @minItems 1
   */
  parties?: Line[];
  /**
   * true where the list of parties is this project's own reading and no source lists them.
   */
  partiesInferred?: true;
  /**
   * Ids of entries of registers/documents.yaml that it changes. Left out where no source says.
   *
   * @minItems 1
   */
  documents?: Slug[];
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
