/* Made from forms/schema/form-answers.schema.json by npm run generate. Do not edit. */

/**
 * Text, a number, yes or no, chosen options, or rows.
 *
 * @maxItems 500
 */
export type Answer =
  | string
  | number
  | boolean
  | (
      | string
      | {
          [k: string]: string;
        }
    )[];

/**
 * What one person answered to one form. The portal writes it and reads it back.
 */
export interface FormAnswers {
  /**
   * What the file is.
   */
  format: 'device-assurance-form-answers';
  /**
   * The version of this layout. Always 1.
   */
  formatVersion: 1;
  /**
   * A UUID in lower case.
   */
  id: string;
  /**
   * The form that is answered.
   */
  form: {
    id: string;
    version: string;
  };
  /**
   * When the answers were begun, UTC, ISO 8601.
   */
  created: string;
  /**
   * When they were last changed, UTC, ISO 8601.
   */
  modified: string;
  /**
   * By question id. Answers to questions that an edition does not have are kept.
   */
  answers: {
    [k: string]: Answer;
  };
}
