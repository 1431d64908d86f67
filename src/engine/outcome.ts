import type { Scoring } from './model.ts';
import type {
  LevelResult,
  Outcome,
  OutcomeValue,
  Reason,
  RequirementResult,
  Score,
  SectionResult,
  ThresholdResult,
} from './result.ts';
import { isOpen } from './fold.ts';
import { askedText, scoreText } from './scoreText.ts';
import { because, list } from './texts.ts';
import { scoreFor } from './thresholds.ts';

/** All that an outcome is decided from. */
export interface OutcomeInput {
  readonly scoring: Scoring;
  readonly requirements: readonly RequirementResult[];
  readonly thresholds: readonly ThresholdResult[];
  readonly levels: readonly LevelResult[] | undefined;
  readonly sections: readonly SectionResult[];
  readonly score: Score;
}

/** Worst first: the first three make the outcome not-ready, the others but the last incomplete. */
const ORDER: readonly Reason['kind'][] = [
  'gate-failed',
  'threshold-unreachable',
  'level-unreachable',
  'gate-partly-met',
  'gate-open',
  'requirement-open',
  'threshold-open',
  'level-open',
  'nothing-counts',
  'all-satisfied',
];

/**
 * The readiness outcome.
 *
 * - not-ready: a gate fails, even the attainable score is below a threshold, or the level asked for is out of reach.
 * - ready: every gate passes (or is justified as not applicable, or does not apply), nothing that counts is open, not
 *   even an objective of what fails already, nor rejected by a reviewer, every threshold is met, and the level asked for
 *   is reached. What counts is a gate or has a weight above 0.
 * - incomplete: all else. A gate that is partly met is neither passed nor failed; and where nothing counts there is no
 *   score to be ready on.
 *
 * Every reason is listed, worst first, then in checklist order; a requirement or threshold gives at most one.
 */
export function outcomeOf(input: OutcomeInput): Outcome {
  const reasons = [
    ...input.requirements.flatMap(requirementReason),
    ...input.thresholds.flatMap((threshold) => thresholdReason(threshold, input)),
    ...levelReason(input),
    ...(input.score.demonstrated ? [] : [NOTHING_COUNTS]),
  ];
  if (reasons.length === 0) reasons.push(allSatisfied(input));
  reasons.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return { value: valueOf(reasons[0]?.kind), reasons };
}

const NOTHING_COUNTS: Reason = {
  kind: 'nothing-counts',
  text: 'No requirement counts for this Device, so there is no score to be ready on.',
};

function valueOf(worst: Reason['kind'] | undefined): OutcomeValue {
  if (worst === 'gate-failed' || worst === 'threshold-unreachable' || worst === 'level-unreachable') return 'not-ready';
  return worst === 'all-satisfied' ? 'ready' : 'incomplete';
}

function requirementReason(result: RequirementResult): Reason[] {
  const { id, gate, weight, open, verdict, rule, objectives } = result;
  const reason = (kind: Reason['kind'], text: string): Reason[] => [{ kind, requirement: id, text }];
  if (gate && verdict === 'fail') return reason('gate-failed', `${id} is a gate and fails: ${because(result)}.`);
  if (gate && verdict === 'partial') {
    return reason('gate-partly-met', `${id} is a gate and is only partly met: a gate must be met in full.`);
  }
  if (gate && open) return reason('gate-open', `${id} is a gate and is open: ${because(result)}.`);
  if (weight > 0 && open) return reason('requirement-open', `${id} is open: ${because(result)}.`);
  // It fails whatever comes, and yet nobody may be told "ready" while an answer is missing.
  const parts = objectives.filter((objective) => isOpen(objective.verdict)).map((objective) => objective.id);
  if (weight > 0 && parts.length > 0) {
    return reason('requirement-open', `${id} is open in objective ${parts.join(', ')}: ${because(result)}.`);
  }
  if (weight > 0 && rule === 'rejected') {
    return reason('requirement-open', `${id} was rejected by a reviewer, and another answer is wanted.`);
  }
  return [];
}

function thresholdReason(threshold: ThresholdResult, { score, sections }: OutcomeInput): Reason[] {
  if (threshold.state === 'met' || threshold.state === 'not-applicable') return [];
  const measured = scoreFor(threshold, score, sections) ?? score;
  const text = (fraction: Score['demonstrated']) => scoreText(fraction, measured);
  const of = threshold.section === undefined ? 'the whole checklist' : `section ${threshold.section}`;
  const stands = `Threshold ${threshold.id} asks for ${askedText(threshold.atLeast, measured)} of ${of}; ${text(measured.demonstrated)} is demonstrated`;
  return threshold.state === 'unreachable'
    ? [
        {
          kind: 'threshold-unreachable',
          threshold: threshold.id,
          text: `${stands} and no more than ${text(measured.attainable)} can be reached with the answers given.`,
        },
      ]
    : [
        {
          kind: 'threshold-open',
          threshold: threshold.id,
          text: `${stands} and up to ${text(measured.attainable)} can still be reached.`,
        },
      ];
}

/** Where the checklist asks for a level and it is not reached: the requirements it wants, its own and lower levels'. */
function levelReason({ scoring, levels = [] }: OutcomeInput): Reason[] {
  const last = levels.findIndex(({ id }) => id === scoring.requiredLevel);
  const asked = levels[last];
  if (!asked || asked.state === 'reached') return [];
  const wanting = levels.slice(0, last + 1).flatMap((level) => level.wanting);
  const wants = `Level ${asked.id} needs ${list(wanting.slice(0, FIRST_WANTING), 'requirement', 'requirements')}`;
  const more = wanting.length > FIRST_WANTING ? `, and ${wanting.length - FIRST_WANTING} more` : '';
  return asked.state === 'unreachable'
    ? [
        {
          kind: 'level-unreachable',
          level: asked.id,
          text: `${wants}${more}: it cannot be reached with the answers given.`,
        },
      ]
    : [{ kind: 'level-open', level: asked.id, text: `${wants}${more} to pass.` }];
}

/** Requirements that a sentence about a level names. */
const FIRST_WANTING = 5;

function allSatisfied({ score, thresholds }: OutcomeInput): Reason {
  const asked = thresholds.length === 0 ? 'no threshold is set' : 'every threshold is reached';
  const demonstrated = scoreText(score.demonstrated, score);
  return {
    kind: 'all-satisfied',
    text: `Every gate passes, nothing that counts is open, ${demonstrated} is demonstrated and ${asked}.`,
  };
}
