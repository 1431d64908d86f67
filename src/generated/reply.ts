/* Made from checklists/schema/reply.schema.json by npm run generate. Do not edit. */

/**
 * What a reviewer asks of the manufacturer after a review: questions, open observations and actions, and determinations that ask for something. It holds nothing else of the review. The manufacturer's answers go back in the same file.
 */
export interface Reply {
  /**
   * Names this kind of file.
   */
  format: 'device-assurance-reply';
  /**
   * Version of this format. Always 1.
   */
  formatVersion: 1;
  /**
   * The review it comes from.
   */
  review: {
    /**
     * Id of the review.
     */
    id: string;
    /**
     * Its round.
     */
    round: number;
    /**
     * Who reviews.
     */
    reviewer: string;
    /**
     * The body the reviewer acts for.
     */
    body?: string;
  };
  of: Reviewed;
  /**
   * When the reply was made, UTC.
   */
  made: string;
  /**
   * Those that ask for something, by requirement id.
   */
  determinations: {
    [k: string]: Asked;
  };
  /**
   * Those that are open, by id.
   */
  observations: {
    [k: string]: Observed;
  };
  /**
   * Those that are open, by id.
   */
  actions: {
    [k: string]: Wanted;
  };
  /**
   * Those that are open, by id.
   */
  questions: {
    [k: string]: Questioned;
  };
}
/**
 * The very submission and edition that are reviewed.
 */
export interface Reviewed {
  /**
   * The submission record.
   */
  record: {
    /**
     * Id of the record.
     */
    id: string;
    /**
     * SHA-256 of its canonical JSON (RFC 8785).
     */
    digest: string;
  };
  /**
   * The edition it answers.
   */
  checklist: {
    /**
     * As in the checklist file.
     */
    id: string;
    /**
     * As in the checklist file.
     */
    version: string;
    /**
     * SHA-256 of the compiled edition's canonical JSON.
     */
    digest: string;
  };
  /**
   * Fingerprint (SHA-256 of the SPKI) of the key that signed the sealed submission; absent for a record that was not sealed.
   */
  signer?: string;
}
/**
 * A determination that asks for something.
 */
export interface Asked {
  /**
   * accepted-with-observation, rejected or information-requested.
   */
  value: 'accepted-with-observation' | 'rejected' | 'information-requested';
  /**
   * Why, in the reviewer's words.
   */
  reason?: string;
}
/**
 * Something the reviewer found.
 */
export interface Observed {
  /**
   * Id of the requirement it is about.
   */
  requirement: string;
  /**
   * Title of its category.
   */
  category: string;
  /**
   * Title of its severity.
   */
  severity: string;
  /**
   * What was found. Plain text.
   */
  text: string;
  /**
   * Ids of the evidence items it rests on.
   *
   * @maxItems 200
   */
  evidence?: string[];
}
/**
 * Something to be done.
 */
export interface Wanted {
  /**
   * Id of the requirement it is about.
   */
  requirement: string;
  /**
   * Id of the observation it answers.
   */
  observation?: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * Who is to do it.
   */
  owner?: string;
  /**
   * By which day, YYYY-MM-DD.
   */
  due?: string;
}
/**
 * Something the manufacturer is asked, and the answer.
 */
export interface Questioned {
  /**
   * Id of the requirement it is about.
   */
  requirement: string;
  /**
   * The question.
   */
  text: string;
  /**
   * What the manufacturer answers.
   */
  answer?: {
    /**
     * The answer, in the manufacturer's words.
     */
    text: string;
    /**
     * Who answers, as they give their name.
     */
    by: string;
    /**
     * When, UTC.
     */
    at: string;
  };
}
