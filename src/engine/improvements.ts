import { levelText } from './levels.ts';
import type { Checklist, Fact, Requirement } from './model.ts';
import type { Improvement, RequirementResult, Score, VerdictRule } from './result.ts';
import { listRequirements } from './listRequirements.ts';
import { list, missingFacts } from './texts.ts';

/**
 * What would raise the score or free the outcome: every gate and every requirement that counts and is not a pass, gates
 * first, then by what the demonstrated score gains, then in checklist order. The gain is exact: weight × (100 − low)
 * over the denominator of the overall score, since a requirement that turns into a pass stays in that denominator.
 */
export function improvementsOf(
  checklist: Checklist,
  requirements: readonly RequirementResult[],
  score: Score,
): readonly Improvement[] {
  const den = score.demonstrated?.den ?? 1;
  const asked = new Map(listRequirements(checklist).map(({ requirement }) => [requirement.id, requirement]));
  return requirements
    .flatMap((result): Improvement[] => {
      const requirement = asked.get(result.id);
      if (!requirement || !canImprove(result)) return [];
      const num = result.counts ? result.weight * (100 - result.low) : 0;
      return [
        {
          requirement: result.id,
          gate: result.gate,
          gain: { num, den },
          ...advise(requirement, result, checklist.profile),
        },
      ];
    })
    .sort((a, b) => Number(b.gate) - Number(a.gate) || b.gain.num - a.gain.num);
}

function canImprove({ verdict, gate, counts }: RequirementResult): boolean {
  return (gate || counts) && verdict !== undefined && verdict !== 'pass' && verdict !== 'not-applicable';
}

type Advice = Pick<Improvement, 'action' | 'text'>;

function advise(requirement: Requirement, result: RequirementResult, profile: readonly Fact[]): Advice {
  if (result.rule === 'condition-unknown') return { action: 'give-fact', text: factText(result, profile) };
  if (result.rule !== 'worst-objective') return adviceFor(result.rule, '', requirement, result);
  // The objectives that decide come first: nothing else helps until they are dealt with.
  const deciding = result.objectives.filter((objective) => objective.verdict === result.verdict);
  const rules = [...new Set([...deciding, ...result.objectives].map((objective) => objective.rule))];
  const steps = rules
    .filter((rule) => !SETTLED.has(rule))
    .map((rule) => {
      const ids = result.objectives.filter((objective) => objective.rule === rule).map((objective) => objective.id);
      return adviceFor(rule, list(ids, 'objective', 'objectives'), requirement, result);
    });
  return { action: steps[0]?.action ?? 'answer', text: steps.map((step) => step.text).join(' ') };
}

const SETTLED: ReadonlySet<VerdictRule> = new Set<VerdictRule>([
  'met-with-evidence',
  'met-no-evidence-needed',
  'not-applicable-justified',
]);

/** One step: `which` names the objectives it is about, empty for the requirement as a whole. */
function adviceFor(rule: VerdictRule, which: string, requirement: Requirement, result: RequirementResult): Advice {
  const it = which || 'it';
  const minimum = requirement.minimumEvidenceLevel;
  const wanted = `evidence at ${levelText(minimum)}${minimum === 4 ? '' : ' or higher'}`;
  switch (rule) {
    case 'met-evidence-missing':
      return { action: 'add-evidence', text: `Add ${wanted}.` };
    case 'met-evidence-below-level': {
      const best = Math.max(...result.evidence.map((item) => item.level ?? 0));
      return { action: 'raise-evidence', text: `Add ${wanted}; what is linked is at level ${best}.` };
    }
    case 'met-evidence-expired':
      return { action: 'renew-evidence', text: `Renew the evidence that has expired, or add current ${wanted}.` };
    case 'not-applicable-without-rationale':
      return { action: 'give-rationale', text: `Give the rationale: why ${which || 'this'} does not apply.` };
    case 'not-applicable-not-allowed':
      return { action: 'correct-answer', text: `Choose another answer: ${it} may not be claimed as not applicable.` };
    case 'answer-not-understood':
      return {
        action: 'correct-answer',
        text: 'Answer again: the answer given is not one that this checklist offers.',
      };
    case 'carried-unconfirmed':
      return {
        action: 'answer',
        text: 'Answer for the text of this edition: the answer to the earlier text can be given again, or another.',
      };
    case 'partly-met':
    case 'not-met':
      return { action: 'meet', text: `Meet ${it} in full${minimum === 0 ? '' : `, with ${wanted}`}.` };
    default:
      return { action: 'answer', text: `Answer ${it}${minimum === 0 ? '' : `; 'met' needs ${wanted}`}.` };
  }
}

function factText(result: RequirementResult, profile: readonly Fact[]): string {
  const labels = missingFacts(result).map((id) => `‘${profile.find((fact) => fact.id === id)?.label ?? id}’`);
  return `Answer in the Device profile: ${labels.join(', ')}.`;
}
