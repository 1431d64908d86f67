/* Made from checklists/schema/overlay.schema.json by npm run generate. Do not edit. */

export type RequirementId = string;
export type Line = string;
/**
 * A condition on the profile's facts, in a small part of CEL (Common Expression Language): && || ! == != < <= > >= in, literals, lists and fact ids. Left out: always applies. While a fact it needs is not given, the condition is unknown, not false.
 */
export type AppliesWhen = string;
/**
 * The answer this counts as.
 */
export type Means = 'met' | 'partly-met' | 'not-met';
/**
 * The answer this counts as.
 */
export type Means1 = 'met' | 'partly-met' | 'not-met';
export type Prose = string;
/**
 * A condition on the profile's facts, in a small part of CEL (Common Expression Language): && || ! == != < <= > >= in, literals, lists and fact ids. Left out: always applies. While a fact it needs is not given, the condition is unknown, not false.
 */
export type AppliesWhen1 = string;
/**
 * A condition on the profile's facts, in a small part of CEL (Common Expression Language): && || ! == != < <= > >= in, literals, lists and fact ids. Left out: always applies. While a fact it needs is not given, the condition is unknown, not false.
 */
export type AppliesWhen2 = string;

/**
 * One edition of an overlay: what an organisation adds to an edition of a checklist, makes stricter and says beside it. It names the base and copies nothing of it. The file lives at overlays/<id>/<version>.yaml; what it makes of the base is a checklist of its own.
 */
export interface OverlaySource {
  /**
   * The version of the overlay language this file is written in. Always 1.
   */
  format: 1;
  /**
   * Stable name of the overlay and of the checklist it makes, equal to its folder's name and to that of no checklist: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * Version of this edition as MAJOR.MINOR.PATCH, equal to the file's name. It is raised as that of a checklist is.
   */
  version: string;
  /**
   * Where this edition is in its life.
   */
  status: 'draft' | 'published' | 'withdrawn';
  /**
   * The date on which this edition was published, YYYY-MM-DD. Left out of a draft.
   */
  published?: string;
  /**
   * The date from which this edition is in effect, YYYY-MM-DD.
   */
  inEffect?: string;
  /**
   * Version of the edition of this overlay that this one follows. Left out of a first edition.
   */
  supersedes?: string;
  /**
   * What became of the requirements that the superseded edition of this overlay added. What became of those of the base is taken from the base.
   */
  changes?: Change[];
  /**
   * What people call the checklist that this overlay makes, in sentence case.
   */
  title: string;
  /**
   * Who uses it, when and what for, in one to three sentences.
   */
  purpose: string;
  /**
   * What is to be said with it. It stands before the notice of the base, which is always shown.
   */
  notice?: string;
  /**
   * The organisation whose overlay this is.
   */
  by: string;
  base: Base;
  /**
   * Some of the Device types of the base. Left out: all of them.
   *
   * @minItems 1
   */
  appliesTo?: string[];
  add?: Additions;
  change?: Modifications;
}
/**
 * One change from the superseded edition.
 */
export interface Change {
  /**
   * moved: another id or place, one to one. split: one became several. merged: one or several went into one. covered-by: withdrawn, because others cover it. reworded: other words. retired: withdrawn. added: new.
   */
  type: 'moved' | 'split' | 'merged' | 'covered-by' | 'reworded' | 'retired' | 'added';
  /**
   * Ids of requirements of the superseded edition. Left out for added.
   *
   * @minItems 1
   */
  from?: RequirementId[];
  /**
   * Ids of requirements of this edition. Left out for retired.
   *
   * @minItems 1
   */
  to?: RequirementId[];
  /**
   * Why, for the person whose answers are carried over.
   */
  note?: string;
  /**
   * true: only the words changed and the meaning did not, so that old answers still hold. Only for reworded.
   */
  editorial?: boolean;
}
/**
 * The edition of a checklist that this overlay is made on.
 */
