/* Made from checklists/schema/review.schema.json by npm run generate. Do not edit. */

/**
 * What a reviewer concludes about one submission: a file of its own that names the digest of what it reviews. The submission itself is never changed. It computes no decision: a decision in it is recorded as somebody's.
 */
export interface Review {
  /**
   * Names this kind of file.
   */
  format: 'device-assurance-review';
  /**
   * Version of this format. Always 1.
   */
  formatVersion: 1;
  /**
   * A UUID, the same for the whole life of the review, through all its rounds.
   */
  id: string;
  /**
   * 1 for the first submission, one more for each resubmission.
   */
  round: number;
  of: Reviewed;
  /**
   * Who reviews, as they give their name.
   */
  reviewer: string;
  /**
   * The body or organisation the reviewer acts for, as they give it.
   */
  body?: string;
  /**
   * The date, YYYY-MM-DD, on the report. Never the machine's clock when a report is made.
   */
  reviewedOn: string;
  /**
   * When the review was begun, UTC.
   */
  created: string;
  /**
   * When it was last changed, UTC.
   */
  modified: string;
  /**
   * What the reviewer concludes, by requirement id. Beside the claim, never in place of it.
   */
  determinations: {
    [k: string]: Determination;
  };
  /**
   * Findings by their id, such as O1. Kept through the rounds.
   */
  observations: {
    [k: string]: Observation;
  };
  /**
   * What is to be done, by its id, such as A1.
   */
  actions: {
    [k: string]: RemediationAction;
  };
  /**
   * What the manufacturer is asked, by id, such as Q1.
   */
  questions: {
    [k: string]: Question;
  };
  /**
   * Which evidence was actually looked at.
   *
   * @maxItems 5000
   */
  samples: Sample[];
  recommendation?: Recommendation;
  decision?: Decision;
  /**
   * What was concluded about the submissions before this one, oldest first. Never changed.
   *
   * @maxItems 200
   */
  earlier?: Round[];
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
 * One conclusion about one requirement.
 */
export interface Determination {
  /**
   * accepted, accepted-with-observation, rejected or information-requested.
   */
  value: 'accepted' | 'accepted-with-observation' | 'rejected' | 'information-requested';
  /**
   * Why, in the reviewer's words. Plain text.
   */
  reason?: string;
  /**
   * The reviewer's name, as they give it.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * SHA-256 of the canonical JSON of what was judged: the answer and the evidence items it names. A determination stands only while this is unchanged.
   */
  basis: string;
  /**
   * The round in which it was made, when it was carried onto a resubmission unchanged.
   */
  carriedFrom?: number;
}
/**
 * Something the reviewer found.
 */
export interface Observation {
  /**
   * Id of the requirement it is about.
   */
  requirement: string;
  /**
   * Id of a category that the checklist defines.
   */
  category: string;
  /**
   * Id of a severity that the checklist defines.
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
  /**
   * open, or closed.
   */
  state: 'open' | 'closed';
  /**
   * The round in which it was made.
   */
  round: number;
  /**
   * The reviewer's name, as they give it.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Who closed it, when, and why.
   */
  closed?: {
    /**
     * The reviewer's name, as they give it.
     */
    by: string;
    /**
     * When, UTC.
     */
    at: string;
    /**
     * Why it is closed.
     */
    reason?: string;
  };
}
/**
 * Something to be done, by somebody, by a day.
 */
export interface RemediationAction {
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
  /**
   * open, done or withdrawn.
   */
  state: 'open' | 'done' | 'withdrawn';
  /**
   * The round in which it was made.
   */
  round: number;
  /**
   * The reviewer's name, as they give it.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
}
/**
 * Something the manufacturer is asked, and the answer.
 */
export interface Question {
  /**
   * Id of the requirement it is about.
   */
  requirement: string;
  /**
   * The question.
   */
  text: string;
  /**
   * open, answered or withdrawn.
   */
  state: 'open' | 'answered' | 'withdrawn';
  /**
   * The round in which it was asked.
   */
  round: number;
  /**
   * The reviewer's name, as they give it.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
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
/**
 * One look at one piece of evidence.
 */
export interface Sample {
  /**
   * Id of the evidence item in the record.
   */
  evidence: string;
  /**
   * Digest of the file that was looked at; absent when only the reference was seen.
   */
  sha256?: string;
  /**
   * examine, interview or test.
   */
  method: 'examine' | 'interview' | 'test';
  /**
   * The reviewer's name, as they give it.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * What was looked at in it, and what it showed.
   */
  note?: string;
}
/**
 * What the reviewer recommends, and why.
 */
export interface Recommendation {
  /**
   * Id of a recommendation that the checklist defines.
   */
  value: string;
  /**
   * Why.
   */
  reasons: string;
  /**
   * The reviewer's name, as they give it.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
}
/**
 * A decision that somebody made, as told to the reviewer. It is recorded, never computed.
 */
export interface Decision {
  /**
   * Who decided.
   */
  body: string;
  /**
   * When it was decided, YYYY-MM-DD.
   */
  date: string;
  /**
   * Meeting and paper, as far as known.
   */
  meeting?: string;
  /**
   * What was decided, in the body's words.
   */
  text: string;
  /**
   * Who wrote it down here.
   */
  recordedBy: string;
  /**
   * When, UTC.
   */
  at: string;
}
/**
 * A round as it stood when the next submission came.
 */
export interface Round {
  /**
   * Its number.
   */
  round: number;
  of: Reviewed;
  /**
   * Who reviewed.
   */
  reviewer: string;
  /**
   * Its date, YYYY-MM-DD.
   */
  reviewedOn: string;
  /**
   * By requirement id.
   */
  determinations: {
    [k: string]: Determination;
  };
  /**
   * Which evidence was looked at.
   *
   * @maxItems 5000
   */
  samples: Sample[];
  recommendation?: Recommendation;
  decision?: Decision;
}
