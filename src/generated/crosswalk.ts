/* Made from checklists/schema/crosswalk.schema.json by npm run generate. Do not edit. */

/**
 * How requirements of one checklist relate to those of another. The file lives at crosswalks/<from>--<to>.yaml. Answers are only ever proposed by it, and count once a person has confirmed them.
 */
export interface Crosswalk {
  /**
   * The version of the crosswalk language this file is written in. Always 1.
   */
  format: 1;
  from: Edition;
  to: Edition1;
  /**
   * Who made this crosswalk and how sure it is. Shown with it.
   */
  notice: string;
  /**
   * One pair of requirements each.
   *
   * @minItems 1
   * @maxItems 5000
   */
  relations: Relation[];
}
/**
 * The edition whose requirements stand on the left.
 */
export interface Edition {
  /**
   * Id of the checklist.
   */
  id: string;
  /**
   * Version of its edition.
   */
  version: string;
}
/**
 * The edition whose requirements stand on the right.
 */
export interface Edition1 {
  /**
   * Id of the checklist.
   */
  id: string;
  /**
   * Version of its edition.
   */
  version: string;
}
/**
 * How what one requirement asks relates to what another asks.
 */
export interface Relation {
  /**
   * Id of a requirement of the edition on the left.
   */
  from: string;
  /**
   * Id of a requirement of the edition on the right.
   */
  to: string;
  /**
   * equal: both ask the same. superset: the left asks all that the right asks, and more. subset: the left asks a part of what the right asks. intersects: they share something.
   */
  relation: 'equal' | 'subset' | 'superset' | 'intersects';
  /**
   * confirmed: read in the rule-maker's own text. secondary: read elsewhere. inferred: our own deduction. May not be stronger than the source's own.
   */
  confidence: 'confirmed' | 'secondary' | 'inferred';
  /**
   * Id of the entry of registers/sources.yaml that says so. Needed unless the confidence is inferred.
   */
  source?: string;
  /**
   * Place inside the source, as it numbers it.
   */
  ref?: string;
  /**
   * What they share and what they do not.
   */
  note: string;
}
