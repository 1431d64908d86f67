import {
  listRequirements,
  VERDICT_OF_CODE,
  type Checklist,
  type Counts,
  type FastScore,
  type Fraction,
  type OutcomeValue,
  type Result,
  type Verdict,
} from '../engine/index.ts';

/** What a row says of one result, self-assessed or reviewed: the two are never made into one. */
export interface Side {
  readonly outcome: OutcomeValue;
  /** Whether its scores are points; otherwise they are shares of 1. */
  readonly points: boolean;
  readonly demonstrated: Fraction | null;
  readonly answered: Fraction | null;
  readonly attainable: Fraction | null;
  /** Requirements that count and are decided, over those that count. */
  readonly decided: number;
  readonly total: number;
  readonly counts: Counts;
  /** Ids of gates that fail, in checklist order. */
  readonly gatesFailed: readonly string[];
  /** Ids of all requirements that fail, gates included, in checklist order. */
  readonly failed: readonly string[];
}

/** The {@link Side} of a whole result. */
export function sideOf({ outcome, score, counts, requirements }: Result): Side {
  const failed = requirements.filter(({ verdict }) => verdict === 'fail');
  return {
    outcome: outcome.value,
    points: score.points !== undefined,
    demonstrated: score.demonstrated,
    answered: score.answered,
    attainable: score.attainable,
    decided: score.completeness.decided,
    total: score.completeness.total,
    counts,
    gatesFailed: failed.filter(({ gate }) => gate).map(({ id }) => id),
    failed: failed.map(({ id }) => id),
  };
}

const COUNT_OF: Readonly<Record<Verdict, keyof Counts>> = {
  pass: 'pass',
  partial: 'partial',
  fail: 'fail',
  'not-applicable': 'notApplicable',
  'not-answered': 'notAnswered',
  'needs-review': 'needsReview',
  inconclusive: 'inconclusive',
  pending: 'pending',
};

/** Makes the function that gives the same {@link Side} of a record scored in a batch. */
export function fastSides(checklist: Checklist): (score: FastScore) => Side {
  const requirements = listRequirements(checklist).map(({ requirement: { id, gate } }) => ({ id, gate }));
  return (score) => {
    const counts: Record<keyof Counts, number> = {
      requirements: requirements.length,
      notApplying: 0,
      pass: 0,
      partial: 0,
      fail: 0,
      notApplicable: 0,
      notAnswered: 0,
      needsReview: 0,
      inconclusive: 0,
      pending: 0,
    };
    const gatesFailed: string[] = [];
    const failed: string[] = [];
    requirements.forEach(({ id, gate }, index) => {
      const verdict = VERDICT_OF_CODE[score.verdicts[index] ?? -1];
      counts[verdict === undefined ? 'notApplying' : COUNT_OF[verdict]] += 1;
      if (verdict !== 'fail') return;
      failed.push(id);
      if (gate) gatesFailed.push(id);
    });
    const { outcome, demonstrated, answered, attainable, decided, total } = score;
    return {
      outcome,
      points: score.points !== undefined,
      demonstrated,
      answered,
      attainable,
      decided,
      total,
      counts,
      gatesFailed,
      failed,
    };
  };
}
