import { byGain, gainsOf } from './gains.ts';
import type { Checklist } from './model.ts';
import type { Fraction, RequirementResult, Result } from './result.ts';
import { scoreOf } from './score.ts';
import { reachesAsked } from './scoreText.ts';
import { resultsIn, scoreTrees } from './scoreTree.ts';

/** The fewest requirements that, turned into passes, reach a threshold or level. */
export interface Steps {
  /** Ids, the one that returns most first; empty when it is reached already. */
  readonly requirements: readonly string[];
  /** The demonstrated score after them, of the section where the threshold is about one; null where nothing counts. */
  readonly reaches: Fraction | null;
}

/**
 * The smallest set of changes that reaches a threshold. Gains of single requirements add up ({@link gainsOf}), so taking
 * the largest first needs the fewest; equal ones go in checklist order. In xccdf-absolute all that are wanting are needed,
 * and that is what comes out. Undefined when there is no such threshold, nothing for it to count, or so few points in all
 * that nothing reaches it.
 *
 * `result` must come from `assess` with the same checklist.
 */
export function stepsToThreshold(checklist: Checklist, result: Result, thresholdId: string): Steps | undefined {
  const threshold = result.thresholds.find(({ id }) => id === thresholdId);
  if (!threshold) return undefined;
  const { scoring } = checklist;
  const whole = threshold.section === undefined;
  const scoreWith = (passing: ReadonlySet<string>) => {
    const trees = scoreTrees(checklist, raised(result.requirements, passing));
    const tree = threshold.section === undefined ? trees.whole : trees.sections.get(threshold.section);
    return tree && { tree, score: scoreOf(scoring, tree, whole) };
  };
  const start = scoreWith(new Set());
  if (!start?.score.demonstrated) return undefined;
  // In points only the whole is measured in points: a section's own gains are those of a weighted mean.
  const gains = gainsOf(whole ? scoring : { ...scoring, model: sectionModel(scoring.model) }, start.tree);
  const candidates = resultsIn(start.tree)
    .filter((requirement) => requirement.counts && requirement.low < 100)
    .map(({ id }) => ({ id, gain: gains.get(id) ?? NOTHING }))
    .sort((a, b) => byGain(a.gain, b.gain));
  const passing = new Set<string>();
  let { score } = start;
  const isReached = () => score.demonstrated !== null && reachesAsked(score.demonstrated, threshold.atLeast, score);
  for (const { id } of candidates) {
    if (isReached()) break;
    passing.add(id);
    score = scoreWith(passing)?.score ?? score;
  }
  return isReached() ? { requirements: [...passing], reaches: score.demonstrated } : undefined;
}

/**
 * The smallest set of changes that reaches a level: every mandatory requirement of it and of all lower levels that is
 * wanting. Undefined when there is no such level.
 */
export function stepsToLevel(checklist: Checklist, result: Result, levelId: string): Steps | undefined {
  const levels = result.levels ?? [];
  const last = levels.findIndex(({ id }) => id === levelId);
  if (last < 0) return undefined;
  const ids = levels.slice(0, last + 1).flatMap(({ wanting }) => wanting);
  const { whole } = scoreTrees(checklist, raised(result.requirements, new Set(ids)));
  return { requirements: ids, reaches: scoreOf(checklist.scoring, whole, true).demonstrated };
}

const NOTHING: Fraction = { num: 0, den: 1 };

function sectionModel(model: Checklist['scoring']['model']): Checklist['scoring']['model'] {
  return model === 'points' ? 'weighted' : model;
}

function raised(
  requirements: readonly RequirementResult[],
  passing: ReadonlySet<string>,
): readonly RequirementResult[] {
  if (passing.size === 0) return requirements;
  return requirements.map((each) =>
    passing.has(each.id) && each.counts ? { ...each, verdict: 'pass', open: false, low: 100, high: 100 } : each,
  );
}
