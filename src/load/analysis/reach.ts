import type { Placed, RequirementDraft, RuleContext } from '../rules/rule.ts';
import type { Path } from '../readYaml.ts';
import { analyse, type Analysis } from './analyse.ts';
import { DiagramTooLarge, type Node } from './diagram.ts';
import { meaningsOf, worthOf } from './meanings.ts';

/** One threshold and what profiles can do to it. */
export interface ThresholdReach {
  readonly path: Path;
  readonly id: string;
  readonly atLeast: number;
  readonly section: string | undefined;
  /** Something that the threshold looks at counts. */
  readonly counts: Node;
  /** Even the best answers stay below it. */
  readonly below: Node;
  /** Some answers stay below it. */
  readonly mayFall: Node;
}

/** Which profiles let which outcome be reached, by some answers with all the evidence that is asked for. */
export interface Reach {
  /** Gates that no answer passes, with the profiles for which they apply. */
  readonly blocked: readonly { readonly gate: Placed<RequirementDraft>; readonly applies: Node }[];
  readonly thresholds: readonly ThresholdReach[];
  /** Some requirement counts. */
  readonly counts: Node;
  readonly ready: Node;
  readonly notReady: Node;
}

/**
 * What outcomes can be reached. Exact but for one thing: where a requirement that can never be met may be declared not
 * applicable, each threshold is looked at as if that were decided for it alone. So what is said to be out of reach is.
 * Undefined where there is no analysis to go by, and `too-large` where it would take too much work.
 */
export function reach(context: RuleContext): Reach | 'too-large' | undefined {
  const analysis = analyse(context);
  if (analysis === undefined || analysis === 'too-large') return analysis;
  try {
    return reachIn(context, analysis);
  } catch (error) {
    if (error instanceof DiagramTooLarge) return 'too-large';
    throw error;
  }
}

function reachIn(context: RuleContext, analysis: Analysis): Reach | undefined {
  // The sums below are those of this model alone.
  const model: string = context.checklist.scoring?.model ?? 'weighted';
  if (model !== 'weighted' || !soundNumbers(context)) return undefined;
  const { diagram } = analysis;
  const any = (nodes: readonly Node[]): Node => nodes.reduce((a, b) => diagram.or(a, b), diagram.false);
  const all = context.requirements.map((placed) => weigh(placed, analysis));
  const blocked = all.filter(({ blocks }) => blocks).map(({ placed, applies }) => ({ gate: placed, applies }));
  const failing = all.filter(({ placed: { value } }) => value.gate === true && meaningsOf(value).has('not-met'));
  const counting = all.filter(({ weight, mustLeave }) => weight > 0 && !mustLeave);
  const counts = any(counting.map(({ applies }) => applies));
  const asked = context.checklist.scoring?.thresholds ?? [];
  const thresholds = asked.flatMap((threshold, index): ThresholdReach[] => {
    const { id = '', atLeast, section } = threshold ?? {};
    const inside = scopeOf(context, section);
    if (atLeast === undefined || inside === undefined) return [];
    const scope = counting.filter(({ placed }) => inside.every((part, at) => placed.path[at] === part));
    return [
      {
        path: ['scoring', 'thresholds', index],
        id,
        atLeast,
        section,
        counts: any(scope.map(({ applies }) => applies)),
        below: belowZero(analysis, scope, ({ most }) => most - atLeast, Math.max),
        mayFall: belowZero(analysis, scope, ({ least }) => least - atLeast, Math.min),
      },
    ];
  });
  // One with an error may have meant anything.
  if (thresholds.length < asked.length) return undefined;
  const hindered = any([...blocked.map(({ applies }) => applies), ...thresholds.map(({ below }) => below)]);
  return {
    blocked,
    thresholds,
    counts,
    ready: diagram.and(counts, diagram.not(hindered)),
    notReady: any([...failing.map(({ applies }) => applies), ...thresholds.map(({ mayFall }) => mayFall)]),
  };
}

