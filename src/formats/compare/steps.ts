import { scoreNumber, type Fraction, type Measure, type Rational } from '../../engine/index.ts';
import type { AssessmentComparison } from '../../review/compareAssessments.ts';

/** One line of the way from one score to another, as people read it. */
export interface ShownStep {
  readonly label: string;
  /** The score after it, cut to one decimal: "63.2", "not applicable". */
  readonly score: string;
  /** What it changed: "+3.4", "-0.5", "0.0". "+0.0" is a rise too small to show. */
  readonly change: string;
  /** Scores before and after, for pictures; null where nothing counts. */
  readonly between: readonly [Fraction | null, Fraction | null];
}

/** The way from one score to another. */
export interface ShownSteps {
  readonly from: string;
  readonly to: string;
  readonly change: string;
  readonly unit: 'percent' | 'points';
  readonly steps: readonly ShownStep[];
}

export const STEPS_HELP =
  'From the one demonstrated score to the other: first what the edition does by itself, then one requirement after another in checklist order. Scores are cut to one decimal; each step is the difference of the scores shown, so the steps add up. What one step is worth depends on their order.';

export const NO_STEPS =
  'One edition is scored in percent and the other in points, so no steps lead from one to the other.';

/** The steps as shown; undefined where the two scores are measured differently, so that they have no difference. */
export function shownSteps({ before, after, waterfall }: AssessmentComparison): ShownSteps | undefined {
  if ((before.score.points === undefined) !== (after.score.points === undefined)) return undefined;
  const measure = after.score;
  let last = waterfall.from;
  const steps = waterfall.steps.map(({ requirement, score, change }): ShownStep => {
    const step = {
      label: requirement ?? 'Change of edition',
      score: scoreNumber(score, measure),
      change: changeText(last, score, change, measure),
      between: [last, score] as const,
    };
    last = score;
    return step;
  });
  const { from, to, change } = waterfall;
  return {
    from: scoreNumber(from, before.score),
    to: scoreNumber(to, measure),
    change: changeText(from, to, change, measure),
    unit: measure.points ? 'points' : 'percent',
    steps,
  };
}

/** Difference of two scores as shown. The sign is that of the exact change. */
function changeText(from: Fraction | null, to: Fraction | null, { n }: Rational, measure: Measure): string {
  const tenths = Math.abs(tenthsOf(to, measure) - tenthsOf(from, measure));
  const sign = n > 0n ? '+' : n < 0n ? '-' : '';
  return `${sign}${Math.trunc(tenths / 10)}.${tenths % 10}`;
}

/** Whole tenths of a score as shown; 0 where nothing counts. */
function tenthsOf(score: Fraction | null, measure: Measure): number {
  return score === null ? 0 : Math.round(Number(scoreNumber(score, measure)) * 10);
}
