import type { ChecklistSource, Fact, Requirement, Section } from '../../generated/checklist-source.ts';
import type { Checklist, Confidence } from '../../engine/index.ts';
import type { ConditionResult } from '../compileCondition.ts';
import type { Draft } from '../draft.ts';
import type { Problem, Severity, Span } from '../problem.ts';
import type { Path } from '../readYaml.ts';

/** What a checklist's references are checked against. */
export interface References {
  /** Ids of the guidance clauses. */
  readonly clauses: ReadonlySet<string>;
  /** Confidence of each entry of the sources register, by id. */
  readonly sources: ReadonlyMap<string, Confidence>;
  /** Lower editions of the same checklist, by version; undefined for one that has errors. Absent: not looked for. */
  readonly editions?: ReadonlyMap<string, Checklist | undefined>;
}

export type FactDraft = Draft<Fact>;
export type SectionDraft = Draft<Section>;
export type RequirementDraft = Draft<Requirement>;

/** A part of the checklist with the way to it. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path;
}

/** One condition, compiled. */
export interface PlacedCondition {
  readonly text: string;
  readonly path: Path;
  readonly result: ConditionResult;
}

/** What a rule may look at. Any part of the checklist may be missing where the schema has found fault already. */
export interface RuleContext {
  readonly file: string;
  readonly checklist: Draft<ChecklistSource>;
  readonly facts: readonly Placed<FactDraft>[];
  /** All sections, nested ones after the one that contains them. */
  readonly sections: readonly Placed<SectionDraft>[];
  /** All requirements, in reading order. */
  readonly requirements: readonly Placed<RequirementDraft>[];
  readonly conditions: readonly PlacedCondition[];
  /** Absent when the checklist is looked at on its own; then references are not checked. */
  readonly references?: References | undefined;
  /** The edition that this one supersedes, where it is at hand. */
  readonly predecessor?: Checklist | undefined;
  /** The edition compiled; undefined while its schema or its conditions have problems. */
  compiled(): Checklist | undefined;
  /** Line of the value at a path, from 1. */
  lineOf(path: Path): number;
}

/** What a rule finds: a problem but for what the rule and the file say already. */
export interface RuleFinding extends Pick<Problem, 'message' | 'help' | 'expected' | 'actual'> {
  /** More exact than the rule's own code. */
  readonly code?: string;
  readonly path: Path;
  /** Whether the name or the value is marked; the value when left out. */
  readonly at?: 'key' | 'value';
  /** Span of offsets inside a text value. */
  readonly inside?: Span;
}

/** One thing that a checklist is held to beyond its schema. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What the rule is about, in a few words. */
  readonly title: string;
  /** Why the rule is there, for people who maintain checklists. */
  readonly docs: string;
  run(context: RuleContext): Iterable<RuleFinding>;
}
