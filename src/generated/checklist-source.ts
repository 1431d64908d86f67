/* Made from checklists/schema/checklist.schema.json by npm run generate. Do not edit. */

export type RequirementId = string;
/**
 * A condition on the profile's facts, in a small part of CEL (Common Expression Language): && || ! == != < <= > >= in, literals, lists and fact ids. Left out: always applies. While a fact it needs is not given, the condition is unknown, not false.
 */
export type AppliesWhen = string;
export type Line = string;
/**
 * The answer this counts as.
 */
export type Means = 'met' | 'partly-met' | 'not-met';
/**
 * The answer this counts as.
 */
export type Means1 = 'met' | 'partly-met' | 'not-met';

/**
 * One edition of a checklist: the facts it asks about a Device, the requirements in their sections, and how answers become a score and a readiness outcome. The file lives at checklists/<id>/<version>.yaml.
 */
export interface ChecklistSource {
  /**
   * The version of the checklist language this file is written in. Always 1.
   */
  format: 1;
  /**
   * Stable name of the checklist, the same in every edition and equal to its folder's name: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * Version of this edition as MAJOR.MINOR.PATCH, equal to the file's name. Editorial change: patch. Informational or relaxed: minor. Anything that can make a result worse: major.
   */
  version: string;
  /**
   * Where this edition is in its life. A published edition is frozen; that it is superseded follows from a later one that names it, and need not be written.
   */
  status: 'draft' | 'published' | 'superseded' | 'withdrawn';
  /**
   * The date on which this edition was published, YYYY-MM-DD. Left out of a draft.
   */
  published?: string;
  /**
   * The date from which this edition is in effect, YYYY-MM-DD.
   */
  inEffect?: string;
  /**
   * Version of the edition that this one follows. Left out of a first edition.
   */
  supersedes?: string;
  /**
   * What became of the requirements of the edition that this one supersedes, where their ids alone do not say it. Answers are carried over by it.
   */
  changes?: Change[];
  /**
   * What people call this checklist, in sentence case.
   */
  title: string;
  /**
   * Who uses this checklist, when and what for, in one to three sentences. Plain text; a blank line starts a paragraph.
   */
  purpose: string;
  /**
   * What this checklist is and is not. Shown on every page, report and export made from it.
   */
  notice: string;
  attribution?: Attribution;
  /**
   * The Device types this checklist can be used for, as abbreviations.
   *
   * @minItems 1
   */
  appliesTo: string[];
  /**
   * The facts asked about the Device before its requirements. Conditions (`applies`) may refer to any of them by id.
   */
  profile: Fact[];
  scoring: Scoring;
  review?: ReviewTerms;
  /**
   * The requirements, grouped. A section holds requirements, further sections, or both.
   *
   * @minItems 1
   */
  sections: Section[];
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
 * Whose words the requirements are, where they were taken over from somebody. Shown with the checklist and in every report.
 */
export interface Attribution {
  /**
   * Who made what was taken over, in the words that their terms ask for.
   */
  text: string;
  /**
   * Terms under which it was taken over.
   */
  licence?: string;
  /**
   * Web address of the work or of its terms, beginning with https:// or http://.
   */
  url?: string;
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
 * How verdicts become scores and a readiness outcome.
 */
export interface Scoring {
  /**
   * weighted: the sum of weight times value over the sum of weights of all requirements that count. xccdf-default: each section is the weighted mean of what it directly holds. xccdf-flat: as weighted. xccdf-flat-unweighted: every weight above 0 counts as 1. xccdf-absolute: 100 when everything that counts has its full value, else 0. points: a start value less the weights of what is not shown to be met. levels: as weighted, with levels of mandatory requirements beside it.
   */
  model: 'weighted' | 'xccdf-default' | 'xccdf-flat' | 'xccdf-flat-unweighted' | 'xccdf-absolute' | 'points' | 'levels';
  /**
   * Points before any deduction. Only, and always, for the model points.
   */
  start?: number;
  /**
   * The levels, lowest first. A level is reached when every mandatory requirement of it and of all lower levels passes. Only, and always, for the model levels.
   *
   * @minItems 1
   * @maxItems 100
   */
  levels?: Level[];
  /**
   * Id of the level that the outcome ready needs. Left out: none.
   */
  requiredLevel?: string;
  /**
   * Scores that the demonstrated score must reach for the outcome ready. May be empty.
   */
  thresholds: Threshold[];
}
export interface Level {
  /**
   * Stable name of this level.
   */
  id: string;
  /**
   * What reaching it shows.
   */
  title: string;
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
 * What a reviewer of a submission chooses from. Left out: terms that every checklist has. No score depends on them.
 */
export interface ReviewTerms {
  /**
   * What an observation can be about.
   *
   * @minItems 1
   * @maxItems 50
   */
  categories?: ReviewTerm[];
  /**
   * How weighty an observation can be, the weightiest first.
   *
   * @minItems 1
   * @maxItems 20
   */
  severities?: ReviewTerm[];
  /**
   * What a reviewer can recommend. Never an approval: whoever decides does that.
   *
   * @minItems 1
   * @maxItems 20
   */
  recommendations?: ReviewTerm[];
}
/**
 * One thing to choose.
 */
export interface ReviewTerm {
  /**
   * Stable name, as kept in reviews.
   */
  id: string;
  /**
   * The words a person reads.
   */
  title: string;
  /**
   * When to choose it.
   */
  help?: string;
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
