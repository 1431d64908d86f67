import type { Condition } from '../../engine/index.ts';
import { printable } from '../words.ts';
import type { AnalysedCondition, Analysis } from './analyse.ts';
import { conditionText } from './assignmentWords.ts';
import type { Node } from './diagram.ts';

/** A part of a condition that must hold by itself. */
interface Part {
  readonly tree: Condition;
  /** What it stands on; undefined for the condition itself. */
  readonly from?: AnalysedCondition;
}

/**
 * A smallest set of parts that already make it impossible for a condition and all around it to hold, in words. Leaving
 * out any of them would make it possible.
 */
export function clashWords(analysis: Analysis, condition: AnalysedCondition): string {
  const parts = [
    ...condition.around.flatMap((from) => partsOf(from.tree).map((tree) => ({ tree, from }))),
    ...ownParts(condition),
  ];
  const { diagram } = analysis;
  return partWords(smallest(parts, (kept) => all(analysis, kept) === diagram.false));
}

/** The conditions around one that already make it hold, in words. */
export function impliedWords(analysis: Analysis, condition: AnalysedCondition): string {
  const { diagram } = analysis;
  const parts = condition.around.flatMap((from) => partsOf(from.tree).map((tree): Part => ({ tree, from })));
  const wrong = diagram.not(condition.node);
  return partWords(smallest(parts, (kept) => diagram.and(all(analysis, kept), wrong) === diagram.false));
}

function ownParts({ tree }: AnalysedCondition): readonly Part[] {
  return partsOf(tree).map((part) => ({ tree: part }));
}

function partsOf(tree: Condition): readonly Condition[] {
  return tree.op === 'and' ? tree.args.flatMap(partsOf) : [tree];
}

function all({ diagram, nodeOf }: Analysis, parts: readonly Part[]): Node {
  return parts.map(({ tree }) => nodeOf(tree)).reduce((a, b) => diagram.and(a, b), diagram.true);
}

/** Leaves out one part after the other for as long as it stays enough. */
function smallest(parts: readonly Part[], enough: (kept: readonly Part[]) => boolean): readonly Part[] {
  let kept = parts;
  for (const part of parts) {
    const fewer = kept.filter((other) => other !== part);
    if (enough(fewer)) kept = fewer;
  }
  return kept;
}

function partWords(parts: readonly Part[]): string {
  return parts
    .map(({ tree, from }) => (from === undefined ? shown(tree) : `${shown(tree)} of the section around it`))
    .join(' and ');
}

/** Between backticks, since conditions hold quotation marks. */
function shown(tree: Condition): string {
  const text = printable(conditionText(tree));
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text}\``;
}

const LONGEST = 120;
