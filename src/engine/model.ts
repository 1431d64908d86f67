/**
 * The compiled checklist and the submission record, as the engine reads them.
 *
 * `load` makes a {@link Checklist} from YAML: defaults filled in, conditions parsed and type-checked. The engine trusts
 * it. It does not trust a {@link SubmissionRecord}: one that satisfies its JSON Schema may still answer requirements
 * that do not exist or hold values of the wrong type for this edition, and no such record may make the engine throw.
 */

import type { StrictnessChange } from './editions/strictnessChange.ts';

/** Value of a profile fact. Dates are ISO 8601 strings (YYYY-MM-DD), which compare as text. */
export type FactValue = string | number | boolean;

export type FactType = 'enum' | 'boolean' | 'integer' | 'date' | 'text';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly type: FactType;
  /** Only for enum facts. */
  readonly options?: readonly Option[];
  /** Only for integer facts, inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly help?: string;
}

/** One side of a comparison: the value of a fact, or a literal. */
export type Operand = { readonly fact: string } | { readonly value: FactValue };

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** A condition as a small tree; a bare boolean fact is `{ op: 'fact' }`. Evaluated in three values. */
export type Condition =
  | { readonly op: 'const'; readonly value: boolean }
  | { readonly op: 'fact'; readonly fact: string }
  | { readonly op: 'not'; readonly arg: Condition }
  | { readonly op: 'and' | 'or'; readonly args: readonly Condition[] }
  | { readonly op: ComparisonOperator; readonly left: Operand; readonly right: Operand }
  | { readonly op: 'in'; readonly left: Operand; readonly list: readonly FactValue[] };

/** A condition as its author wrote it (CEL) and as a tree. */
export interface CompiledCondition {
  readonly text: string;
  readonly tree: Condition;
}

/** What an answer of any kind counts as. */
export type Meaning = 'met' | 'partly-met' | 'not-met';

export interface ResponseOption {
  readonly value: string;
  readonly label: string;
  readonly means: Meaning;
}

/** One row of a multi-choice: the first whose every test holds decides. A row without tests holds always. */
export interface ChoiceCase {
  /** All of these are chosen. */
  readonly all?: readonly string[];
  /** At least one of these is chosen. */
  readonly any?: readonly string[];
  /** None of these is chosen. */
  readonly none?: readonly string[];
  /** So many options are chosen, or more. */
  readonly atLeast?: number;
  readonly means: Meaning;
}

export interface Band {
  /** Largest value of the band, inclusive; absent in the last band. */
  readonly upTo?: number;
  readonly means: Meaning;
}

interface ResponseCommon {
  /** Whether 'not applicable' may be claimed (with a rationale). */
  readonly notApplicable: boolean;
  /** Worth of 'partly met', in whole percent of the weight, 0 to 99. */
  readonly partialCredit: number;
}

export type Response =
  | (ResponseCommon & { readonly kind: 'conformance' })
  | (ResponseCommon & { readonly kind: 'choice'; readonly options: readonly ResponseOption[] })
  | (ResponseCommon & {
      readonly kind: 'multi-choice';
      readonly options: readonly Option[];
      readonly cases: readonly ChoiceCase[];
    })
  | (ResponseCommon & { readonly kind: 'number'; readonly unit?: string; readonly bands: readonly Band[] })
  | (ResponseCommon & {
      readonly kind: 'date';
      /** Bands are over the days since that day, or until it, as seen on the assessment date. */
      readonly measured: 'since' | 'until';
      readonly bands: readonly Band[];
    })
  | (ResponseCommon & {
      readonly kind: 'text';
      /** What any text counts as; absent where only a reviewer can judge it. */
      readonly given?: Meaning;
    });

export interface Objective {
  readonly id: string;
  readonly text: string;
}

export type Confidence = 'confirmed' | 'secondary' | 'inferred';

export interface Citation {
  readonly source: string;
  readonly ref?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** 0 claim · 1 documented · 2 examined by the manufacturer · 3 tested by the manufacturer · 4 independently tested. */
export type EvidenceLevel = 0 | 1 | 2 | 3 | 4;

export interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly why: string;
  readonly goodEvidence: readonly string[];
  readonly guidance: readonly string[];
  readonly sources: readonly Citation[];
  readonly gate: boolean;
  /** Non-negative integer; 0 is shown and not counted. */
  readonly weight: number;
  /** Id of the level that asks for it; only where the model is levels. */
  readonly level?: string;
  /** Whether its level depends on it; true when left out. */
  readonly mandatory?: boolean;
  readonly applies?: CompiledCondition;
  readonly response: Response;
  /** Empty unless the requirement is answered in parts; then response.kind is 'conformance'. */
  readonly objectives: readonly Objective[];
  /** Least level of evidence that lets 'met' pass; 0 means that none is needed. */
  readonly minimumEvidenceLevel: EvidenceLevel;
  readonly review: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** How much the section counts in what is around it; 1 or more, only for the model xccdf-default; 1 when left out. */
  readonly weight?: number;
  /** Also binds all that the section contains. */
  readonly applies?: CompiledCondition;
  readonly sections: readonly Section[];
  readonly requirements: readonly Requirement[];
}

export interface Threshold {
  readonly id: string;
  readonly title: string;
  /** Whole percent, 0 to 100; points, for the whole checklist where the model is points. */
  readonly atLeast: number;
  /** Section whose score is meant; absent for the whole checklist. */
  readonly section?: string;
}

