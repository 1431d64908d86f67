import type { Determination, Review } from '../generated/review.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { joinItems, type Renumbered } from './joinItems.ts';
import { own } from './own.ts';
import type { ReviewProblem } from './problem.ts';

/** Two conclusions that differ, and neither is overwritten. */
export interface Disagreement<T> {
  readonly a: T;
  readonly b: T;
}

export interface MergedReview {
  readonly review: Review;
  /** Ids on which both conclude the same, on the same answer. */
  readonly agreed: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** By requirement id. Unless chosen, the merged review has no determination of it. */
  readonly disagreements: Readonly<Record<string, Disagreement<Determination>>>;
  /** As for determinations: unless chosen, the merged review has none. */
  readonly recommendation?: Disagreement<NonNullable<Review['recommendation']>>;
  readonly decision?: Disagreement<NonNullable<Review['decision']>>;
  /** Items of b that have another id now. */
  readonly renumbered: readonly Renumbered[];
}

export interface MergeChoices {
  /** Whose determination stands, by requirement id. */
  readonly determinations?: Readonly<Record<string, 'a' | 'b'>>;
  readonly recommendation?: 'a' | 'b';
  readonly decision?: 'a' | 'b';
}

/** Why two reviews cannot be merged. */
export function mergeProblems(a: Review, b: Review): readonly ReviewProblem[] {
  const differ = (code: ReviewProblem['code'], what: string): ReviewProblem => ({
    code,
    severity: 'error',
    message: `The two reviews are about ${what}.`,
    help: 'Merge reviews of the very same submission. Carry the older one over first.',
  });
  if (a.of.record.digest !== b.of.record.digest) return [differ('other-record', 'different submissions')];
  if (a.of.checklist.digest !== b.of.checklist.digest) return [differ('other-edition', 'different editions')];
  if (a.round !== b.round) return [differ('other-round', `different rounds, ${a.round} and ${b.round}`)];
  return [];
}

/**
 * One review from two of the same submission. Both conclude the same where value and basis are the same; different
 * reasons then stand together, each with its author. Where they differ, nothing stands until somebody chooses: both are
 * listed. Observations, actions and questions of both are kept; where an id was given twice, that of b gets a new one.
 * Merging a review with itself gives it back. Call {@link mergeProblems} first.
 *
 * @param now the time of the change, UTC; the later of both when left out
 */
export function mergeReviews(
  a: Review,
  b: Review,
  { choices = {}, now }: { readonly choices?: MergeChoices; readonly now?: string } = {},
): MergedReview {
  const { determinations, ...found } = mergeDeterminations(a, b, choices.determinations ?? {});
  const { observations, actions, questions, renumbered } = joinItems(a, b);
  const recommendation = pick(a.recommendation, b.recommendation, choices.recommendation);
  const decision = pick(a.decision, b.decision, choices.decision);
  const body = a.body ?? b.body;
  const earlier = joined(a.earlier ?? [], b.earlier ?? []).sort((one, other) => one.round - other.round);
  const { recommendation: _recommendation, decision: _decision, body: _body, earlier: _earlier, ...head } = a;
  return {
    review: {
      ...head,
      reviewer: names(a.reviewer, b.reviewer),
      ...(body === undefined ? {} : { body }),
      created: a.created < b.created ? a.created : b.created,
      modified: now ?? (a.modified > b.modified ? a.modified : b.modified),
      determinations,
      observations,
      actions,
      questions,
      samples: joined(a.samples, b.samples),
      ...(recommendation.stands && { recommendation: recommendation.stands }),
      ...(decision.stands && { decision: decision.stands }),
      ...(earlier.length > 0 && { earlier }),
    },
    ...found,
    ...(recommendation.differ && { recommendation: recommendation.differ }),
    ...(decision.differ && { decision: decision.differ }),
    renumbered,
  };
}

const REASON_LIMIT = 20_000;
const NAME_LIMIT = 200;

function mergeDeterminations(
  a: Review,
  b: Review,
  choices: Readonly<Record<string, 'a' | 'b'>>,
): Pick<MergedReview, 'agreed' | 'onlyA' | 'onlyB' | 'disagreements'> & Pick<Review, 'determinations'> {
  const stands: [string, Determination][] = [];
  const differ: [string, Disagreement<Determination>][] = [];
  const [agreed, onlyA, onlyB] = [[] as string[], [] as string[], [] as string[]];
  for (const id of new Set([...Object.keys(a.determinations), ...Object.keys(b.determinations)])) {
    const [one, other] = [own(a.determinations, id), own(b.determinations, id)];
    const stand = (determination: Determination, list: string[]): void => {
      stands.push([id, determination]);
      list.push(id);
    };
    if (!one || !other) {
      if (one) stand(one, onlyA);
      else if (other) stand(other, onlyB);
      continue;
    }
    const both = together(one, other);
    if (both) {
      stand(both, agreed);
      continue;
    }
    differ.push([id, { a: one, b: other }]);
    const choice = own(choices, id);
    if (choice !== undefined) stands.push([id, choice === 'a' ? one : other]);
  }
  return {
    determinations: Object.fromEntries(stands),
    agreed,
    onlyA,
    onlyB,
    disagreements: Object.fromEntries(differ),
  };
}

/** Two that conclude the same, as one; undefined where they do not, or where both reasons together are too long. */
function together(one: Determination, other: Determination): Determination | undefined {
  if (one.value !== other.value || one.basis !== other.basis) return undefined;
  const by = names(one.by, other.by);
  const reason = reasonOf(one, other);
  if (reason.length > REASON_LIMIT || by.length > NAME_LIMIT) return undefined;
  const later = one.at > other.at ? one : other;
  return { ...later, ...(reason === '' ? {} : { reason }), by };
}

function reasonOf(one: Determination, other: Determination): string {
  const [first, second] = [one.reason ?? '', other.reason ?? ''];
  if (first === second || second === '' || first.includes(`${other.by}: ${second}`)) return first;
  if (first === '' || second.includes(`${one.by}: ${first}`)) return second;
  return `${one.by}: ${first}\n\n${other.by}: ${second}`;
}

/** Both names, once each. */
function names(one: string, other: string): string {
  const all = [...new Set([...one.split(', '), ...other.split(', ')])].filter((name) => name !== '').join(', ');
  return all.length <= NAME_LIMIT ? all : one;
}

function pick<T>(
  a: T | undefined,
  b: T | undefined,
  choice: 'a' | 'b' | undefined,
): { readonly stands?: T; readonly differ?: Disagreement<T> } {
  if (a === undefined || b === undefined) {
    const stands = a ?? b;
    return stands === undefined ? {} : { stands };
  }
  if (canonicalJson(a) === canonicalJson(b)) return { stands: a };
  const differ = { a, b };
  return choice === undefined ? { differ } : { differ, stands: differ[choice] };
}

function joined<T>(a: readonly T[], b: readonly T[]): T[] {
  const there = new Set(a.map((item) => canonicalJson(item)));
  return [...a, ...b.filter((item) => !there.has(canonicalJson(item)))];
}
