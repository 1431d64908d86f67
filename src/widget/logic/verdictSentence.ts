import {
  levelText,
  RULE_TEXT,
  type Evidence,
  type EvidenceLevel,
  type Requirement,
  type RequirementResult,
  type VerdictRule,
} from '../../engine/index.ts';
import { dayWords } from './dates.ts';
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
  const inParts = result.rule === 'worst-objective' && deciding(result).length > 0;
  if (!inParts) return `${sentenceCase(explain(result.rule, requirement, result, evidence, labels))}.`;
  const ids = deciding(result).map(({ id }) => id);
  const rule = deciding(result)[0]?.rule ?? result.rule;
  const which = `${ids.length === 1 ? 'Objective' : 'Objectives'} ${listOf(ids)}`;
  return `${which}: ${explain(rule, requirement, result, evidence, labels)}.`;
}

/** A sentence without its capital and full stop. */
function explain(
  rule: VerdictRule,
  requirement: Requirement,
  result: RequirementResult,
  evidence: Readonly<Record<string, Evidence>>,
  labels: ReadonlyMap<string, string>,
): string {
  const minimum = requirement.minimumEvidenceLevel;
  const wanted = `${levelText(minimum)}${minimum === 4 ? '' : ' or higher'}`;
  const name = (id: string): string => `“${(Object.hasOwn(evidence, id) ? evidence[id]?.name : undefined) ?? id}”`;
  switch (rule) {
    case 'condition-unknown': {
      const facts = missing(result).map((id) => `‘${labels.get(id) ?? id}’`);
      return `whether this applies depends on ${listOf(facts)}, not yet answered in the Device profile`;
    }
    case 'met-evidence-missing':
      return `claimed as met without evidence; it needs evidence at ${wanted}`;
    case 'met-evidence-below-level': {
      const best = Math.max(0, ...result.evidence.map(({ level }) => level ?? 0)) as EvidenceLevel;
      return `the evidence is at ${levelText(best)}; it needs ${wanted}`;
    }
    case 'met-evidence-expired': {
      const expired = result.evidence.filter(({ state }) => state === 'expired');
      const which = expired.map(({ id, expires = '' }) => `${name(id)} expired after ${dayWords(expires)}`);
      return `${listOf(which)}; renew it, or add current evidence`;
    }
    case 'met-with-evidence': {
      const usable = result.evidence.filter(({ state }) => state === 'usable').map(({ id }) => name(id));
      return `met, supported by ${listOf(usable)}`;
    }
    case 'not-applicable-without-rationale':
      return 'claimed as not applicable; give the rationale';
    case 'partly-met':
      return `partly met: worth ${requirement.response.partialCredit}% of its weight`;
    default:
      return RULE_TEXT[rule];
  }
}

function deciding(result: RequirementResult): RequirementResult['objectives'] {
  return result.objectives.filter(({ verdict }) => verdict === result.verdict);
}

/** Facts that leave open whether the requirement applies, each once. */
function missing(result: RequirementResult): readonly string[] {
  const open = result.conditions.filter(({ value }) => value === 'unknown');
  return [
    ...new Set(open.flatMap(({ facts }) => facts.filter(({ value }) => value === undefined).map(({ fact }) => fact))),
  ];
}
