import type { Threshold } from './model.ts';
import type { Score, SectionResult, ThresholdResult } from './result.ts';
import { reachesAsked } from './scoreText.ts';

/** The score a threshold is about; undefined when it names a section that the checklist does not have. */
export function scoreFor(
  threshold: Pick<Threshold, 'section'>,
  overall: Score,
  sections: readonly SectionResult[],
): Score | undefined {
  if (threshold.section === undefined) return overall;
  return sections.find((section) => section.id === threshold.section)?.score;
}

/**
 * Where a threshold stands. 'unreachable' only when even the attainable score is below it, exactly. A threshold over
 * nothing that counts is not applicable, and stands in nobody's way.
 */
export function judgeThreshold(
  threshold: Threshold,
  overall: Score,
  sections: readonly SectionResult[],
): ThresholdResult {
  return { ...threshold, state: stateOf(threshold.atLeast, scoreFor(threshold, overall, sections)) };
}

function stateOf(atLeast: number, score: Score | undefined): ThresholdResult['state'] {
  if (!score?.demonstrated || !score.attainable) return 'not-applicable';
  if (reachesAsked(score.demonstrated, atLeast, score)) return 'met';
  return reachesAsked(score.attainable, atLeast, score) ? 'open' : 'unreachable';
}
