import { levelText } from './levels.ts';
import type { Checklist, Fact, Requirement } from './model.ts';
import { byGain, gainsOf } from './gains.ts';
import type { Fraction, Improvement, RequirementResult, VerdictRule } from './result.ts';
import type { ScoreTree } from './scoreTree.ts';
import { listRequirements } from './listRequirements.ts';
import { list, missingFacts } from './texts.ts';

/**
 * What would raise the score or free the outcome: every gate and every requirement that counts and is not a pass, gates
 * first, then by what the demonstrated score gains ({@link gainsOf}), then in checklist order.
 *
 * @param whole the results as they stand in their sections
 */
export function improvementsOf(
  checklist: Checklist,
  requirements: readonly RequirementResult[],
  whole: ScoreTree,
): readonly Improvement[] {
  const gains = gainsOf(checklist.scoring, whole);
  const asked = new Map(listRequirements(checklist).map(({ requirement }) => [requirement.id, requirement]));
  return requirements
    .flatMap((result): Improvement[] => {
      const requirement = asked.get(result.id);
      if (!requirement || !canImprove(result)) return [];
      return [
        {
          requirement: result.id,
          gate: result.gate,
          gain: gains.get(result.id) ?? NOTHING,
          ...advise(requirement, result, checklist.profile),
        },
      ];
    })
    .sort((a, b) => Number(b.gate) - Number(a.gate) || byGain(a.gain, b.gain));
}

const NOTHING: Fraction = { num: 0, den: 1 };

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
    case 'text-to-be-judged':
      return { action: 'await-review', text: 'A reviewer has to judge the text: nothing more can be done before.' };
    case 'not-reviewed':
      return { action: 'await-review', text: 'A reviewer has to determine it.' };
    case 'information-requested':
      return { action: 'await-review', text: 'Give the reviewer the information asked for.' };
    case 'rejected':
      return { action: 'meet', text: `Answer the reviewer’s reasons, and meet ${it} in full.` };
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
