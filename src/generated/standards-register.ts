/* Made from registers/schema/standards.schema.json by npm run generate. Do not edit. */

/**
 * Standards and public requirement sets that checklists cite beside the Code. The file is registers/standards.yaml. Title, edition, licence and address of each are in registers/sources.yaml and are not repeated here.
 */
export interface StandardsRegister {
  /**
   * The version of this register's layout. Always 1.
   */
  format: 1;
  /**
   * The standards, one entry each, in the order in which they are shown.
   */
  entries: Standard[];
}
/**
 * One standard or requirement set: what it is to a smart metering Device, and how to cite it.
 */
export interface Standard {
  /**
   * Id of its entry in registers/sources.yaml; also its id in links.
   */
  source: string;
  /**
   * What people call it.
   */
  name: string;
  /**
   * comparison: not binding on smart metering Devices as such. may-apply: may bind some Devices or parties.
   */
  standing: 'comparison' | 'may-apply';
  /**
   * What it holds and what bearing it has, in our own words.
   */
  about: string;
  /**
   * How many ids it has, in words.
   */
  size?: string;
  /**
   * How to cite it, and what to beware of.
   */
  citing: string;
  /**
   * What is known of other editions.
   */
  editions?: string;
}
