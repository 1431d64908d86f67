import type { FactValue, Requirement, ScoringModel } from '../model.ts';
import type { Fraction, OutcomeValue, PointRange } from '../result.ts';
import type { Day } from './day.ts';

/** Conditions of all sections and requirements as one list of nodes, each after those it reads; equal ones shared. */
export interface ConditionProgram {
  /** Operation of each node, from `OP` in conditions.ts; `a` and `b` are its operands. */
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Arguments of n-ary operations, as runs. */
  readonly pool: Int32Array;
}

/** A fact as conditions see it: what it may be, and the literals it is compared with, sorted. */
export interface FactSlot {
  readonly id: string;
  readonly type: 'boolean' | 'integer' | 'enum' | 'date' | 'text';
  readonly options: ReadonlySet<string>;
  readonly minimum: number;
  readonly maximum: number;
  readonly literals: readonly FactValue[];
}

/** A checklist compiled for scoring: one entry for each requirement, in checklist order. */
export interface CompiledScoring {
  readonly model: ScoringModel;
  /** Points before any deduction; 0 in other models. */
  readonly start: number;
  readonly requirements: readonly Requirement[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** As the model counts it: 1 for every weight above 0 where it is unweighted. */
  readonly weight: Int32Array;
  /** Value of 'partial' in hundredths. */
  readonly credit: Uint8Array;
  readonly gate: Uint8Array;
  readonly mayBeNotApplicable: Uint8Array;
  /** Least level of evidence; -1 where none is asked for, so that no evidence (also -1) suffices. */
  readonly level: Int8Array;
  /** Node of the program that says whether it applies. */
  readonly condition: Int32Array;
  /** Objectives of requirement i are parts firstPart[i] to firstPart[i + 1] - 1. */
  readonly firstPart: Int32Array;
  readonly program: ConditionProgram;
  readonly facts: readonly FactSlot[];
  /** Sections in checklist order, each before those inside it; own requirements end at sectionEnd. */
  readonly sectionEnd: Int32Array;
  /** Index of the section around it, -1 at the top. */
  readonly sectionParent: Int32Array;
  readonly sectionWeight: Int32Array;
  /** Index of the level that depends on the requirement; -1 for none. */
  readonly levelOf: Int16Array;
  readonly levelCount: number;
  /** Index of the level that the outcome ready needs; -1 for none. */
  readonly requiredLevel: number;
  readonly thresholdAtLeast: Float64Array;
  /** Index of the section; -1 for the whole checklist; -2 where there is no such section. */
  readonly thresholdSection: Int32Array;
}

/** A record as numbers, made for one CompiledScoring and updated in place. */
export interface EncodedRecord {
  assessedOn: Day;
  /** By fact: place of its value among the literals it is compared with; -1 while it is not given. */
  readonly ranks: Int32Array;
  readonly values: (FactValue | undefined)[];
  /** By requirement: what its answer claims as a whole (codes in encode.ts). */
  readonly claims: Uint8Array;
  /** By objective. */
  readonly parts: Uint8Array;
  /** By requirement: 1 where the answer has a rationale. */
  readonly justified: Uint8Array;
  /** By requirement: highest level among the linked items that have not expired; -1 for none. */
  readonly evidence: Int8Array;
  /** Working space of scoreEncoded. */
  readonly truths: Uint8Array;
  readonly verdicts: Uint8Array;
  readonly sums: Float64Array;
}

/** The scores, the outcome and the verdicts, equal to those of `assess`. */
export interface FastScore {
  readonly demonstrated: Fraction | null;
  readonly answered: Fraction | null;
  readonly attainable: Fraction | null;
  /** Only in the model points. */
  readonly points?: PointRange;
  readonly decided: number;
  readonly total: number;
  readonly outcome: OutcomeValue;
  /** How many levels, from the lowest, are reached, and how many can be; both 0 where the model has none. */
  readonly levelsReached: number;
  readonly levelsAttainable: number;
  /** Code of each requirement's verdict (see VERDICT_OF_CODE in score.ts). The record's own array: the next call overwrites it. */
  readonly verdicts: Uint8Array;
}