export interface Base {
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
 * What is added to the base.
 */
export interface Additions {
  /**
   * Further facts about the Device, asked after those of the base. Conditions in this file may refer to them.
   *
   * @minItems 1
   */
  facts?: Fact[];
  /**
   * Further sections and requirements, by where they go.
   *
   * @minItems 1
   */
  content?: AddedContent[];
  /**
   * Further scores to be reached.
   *
   * @minItems 1
   */
  thresholds?: Threshold[];
}
/**
 * One fact about the Device.
 */
export interface Fact {
  /**
   * Name used in conditions and in submissions: letters and digits, starting with a lower-case letter. Never reused for something else.
   */
  id: string;
  /**
   * The question as the person reads it.
   */
  label: string;
  /**
   * enum (one of the options), boolean (yes or no), integer, date (YYYY-MM-DD) or text.
   */
  type: 'enum' | 'boolean' | 'integer' | 'date' | 'text';
  /**
   * The values an enum fact may take. Only for type enum.
   *
   * @minItems 2
   */
  options?: Option[];
  /**
   * Smallest value an integer fact may take.
   */
  minimum?: number;
  /**
   * Largest value an integer fact may take.
   */
  maximum?: number;
  /**
   * How to find the answer, in a sentence or two.
   */
  help?: string;
}
export interface Option {
  /**
   * The value stored in a submission and used in conditions.
   */
  value: string;
  /**
   * The words a person reads.
   */
  label: string;
  /**
   * When to choose this option.
   */
  help?: string;
}
/**
 * Sections and requirements that go to one place.
 */
export interface AddedContent {
  /**
   * Id of the section of the base that they go into, after what is there. Left out: sections go after the last of the base.
   */
  section?: string;
  /**
   * Requirements to be added to that section.
   *
   * @minItems 1
   */
  requirements?: Requirement[];
  /**
   * Sections to be added.
   *
   * @minItems 1
   */
  sections?: Section[];
  /**
   * Why this may make a result better than under the base. Without it such a change is refused; with it, it is shown wherever the checklist is shown.
   */
  weakens?: string;
}
export interface Requirement {
  /**
   * Stable name, never reused in any edition: capitals, digits and hyphens.
   */
  id: string;
  /**
   * The requirement in a few words.
   */
  title: string;
  /**
   * What must be true of the Device or its maker, in one or two plain sentences of our own words.
   */
  statement: string;
  /**
   * What goes wrong without it.
   */
  why: string;
  /**
   * Examples of evidence that would convince a reviewer, one a line.
   */
  goodEvidence?: Line[];
  /**
   * Ids of the guidance clauses this requirement assesses, as they stand in the documents between {# and }. Empty while none is known, as in an imported draft.
   */
  guidance: string[];
  /**
   * Where the requirement comes from, as entries of registers/sources.yaml.
   *
   * @minItems 1
   */
  sources: Citation[];
  /**
   * true: while this requirement fails, the outcome is not-ready whatever the score.
   */
  gate?: boolean;
  /**
   * How much the requirement counts in the score, a whole number. 0: shown, not counted. Left out: 1.
   */
  weight?: number;
  /**
   * Id of the level that asks for this requirement. Only for the model levels.
   */
  level?: string;
  /**
   * false: recommended only; the level does not depend on it. Only with a level. Left out: true.
   */
  mandatory?: boolean;
  applies?: AppliesWhen;
  response?: Response;
  /**
   * Parts to be answered one by one; the worst decides. Only for responses of kind conformance.
   *
   * @minItems 1
   */
  objectives?: Objective[];
  evidence?: EvidenceRule;
  /**
   * What a reviewer looks for, one hint a line.
   */
  review?: Line[];
}
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
  /**
   * Which version was read, or what the citation does and does not support.
   */
  note?: string;
}
/**
 * How the requirement is answered. Left out: conformance (met, partly met, not met).
 */
export interface Response {
  /**
   * conformance: met, partly met or not met. choice: one of the options. multi-choice: any of the options, judged by cases. number: a whole number judged by bands. date: a day, judged by bands over the days since it or until it. text: a text, judged by a reviewer or taken as given.
   */
  kind: 'conformance' | 'choice' | 'multi-choice' | 'number' | 'date' | 'text';
  /**
   * true: the person may answer 'not applicable', with a rationale.
   */
  notApplicable?: boolean;
  /**
   * What 'partly met' is worth, in whole percent of the weight. Left out: nothing.
   */
  partialCredit?: number;
  /**
   * The answers offered. For kind choice each says what it means; for kind multi-choice the cases do.
   *
   * @minItems 2
   * @maxItems 60
   */
  options?: ResponseOption[];
  /**
   * How chosen options are judged: the first case whose every test holds decides; the last has no test. Only for kind multi-choice.
   *
   * @minItems 1
   */
  cases?: Case[];
  /**
   * Unit of a number, as it is written after the value.
   */
  unit?: string;
  /**
   * How a number is judged: the first band whose upTo is not exceeded decides; the last band has no upTo. For kinds number, and date, where the number is that of the days.
   *
   * @minItems 1
   */
  bands?: Band[];
  /**
   * since: bands are over the days from the date given to the assessment date. until: over the days from the assessment date to the date given, negative once it is past. Only for kind date.
   */
  measured?: 'since' | 'until';
  given?: Means1;
}
export interface ResponseOption {
  /**
   * The value stored in a submission.
   */
  value: string;
  /**
   * The words a person reads.
   */
  label: string;
  /**
   * The answer this counts as. Needed for kind choice; not for kind multi-choice.
   */
  means?: 'met' | 'partly-met' | 'not-met';
}
/**
 * Tests on the options chosen. Left out tests always hold.
 */
export interface Case {
  /**
   * Every one of these options is chosen.
   *
   * @minItems 1
   */
  all?: string[];
  /**
   * One or more of these options is chosen.
   *
   * @minItems 1
   */
  any?: string[];
  /**
   * None of these options is chosen.
   *
   * @minItems 1
   */
  none?: string[];
  /**
   * So many options are chosen, or more.
   */
  atLeast?: number;
  means: Means;
}
export interface Band {
  /**
   * Largest value of this band, inclusive. Left out of the last band.
   */
  upTo?: number;
  means: Means;
}
export interface Objective {
  /**
   * Stable name inside the requirement, such as a, b, c.
   */
  id: string;
  /**
   * What must be true, in one sentence.
   */
  text: string;
}
/**
 * What evidence 'met' needs to count as a pass. Left out: no evidence is needed.
 */
