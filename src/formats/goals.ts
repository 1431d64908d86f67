import {
  askedText,
  assess,
  atEvidenceLevel,
  EVIDENCE_LEVELS,
  stepsToLevel,
  stepsToThreshold,
  type AssessedRecord,
  type Checklist,
  type EvidenceLevel,
  type OutcomeValue,
  type Result,
  type Score,
} from '../engine/index.ts';

/** A threshold or level that is not reached, and the fewest requirements that have to pass for it. */
export interface Goal {
  readonly title: string;
  /** What is asked for: "80%", "88 points"; of a level nothing beside its title. */
  readonly asked?: string;
  /** Ids, the one that returns most first. */
  readonly requirements: readonly string[];
}

/** Thresholds and levels that are not reached yet, each with the fewest requirements that reach it. */
export function openGoals(checklist: Checklist, result: Result): readonly Goal[] {
  const thresholds = result.thresholds.flatMap(({ id, title, state, atLeast, section }): Goal[] => {
    const steps = state === 'met' ? undefined : stepsToThreshold(checklist, result, id);
    const asked = askedText(atLeast, section === undefined ? result.score : {});
    return steps ? [{ title, asked, requirements: steps.requirements }] : [];
  });
  const levels = (result.levels ?? []).flatMap(({ id, title, state }): Goal[] => {
    const steps = state === 'reached' ? undefined : stepsToLevel(checklist, result, id);
    return steps ? [{ title, requirements: steps.requirements }] : [];
  });
  return [...thresholds, ...levels];
}

/** What a result would be if every requirement asked for evidence at a level or higher. */
export interface Restated {
  /** "2 or higher: examined by the manufacturer". */
  readonly level: string;
  readonly score: Score;
  readonly outcome: OutcomeValue;
}

const LEVELS: readonly EvidenceLevel[] = [1, 2, 3, 4];

/** The result restated at each level of evidence from 1 up, so that claims and tests are told apart. */
export function restated(checklist: Checklist, record: AssessedRecord): readonly Restated[] {
  return LEVELS.map((level) => {
    const { score, outcome } = assess(atEvidenceLevel(checklist, level), record);
    return {
      level: `${level}${level === 4 ? '' : ' or higher'}: ${EVIDENCE_LEVELS[level]}`,
      score,
      outcome: outcome.value,
    };
  });
}