/** How verdicts become scores. The four of XCCDF are those of NIST IR 7275 revision 4, section 7.3. */
export type ScoringModel =
  | 'weighted' // Σ weight × value over Σ weight
  | 'xccdf-default' // each section is the weighted mean of what it directly holds
  | 'xccdf-flat' // as weighted
  | 'xccdf-flat-unweighted' // every weight above 0 taken as 1
  | 'xccdf-absolute' // 1 when everything that counts has its full value, else 0
  | 'points' // a start value less what is not shown to be met
  | 'levels'; // as weighted, with levels of mandatory requirements beside it

/** One of the levels of the model levels. A level holds what it asks for itself and all that lower levels ask for. */
export interface Level {
  readonly id: string;
  readonly title: string;
}

export interface Scoring {
  readonly model: ScoringModel;
  /** Points before any deduction; only for the model points, then always there. */
  readonly start?: number;
  /** Lowest first; only for the model levels, then always there. */
  readonly levels?: readonly Level[];
  /** Level that the outcome ready needs. */
  readonly requiredLevel?: string;
  readonly thresholds: readonly Threshold[];
}

/** How requirements of an edition follow from those of the edition it supersedes. */
export type MoveType = 'moved' | 'split' | 'merged' | 'covered-by' | 'reworded' | 'retired' | 'added';

/** One declared change: what became of old requirements, or where new ones come from. */
export interface Move {
  readonly type: MoveType;
  /** Ids of the superseded edition; empty for 'added'. */
  readonly from: readonly string[];
  /** Ids of this edition; empty for 'retired'. */
  readonly to: readonly string[];
  readonly note?: string;
  /** Only for 'reworded': declared to mean the same in other words. */
  readonly editorial?: boolean;
}

/** One thing that a reviewer can choose. */
export interface ReviewTerm {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
}

/** What a reviewer chooses from, as far as the edition says so itself. No result depends on it. */
export interface ReviewTerms {
  readonly categories?: readonly ReviewTerm[];
  /** The weightiest first. */
  readonly severities?: readonly ReviewTerm[];
  readonly recommendations?: readonly ReviewTerm[];
}

/** Whose words the requirements are, where they were taken over. */
export interface Attribution {
  readonly text: string;
  readonly licence?: string;
  /** Of the work or of its terms. */
  readonly url?: string;
}

/** What an overlay has made of one part of its base, or added to it. Parts without an entry are the base's own. */
export interface OverlayEntry {
  readonly part: StrictnessChange['part'];
  readonly id: string;
  readonly origin: 'added' | 'changed' | 'excluded';
  /** What differs from the base; empty where something is only said beside it. */
  readonly changes: readonly StrictnessChange[];
  /** What the organisation says beside the base's text; plain text, a blank line starts a paragraph. */
  readonly notes: readonly string[];
  /** Why a result may be better than under the base; only where it may. */
  readonly weakens?: string;
}

/** Where a checklist comes from that an overlay made of another. */
export interface OverlayOrigin {
  /** The organisation whose overlay it is. */
  readonly by: string;
  readonly base: { readonly id: string; readonly version: string; readonly title: string; readonly digest: string };
  /** In the order of the checklist: itself, facts, sections, requirements, thresholds. */
  readonly entries: readonly OverlayEntry[];
}

/** One edition, compiled: all that a browser or the command line needs to run an assessment. */
export interface Checklist {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly status: 'draft' | 'published' | 'superseded' | 'withdrawn';
  readonly published?: string;
  readonly inEffect?: string;
  /** Version of the edition it follows. */
  readonly supersedes?: string;
  /** What became of that edition's requirements, where it is not plain from their ids. */
  readonly changes?: readonly Move[];
  readonly title: string;
  readonly purpose: string;
  readonly notice: string;
  /** Absent where the words are the project's own. */
  readonly attribution?: Attribution;
  /** Only of what an overlay has made. */
  readonly overlay?: OverlayOrigin;
  readonly appliesTo: readonly string[];
  readonly profile: readonly Fact[];
  readonly scoring: Scoring;
  /** Absent where the edition names no terms of its own. */
  readonly review?: ReviewTerms;
  readonly sections: readonly Section[];
}

/** What the manufacturer claims. */
export type Claim = Meaning | 'not-applicable';

export interface Answer {
  readonly answer?: Claim;
  /** For responses of kind choice. */
  readonly choice?: string;
  /** For responses of kind multi-choice; empty says that none of the options holds. */
  readonly choices?: readonly string[];
  /** For responses of kind number. */
  readonly number?: number;
  /** For responses of kind date, YYYY-MM-DD. */
  readonly date?: string;
  /** For responses of kind text. */
  readonly text?: string;
  /** By objective id. */
  readonly objectives?: Readonly<Record<string, Claim>>;
  readonly rationale?: string;
  /** Ids of evidence items of the record. */
  readonly evidence?: readonly string[];
  readonly carried?: Carried;
}

/** Where an answer comes from when a record was carried to another edition. */
export interface Carried {
  /** Requirements it was given to, oldest first, each as `version/id`. */
  readonly from: readonly string[];
  /**
   * Answers to text that has changed, by `version/id`, whole: shown beside the new text, and claiming nothing. Until
   * the requirement is answered anew it needs review.
   */
  readonly offered?: Readonly<Record<string, Answer>>;
}

export interface Evidence {
  readonly name: string;
  readonly kind: string;
  readonly level: number;
  readonly method?: string;
  readonly reference?: string;
  readonly author?: string;
  readonly confidentiality?: string;
  readonly created?: string;
  /** Last day on which the item supports an answer. */
  readonly expires?: string;
  readonly sha256?: string;
  readonly size?: number;
  readonly note?: string;
}

/** The parts of a submission record that decide its result. */
export interface AssessedRecord {
  /** Date (YYYY-MM-DD) against which expiry is measured. */
  readonly assessedOn: string;
  readonly profile: Readonly<Record<string, FactValue>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
}