export interface EvidenceRule {
  /**
   * 1 documented, 2 examined by the manufacturer, 3 tested by the manufacturer, 4 independently tested.
   */
  minimumLevel: number;
}
export interface Section {
  /**
   * Stable name, unique in the checklist: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * Heading of the section, in sentence case.
   */
  title: string;
  /**
   * What the section is about, in one to three sentences.
   */
  intro?: string;
  /**
   * How much the section counts in the section around it, a whole number. Only for the model xccdf-default. Left out: 1. To leave a section uncounted give its requirements the weight 0.
   */
  weight?: number;
  applies?: AppliesWhen;
  /**
   * Sections inside this one.
   */
  sections?: Section[];
  /**
   * The requirements of this section, in the order people see them.
   */
  requirements?: Requirement[];
}
export interface Threshold {
  /**
   * Stable name of this threshold.
   */
  id: string;
  /**
   * What reaching it shows.
   */
  title: string;
  /**
   * The score to reach: whole percent, or points where the model is points and the whole checklist is meant.
   */
  atLeast: number;
  /**
   * Id of the section whose score is meant. Left out: the whole checklist.
   */
  section?: string;
}
/**
 * What is made of parts of the base. Its words stay.
 */
export interface Modifications {
  /**
   * Requirements of the base, by id.
   *
   * @minItems 1
   */
  requirements?: RequirementChange[];
  /**
   * Sections of the base, by id.
   *
   * @minItems 1
   */
  sections?: SectionChange[];
  /**
   * Thresholds of the base, by id.
   *
   * @minItems 1
   */
  thresholds?: ThresholdChange[];
  requiredLevel?: RequiredLevel;
}
/**
 * What is made of one requirement of the base.
 */
export interface RequirementChange {
  /**
   * Id of the requirement in the base.
   */
  id: string;
  /**
   * What the organisation says beside the requirement, a paragraph or more each.
   *
   * @minItems 1
   */
  notes?: Prose[];
  /**
   * Further examples, after those of the base.
   *
   * @minItems 1
   */
  goodEvidence?: Line[];
  /**
   * Ids of further guidance clauses.
   *
   * @minItems 1
   */
  guidance?: string[];
  /**
   * Further sources.
   *
   * @minItems 1
   */
  sources?: Citation[];
  /**
   * Further hints for reviewers.
   *
   * @minItems 1
   */
  review?: Line[];
  /**
   * true: while this requirement fails, the outcome is not-ready whatever the score.
   */
  gate?: boolean;
  /**
   * How much the requirement counts in the score, a whole number. More moves the mean, so thresholds may have to be raised with it.
   */
  weight?: number;
  /**
   * Id of the level that asks for this requirement, where the base has none for it.
   */
  level?: string;
  /**
   * true: its level depends on it.
   */
  mandatory?: boolean;
  evidence?: EvidenceRule;
  /**
   * false: the person may no longer answer 'not applicable'.
   */
  notApplicable?: boolean;
  /**
   * What 'partly met' is worth, in whole percent of the weight.
   */
  partialCredit?: number;
  /**
   * Further parts that must be met, after those of the base.
   *
   * @minItems 1
   */
  objectives?: Objective[];
  applies?: AppliesWhen1;
  /**
   * true: the requirement is left out altogether, which weakens.
   */
  excluded?: true;
  /**
   * Why this may make a result better than under the base. Without it such a change is refused; with it, it is shown wherever the checklist is shown.
   */
  weakens?: string;
}
/**
 * What is made of one section of the base.
 */
export interface SectionChange {
  /**
   * Id of the section in the base.
   */
  id: string;
  /**
   * What the organisation says beside the section.
   *
   * @minItems 1
   */
  notes?: Prose[];
  applies?: AppliesWhen2;
  /**
   * true: the section is left out with all that it holds, which weakens.
   */
  excluded?: true;
  /**
   * Why this may make a result better than under the base. Without it such a change is refused; with it, it is shown wherever the checklist is shown.
   */
  weakens?: string;
}
/**
 * What is made of one threshold of the base.
 */
export interface ThresholdChange {
  /**
   * Id of the threshold in the base.
   */
  id: string;
  /**
   * The score to reach; more than in the base is stricter.
   */
  atLeast: number;
  /**
   * Why this may make a result better than under the base. Without it such a change is refused; with it, it is shown wherever the checklist is shown.
   */
  weakens?: string;
}
/**
 * The level that the outcome ready needs. Only for the model levels.
 */
export interface RequiredLevel {
  /**
   * Id of a level of the base; a higher one than in the base is stricter.
   */
  level: string;
  /**
   * Why this may make a result better than under the base. Without it such a change is refused; with it, it is shown wherever the checklist is shown.
   */
  weakens?: string;
}