/** Whether what sums are made of is as the schema wants it; what is not has been reported. */
function soundNumbers({ checklist, requirements }: RuleContext): boolean {
  const percents = [
    ...(checklist.scoring?.thresholds ?? []).map((threshold) => threshold?.atLeast),
    ...requirements.map(({ value }) => value.response?.partialCredit),
  ];
  const weights = requirements.map(({ value }) => value.weight ?? 1);
  return (
    percents.every((percent = 0) => Number.isInteger(percent) && percent >= 0 && percent <= 100) &&
    weights.every((weight) => Number.isInteger(weight) && weight >= 0) &&
    Number.isSafeInteger(weights.reduce((sum, weight) => sum + weight, 0) * 100)
  );
}

interface Weighed {
  readonly placed: Placed<RequirementDraft>;
  readonly applies: Node;
  readonly weight: number;
  readonly least: number;
  readonly most: number;
  readonly mayLeave: boolean;
  /** A gate that can only be passed by being declared not applicable. */
  readonly mustLeave: boolean;
  /** A gate that cannot be passed at all. */
  readonly blocks: boolean;
}

function weigh(placed: Placed<RequirementDraft>, analysis: Analysis): Weighed {
  const { value } = placed;
  const mayLeave = value.response?.notApplicable ?? false;
  const closed = value.gate === true && !meaningsOf(value).has('met');
  return {
    placed,
    applies: analysis.appliesAt(placed.path),
    weight: value.weight ?? 1,
    ...worthOf(value),
    mayLeave,
    mustLeave: closed && mayLeave,
    blocks: closed && !mayLeave,
  };
}

/** The way to the requirements that a threshold looks at; undefined when its section is not there. */
function scopeOf({ sections }: RuleContext, section: string | undefined): Path | undefined {
  return section === undefined ? ['sections'] : sections.find(({ value }) => value.id === section)?.path;
}

/**
 * The profiles for which the sum of weight × `worth` over all requirements that apply is below 0.
 *
 * @param better chooses between a requirement's part of the sum and 0, where it may be declared not applicable
 */
function belowZero(
  { diagram }: Analysis,
  scope: readonly Weighed[],
  worth: (requirement: Weighed) => number,
  better: (a: number, b: number) => number,
): Node {
  const sums = new Map<Node, number>();
  for (const requirement of scope) {
    const own = requirement.weight * worth(requirement);
    const part = requirement.mayLeave ? better(own, 0) : own;
    sums.set(requirement.applies, (sums.get(requirement.applies) ?? 0) + part);
  }
  // The smaller side first. After it sums only move one way, so all that have crossed 0 are alike.
  const parts = [...sums].filter(([, sum]) => sum !== 0);
  const sides = [parts.filter(([, sum]) => sum < 0), parts.filter(([, sum]) => sum > 0)] as const;
  // Mostly all parts have one sign, and there is nothing to add up.
  if (sides[1].length === 0) return sides[0].reduce((any, [applies]) => diagram.or(any, applies), diagram.false);
  if (sides[0].length === 0) return diagram.false;
  const fallsLast = sides[1].length < sides[0].length;
  const [first, last] = fallsLast ? [sides[1], sides[0]] : sides;
  const add = (sum: Node, [applies, part]: readonly [Node, number]): Node =>
    diagram.add(
      sum,
      diagram.map(`times ${part}`, applies, (value) => value * part),
    );
  const clamp = (sum: Node): Node =>
    fallsLast
      ? diagram.map('at least -1', sum, (value) => Math.max(value, -1))
      : diagram.map('at most 0', sum, (value) => Math.min(value, 0));
  const total = last.reduce((sum, part) => clamp(add(sum, part)), first.reduce(add, diagram.end(0)));
  return diagram.map('below 0', total, (value) => (value < 0 ? 1 : 0));
}
