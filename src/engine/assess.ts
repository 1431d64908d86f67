import { applicability } from './applicability.ts';
import { hasContent } from './claim.ts';
import { givenFacts, type GivenFacts } from './facts.ts';
import { improvementsOf } from './improvements.ts';
import { levelResults } from './levelResults.ts';
import { listRequirements, listSections } from './listRequirements.ts';
import type { AssessedRecord, Checklist } from './model.ts';
import { outcomeOf } from './outcome.ts';
import type { RequirementResult, Result, SectionResult } from './result.ts';
import { countsOf, scoreOf } from './score.ts';
import { resultsIn, scoreTrees, type ScoreTrees } from './scoreTree.ts';
import { judgeThreshold } from './thresholds.ts';
import { judge } from './verdict.ts';

/**
 * Assesses a record against an edition of a checklist: verdicts, scores, thresholds, outcome and what would raise them.
 *
 * The reference implementation: plain, complete, every number beside what it was made from. Pure and total: the same
 * values give the same result, whatever the order of an object's keys, and no record that satisfies its schema makes it
 * throw. It looks at neither clock nor machine; expiry is measured against the record's own assessment date.
 *
 * It never says Approved, Assured or certified: those are decisions of people.
 */
export function assess(checklist: Checklist, record: AssessedRecord): Result {
  const facts = givenFacts(checklist.profile, record.profile);
  const requirements = listRequirements(checklist).map((listed) =>
    judge(listed, applicability(listed.path, listed.requirement, facts), record),
  );
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
