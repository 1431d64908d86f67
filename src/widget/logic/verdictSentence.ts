import { because, levelText, type Evidence, type Requirement, type RequirementResult } from '../../engine/index.ts';
import { listOf, sentenceCase } from './words.ts';

/**
 * Why a requirement has its verdict, as one sentence that names the levels, dates and facts that decide, so that the
 * person sees what to change. The verdict itself stands before it.
 *
 * @param labels the questions of the Device profile, by fact id
 */
export function verdictSentence(
  requirement: Requirement,
  result: RequirementResult,
  evidence: Readonly<Record<string, Evidence>>,
  labels: ReadonlyMap<string, string>,
): string {
  const rule = result.rule === 'worst-objective' ? decidingRule(result) : result.rule;
  const prefix = result.rule === 'worst-objective' ? objectivesThatDecide(result) : '';
  const wanted = levelText(requirement.minimumEvidenceLevel);
  const name = (id: string): string => `“${(Object.hasOwn(evidence, id) ? evidence[id]?.name : undefined) ?? id}”`;
  switch (rule) {
    case 'condition-unknown': {
      const facts = missing(result).map((id) => `‘${labels.get(id) ?? id}’`);
      return `Whether this applies depends on ${listOf(facts)}, not yet answered in the Device profile.`;
    }
    case 'met-evidence-missing':
      return `${prefix}Claimed as met without evidence; it needs evidence at ${wanted}${orHigher(requirement)}.`;
    case 'met-evidence-below-level': {
      const best = Math.max(
        0,
        ...result.evidence.map(({ level }) => level ?? 0),
      ) as Requirement['minimumEvidenceLevel'];
      return `${prefix}The evidence is at ${levelText(best)}; it needs ${wanted}${orHigher(requirement)}.`;
    }
    case 'met-evidence-expired': {
      const expired = result.evidence.filter(({ state }) => state === 'expired');
      const which = expired.map(({ id, expires }) => `${name(id)} expired after ${expires ?? 'an unreadable date'}`);
      return `${prefix}${sentenceCase(listOf(which))}. Renew it, or add current evidence.`;
    }
    case 'met-with-evidence': {
      const usable = result.evidence.filter(({ state }) => state === 'usable').map(({ id }) => name(id));
      return `Met, supported by ${listOf(usable)}.`;
    }
    case 'not-applicable-without-rationale':
      return `${prefix}Claimed as not applicable; give the rationale.`;
    case 'partly-met':
      return `${prefix}Partly met: worth ${requirement.response.partialCredit}% of its weight.`;
    default:
      return `${sentenceCase(because(result))}.`;
  }
}

function orHigher(requirement: Requirement): string {
  return requirement.minimumEvidenceLevel === 4 ? '' : ' or higher';
}

function deciding(result: RequirementResult): RequirementResult['objectives'] {
  return result.objectives.filter(({ verdict }) => verdict === result.verdict);
}

function decidingRule(result: RequirementResult): RequirementResult['rule'] {
  return deciding(result)[0]?.rule ?? result.rule;
}

/** "Objective b: ", "Objectives a and c: ". */
function objectivesThatDecide(result: RequirementResult): string {
  const ids = deciding(result).map(({ id }) => id);
  return ids.length === 0 ? '' : `${ids.length === 1 ? 'Objective' : 'Objectives'} ${listOf(ids)}: `;
}

/** Facts that leave open whether the requirement applies, each once. */
function missing(result: RequirementResult): readonly string[] {
  const open = result.conditions.filter(({ value }) => value === 'unknown');
  return [
    ...new Set(open.flatMap(({ facts }) => facts.filter(({ value }) => value === undefined).map(({ fact }) => fact))),
  ];
}
