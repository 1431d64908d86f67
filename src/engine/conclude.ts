import { applicability } from './applicability.ts';
import { hasContent } from './claim.ts';
import { givenFacts, type GivenFacts } from './facts.ts';
import { improvementsOf } from './improvements.ts';
import { levelResults } from './levelResults.ts';
import { listSections } from './listRequirements.ts';
import type { AssessedRecord, Checklist } from './model.ts';
import { outcomeOf } from './outcome.ts';
import type { RequirementResult, Result, SectionResult } from './result.ts';
import { countsOf, scoreOf } from './score.ts';
import { resultsIn, scoreTrees, type ScoreTrees } from './scoreTree.ts';
import { judgeThreshold } from './thresholds.ts';

/**
 * The result that follows once every requirement is judged: scores, thresholds, levels, outcome and what would raise
 * them. `assess` judges by the answers alone; a review judges them a second time.
 *
 * @param requirements one for each requirement of the checklist, in its order
 */
export function conclude(
  checklist: Checklist,
  record: AssessedRecord,
  requirements: readonly RequirementResult[],
): Result {
  const facts = givenFacts(checklist.profile, record.profile);
  const trees = scoreTrees(checklist, requirements);
  const sections = sectionResults(checklist, trees, facts);
  const score = scoreOf(checklist.scoring, trees.whole, true);
  const thresholds = checklist.scoring.thresholds.map((threshold) => judgeThreshold(threshold, score, sections));
  const levels = levelResults(checklist, requirements);
  return {
    checklist: { id: checklist.id, version: checklist.version },
    assessedOn: record.assessedOn,
    outcome: outcomeOf({ scoring: checklist.scoring, requirements, thresholds, levels, sections, score }),
    score,
    counts: countsOf(requirements),
    thresholds,
    ...(levels ? { levels } : {}),
    sections,
    requirements,
    improvements: improvementsOf(checklist, requirements, trees.whole),
    inert: requirements.filter((requirement) => requirement.inert).map((requirement) => requirement.id),
    unknownAnswers: unknownAnswers(requirements, record),
  };
}

/** A section is scored over all requirements that it and the sections inside it hold. */
function sectionResults(checklist: Checklist, trees: ScoreTrees, facts: GivenFacts): readonly SectionResult[] {
  return listSections(checklist).map(({ section, path }): SectionResult => {
    const tree = trees.sections.get(section.id) ?? { weight: 1, own: [], inner: [] };
    const parent = path.at(-2)?.id;
    return {
      id: section.id,
      title: section.title,
      ...(parent === undefined ? {} : { parent }),
      applies: applicability(path, undefined, facts).applies,
      score: scoreOf(checklist.scoring, tree, false),
      counts: countsOf(resultsIn(tree)),
    };
  });
}

/** Sorted by UTF-16 code unit, so that the order of a record's keys shows nowhere. */
function unknownAnswers(requirements: readonly RequirementResult[], record: AssessedRecord): readonly string[] {
  const known = new Set(requirements.map((requirement) => requirement.id));
  const unknown = Object.keys(record.answers).filter((id) => !known.has(id) && hasContent(record.answers[id] ?? {}));
  return unknown.sort();
}
