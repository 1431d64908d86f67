/* Made from registers/schema/redirects.schema.json by npm run generate. Do not edit. */

/**
 * Where pages and clauses have moved to, so that no address that was ever published leads nowhere. The file is registers/redirects.yaml.
 */
export interface RedirectsRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The addresses that have moved.
   */
  entries: Redirect[];
}
/**
 * One address that has moved.
 */
export interface Redirect {
  /**
   * Address of the page or clause inside the site, as it was.
   */
  from: string;
  /**
   * Address inside the site that a reader of the old one is looking for.
   */
  to: string;
}
