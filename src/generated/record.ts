/* Made from checklists/schema/record.schema.json by npm run generate. Do not edit. */

/**
 * What the manufacturer claims.
 */
export type Answer1 = 'met' | 'partly-met' | 'not-met' | 'not-applicable';
export type Origin = string;

/**
 * One assessment of one Device against one edition of a checklist: what the manufacturer claims and the evidence for it. It never holds a verdict or a score; those are computed from it.
 */
export interface SubmissionRecord {
  /**
   * Names this kind of file.
   */
  format: 'device-assurance-record';
  /**
   * Version of this format. Always 1.
   */
  formatVersion: 1;
  /**
   * A UUID, the same for the whole life of the assessment.
   */
  id: string;
  /**
   * The very edition that was answered.
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
     * SHA-256 of the compiled edition's canonical JSON (RFC 8785), in lower-case hex: two editions with the same version but other content are told apart.
     */
    digest: string;
  };
  /**
   * The date, YYYY-MM-DD, against which expiry of evidence is measured. Never the machine's clock.
   */
  assessedOn: string;
  /**
   * When the record was begun, UTC.
   */
  created: string;
  /**
   * When it was last changed, UTC.
   */
  modified: string;
  /**
   * Name of the person who answers, as they give it.
   */
  assessor?: string;
  /**
   * What was assessed. Every field may be empty while the work goes on.
   */
  device: {
    /**
     * Name of the manufacturer.
     */
    manufacturer?: string;
    /**
     * As used in CPL submissions; four hexadecimal digits in public examples.
     */
    manufacturerId?: string;
    /**
     * Device Model identifier; eight hexadecimal digits in public examples.
     */
    model?: string;
    /**
     * The name people know the Device by.
     */
    modelName?: string;
    /**
     * Hardware version or revision.
     */
    hardwareVersion?: string;
    /**
     * Firmware version; eight hexadecimal digits in public examples.
     */
    firmwareVersion?: string;
    /**
     * SHA-256 of the Manufacturer Image, 64 hexadecimal digits.
     */
    firmwareHash?: string;
    /**
     * Version of the technical specification the Device is made to.
     */
    technicalSpecification?: string;
    /**
     * Version of the GB Companion Specification the Device is made to.
     */
    gbcsVersion?: string;
  };
  /**
   * Values of the checklist's facts, by fact id. A fact that is not here is not yet known.
   */
  profile: {
    [k: string]: string | number | boolean;
  };
  /**
   * Answers by requirement id. Answers to requirements that do not apply are kept and do not count.
   */
  answers: {
    [k: string]: Answer;
  };
  /**
   * Evidence items by id. One item may support many answers.
   */
  evidence: {
    [k: string]: EvidenceItem;
  };
  /**
   * What was given to parts of earlier editions that the edition answered now does not have. Kept, never counted.
   */
  archived?: {
    /**
     * By the edition and requirement they were given to, as version/id.
     */
    answers?: {
      [k: string]: ArchivedAnswer;
    };
    /**
     * By the edition and fact they were given to, as version/id.
     */
    facts?: {
      [k: string]: ArchivedFact;
    };
  };
}
/**
 * The answer to one requirement. Fields are left out while they are not given.
 */
export interface Answer {
  answer?: Answer1;
  /**
   * Value of the option, for a requirement of kind choice.
   */
  choice?: string;
  /**
   * Values of the options, for a requirement of kind multi-choice; empty says that none of them holds.
   *
   * @maxItems 60
   */
  choices?: string[];
  /**
   * The value, for a requirement of kind number.
   */
  number?: number;
  /**
   * The day, YYYY-MM-DD, for a requirement of kind date.
   */
  date?: string;
  /**
   * The text, for a requirement of kind text.
   */
  text?: string;
  /**
   * Answers by objective id, for a requirement that has objectives.
   */
  objectives?: {
    [k: string]: Answer1;
  };
  /**
   * Why the answer is right, in the manufacturer's words. Plain text.
   */
  rationale?: string;
  /**
   * Ids of the evidence items that support the answer.
   */
  evidence?: string[];
  carried?: Carried;
}
/**
 * Where the answer comes from, when the record was carried over from another edition.
 */
export interface Carried {
  /**
   * The requirements it was given to, oldest first, each as version/id; as checklist@version/id where that is another checklist.
   */
  from: Origin[];
  /**
   * Answers to text that has changed since, whole, by version/id, or proposed from another checklist, by checklist@version/id. They claim nothing; until the requirement is answered anew it needs review.
   */
  offered?: {
    [k: string]: Answer;
  };
}
/**
 * One piece of evidence, by reference: the file itself is not in the record.
 */
export interface EvidenceItem {
  /**
   * File name or title of the document.
   */
  name: string;
  /**
   * What sort of evidence it is.
   */
  kind:
    | 'document'
    | 'design'
    | 'test-report'
    | 'source-review'
    | 'configuration'
    | 'certificate'
    | 'log'
    | 'photograph'
    | 'other';
  /**
   * 0 claim, 1 documented, 2 examined by the manufacturer, 3 tested by the manufacturer, 4 independently tested.
   */
  level: number;
  /**
   * How it was come by: examine (documents, designs, code or settings were looked at), interview (people were asked), test (the Device or a process was tried).
   */
  method?: 'examine' | 'interview' | 'test';
  /**
   * Document number, version or where to find it.
   */
  reference?: string;
  /**
   * Who made it.
   */
  author?: string;
  /**
   * Who may see it, as the manufacturer marks it: public, internal (the manufacturer's own people), confidential (those who need it, by agreement), restricted (named people only). A mark, not a protection.
   */
  confidentiality?: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Date of the evidence, YYYY-MM-DD.
   */
  created?: string;
  /**
   * The last day, YYYY-MM-DD, on which it still supports an answer.
   */
  expires?: string;
  /**
   * Digest of the file in lower-case hex.
   */
  sha256?: string;
  /**
   * Size of the file in bytes.
   */
  size?: number;
  /**
   * Where to look in it, or anything a reviewer should know.
   */
  note?: string;
}
/**
 * An answer as it was given, and why it is no longer among the answers.
 */
export interface ArchivedAnswer {
  answer: Answer;
  /**
   * Why it was archived, for people.
   */
  reason: string;
}
/**
 * A value as it was given, and why it is no longer in the profile.
 */
export interface ArchivedFact {
  /**
   * As it was given.
   */
  value: string | number | boolean;
  /**
   * Why it was archived, for people.
   */
  reason: string;
}
