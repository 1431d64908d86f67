import { factsIn, type Condition, type Fact } from '../../engine/index.ts';
import type { Path } from '../readYaml.ts';
import type { PlacedCondition, RuleContext } from '../rules/rule.ts';
import { makeConditionSpace, type ConditionSpace } from './conditionSpace.ts';
import { DiagramTooLarge, type Node } from './diagram.ts';

/** One condition among those around it. */
export interface AnalysedCondition extends PlacedCondition {
  readonly tree: Condition;
  readonly node: Node;
  /** Conditions of the sections around it, outermost first. */
  readonly around: readonly AnalysedCondition[];
  /** All conditions around it hold. */
  readonly reached: Node;
  /** It and all around it hold. */
  readonly full: Node;
}

/** All conditions of a checklist, looked at together. */
export interface Analysis extends ConditionSpace {
  readonly conditions: readonly AnalysedCondition[];
  /** When the part of the checklist at a path applies, its own condition included. */
  appliesAt(path: Path): Node;
}

/**
 * The analysis of a checklist's conditions, made once however many rules ask. Undefined while a condition or fact has an
 * error, and `too-large` when the conditions are too many to be looked at together: nothing is said rather than guessed.
 */
export function analyse(context: RuleContext): Analysis | 'too-large' | undefined {
  const known = analyses.get(context);
  if (known !== undefined) return known.analysis;
  const analysis = attempt(context);
  analyses.set(context, { analysis });
  return analysis;
}

const analyses = new WeakMap<RuleContext, { readonly analysis: Analysis | 'too-large' | undefined }>();

function attempt(context: RuleContext): Analysis | 'too-large' | undefined {
  try {
    return examine(context);
  } catch (error) {
    if (error instanceof DiagramTooLarge) return 'too-large';
    throw error;
  }
}

function examine(context: RuleContext): Analysis | undefined {
  const trees = context.conditions.map(({ result }) => result.tree);
  const sound = trees.filter((tree) => tree !== undefined);
  if (sound.length < trees.length) return undefined;
  const space = makeConditionSpace(factsOf(context, new Set(sound.flatMap(factsIn))), sound);
  if (space === undefined) return undefined;
  const { diagram, nodeOf } = space;

  const conditions: AnalysedCondition[] = [];
  /** By the way to what the condition belongs to. */
  const byOwner = new Map<string, AnalysedCondition>();
  const enclosing = (path: Path): AnalysedCondition[] =>
    path.flatMap((_, length) => byOwner.get(path.slice(0, length).join('/')) ?? []);
  // A section comes before what it contains.
  for (const placed of context.conditions) {
    const { tree } = placed.result;
    if (tree === undefined) continue;
    const owner = placed.path.slice(0, -1);
    const around = enclosing(owner);
    const node = nodeOf(tree);
    const reached = around.at(-1)?.full ?? diagram.true;
    const condition = { ...placed, tree, node, around, reached, full: diagram.and(reached, node) };
    conditions.push(condition);
    byOwner.set(owner.join('/'), condition);
  }
  return {
    ...space,
    conditions,
    appliesAt: (path) => (byOwner.get(path.join('/')) ?? enclosing(path).at(-1))?.full ?? diagram.true,
  };
}

/** The facts that conditions use; of those with the same id the first counts, as everywhere. */
function factsOf({ facts }: RuleContext, used: ReadonlySet<string>): readonly Fact[] {
  const byId = new Map<string, Fact>();
  for (const { value } of facts) {
    const { id, type, minimum, maximum, options } = value;
    if (id === undefined || type === undefined || !used.has(id) || byId.has(id)) continue;
    byId.set(id, {
      id,
      label: id,
      type,
      ...(options === undefined
        ? {}
        : {
            options: options.flatMap((option) =>
              option?.value === undefined ? [] : { value: option.value, label: '' },
            ),
          }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    });
  }
  return [...byId.values()];
}
