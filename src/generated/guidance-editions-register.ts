/* Made from registers/schema/guidance-editions.schema.json by npm run generate. Do not edit. */

/**
 * Published editions of the guidance. The file is registers/guidance-editions.yaml; "npm run edition" adds to it.
 */
export interface GuidanceEditionsRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The editions, the newest first.
   */
  entries: Edition[];
}
/**
 * The guidance as it was published once. Its files are frozen.
 */
export interface Edition {
  /**
   * Stable name, part of the address of every page of the edition: digits, lower-case letters and hyphens, beginning with a digit.
   */
  id: string;
  /**
   * What readers see in lists of editions.
   */
  label: string;
  /**
   * Id of the release in registers/releases.yaml that the edition reflects.
   */
  reflects: string;
  /**
   * The day from which the Code was as the edition describes it, as YYYY-MM-DD. It says nothing about who put the edition into effect.
   */
  inEffect: string;
  /**
   * The day on which the edition was published here, as YYYY-MM-DD.
   */
  published: string;
  /**
   * What the edition holds and leaves out.
   */
  summary: string;
  /**
   * The day on which the edition was withdrawn, as YYYY-MM-DD. Its pages stay, with a notice.
   */
  withdrawn?: string;
}
