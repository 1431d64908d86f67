import { applicability } from './applicability.ts';
import { hasContent } from './claim.ts';
import { givenFacts, type GivenFacts } from './facts.ts';
import { improvementsOf } from './improvements.ts';
import { listRequirements, listSections } from './listRequirements.ts';
import type { AssessedRecord, Checklist, Section } from './model.ts';
import { outcomeOf } from './outcome.ts';
import type { RequirementResult, Result, SectionResult } from './result.ts';
import { countsOf, scoreOf } from './score.ts';
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
  const judged = listRequirements(checklist).map((listed): Judged => {
    const applies = applicability(listed.path, listed.requirement, facts);
    return { path: listed.path, result: judge(listed, applies, record) };
  });
  const requirements = judged.map(({ result }) => result);
  const sections = sectionResults(checklist, judged, facts);
  const score = scoreOf(requirements);
  const thresholds = checklist.scoring.thresholds.map((threshold) => judgeThreshold(threshold, score, sections));
  return {
    checklist: { id: checklist.id, version: checklist.version },
    assessedOn: record.assessedOn,
    outcome: outcomeOf({ requirements, thresholds, sections, score }),
    score,
    counts: countsOf(requirements),
    thresholds,
    sections,
    requirements,
    improvements: improvementsOf(checklist, requirements, score),
    inert: requirements.filter((requirement) => requirement.inert).map((requirement) => requirement.id),
    unknownAnswers: unknownAnswers(requirements, record),
  };
}

/** A requirement's result and the sections around it. */
interface Judged {
  readonly path: readonly Section[];
  readonly result: RequirementResult;
}

/** A section is scored over all requirements that it and the sections inside it hold. */
function sectionResults(checklist: Checklist, judged: readonly Judged[], facts: GivenFacts): readonly SectionResult[] {
  const held = new Map<Section, RequirementResult[]>();
  for (const { path, result } of judged) {
    for (const section of path) {
      const inside = held.get(section);
      if (inside) inside.push(result);
      else held.set(section, [result]);
    }
  }
  return listSections(checklist).map(({ section, path }): SectionResult => {
    const inside = held.get(section) ?? [];
    const parent = path.at(-2)?.id;
    return {
      id: section.id,
      title: section.title,
      ...(parent === undefined ? {} : { parent }),
      applies: applicability(path, undefined, facts).applies,
      score: scoreOf(inside),
      counts: countsOf(inside),
    };
  });
}

/** Sorted by UTF-16 code unit, so that the order of a record's keys shows nowhere. */
function unknownAnswers(requirements: readonly RequirementResult[], record: AssessedRecord): readonly string[] {
  const known = new Set(requirements.map((requirement) => requirement.id));
  const unknown = Object.keys(record.answers).filter((id) => !known.has(id) && hasContent(record.answers[id] ?? {}));
  return unknown.sort();
}
