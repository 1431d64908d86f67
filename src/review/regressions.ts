import {
  assess,
  difference,
  fromFraction,
  listRequirements,
  scoreText,
  type Checklist,
  type OutcomeValue,
  type RequirementResult,
  type Result,
  type Verdict,
} from '../engine/index.ts';
import { carryThrough } from '../record/carryThrough.ts';
import { checklistDigest } from '../record/digest.ts';
import type { Subject } from './subject.ts';

/** One thing that is worse than it was. */
export type Regression =
  | { readonly kind: 'outcome'; readonly before: OutcomeValue; readonly after: OutcomeValue }
  /** Demonstrated, for people: cut, not rounded. They may look the same where the difference is smaller than that. */
  | { readonly kind: 'score'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'requirement';
      readonly requirement: string;
      readonly title: string;
      readonly before: Verdict;
      readonly after: Verdict;
    };

const OUTCOME_RANK: Readonly<Record<OutcomeValue, number>> = { 'not-ready': 0, incomplete: 1, ready: 2 };

/** What is open is better than what is known to fail, and worse than what is shown in part. */
const VERDICT_RANK: Readonly<Record<Verdict, number>> = {
  fail: 0,
  inconclusive: 1,
  pending: 1,
  'not-answered': 1,
  'needs-review': 1,
  partial: 2,
  'not-applicable': 3,
  pass: 3,
};

/**
 * In what a submission is worse than an earlier one of the same checklist: its outcome, its demonstrated score, compared
 * exactly, or the verdict on any requirement. Where it answers another edition, the earlier one is carried onto that
 * first, so that what the checklist alone has changed counts against nobody.
 *
 * A requirement that applies to only one of the two is no regression by itself, unless it applies now and is not shown
 * to be met.
 *
 * @param way editions from the earlier's to that of `now`, both included
 */
export function regressions(earlier: Subject, now: Subject, way: readonly Checklist[]): readonly Regression[] {
  const same = checklistDigest(earlier.checklist) === checklistDigest(now.checklist);
  const record = same ? earlier.record : carryThrough(way, earlier.record, earlier.record.modified).record;
  const before = assess(now.checklist, record);
  const after = assess(now.checklist, now.record);
  const was = new Map(before.requirements.map((result) => [result.id, result]));
  return [
    ...outcomeOf(before, after),
    ...scoreOf(before, after),
    ...after.requirements.flatMap((result) => requirementOf(was.get(result.id), result, now.checklist)),
  ];
}

function outcomeOf(before: Result, after: Result): readonly Regression[] {
  const [old, now] = [before.outcome.value, after.outcome.value];
  return OUTCOME_RANK[now] < OUTCOME_RANK[old] ? [{ kind: 'outcome', before: old, after: now }] : [];
}

function scoreOf(before: Result, after: Result): readonly Regression[] {
  const [old, now] = [before.score.demonstrated, after.score.demonstrated];
  if (old === null || now === null) return [];
  if (difference(fromFraction(now), fromFraction(old)).n >= 0n) return [];
  return [{ kind: 'score', before: scoreText(old, before.score), after: scoreText(now, after.score) }];
}

function requirementOf(
  before: RequirementResult | undefined,
  { id, verdict }: RequirementResult,
  checklist: Checklist,
): readonly Regression[] {
  if (verdict === undefined) return [];
  const old = before?.verdict ?? 'not-applicable';
  if (VERDICT_RANK[verdict] >= VERDICT_RANK[old]) return [];
  const title = titleOf(checklist, id);
  return [{ kind: 'requirement', requirement: id, title, before: old, after: verdict }];
}

function titleOf(checklist: Checklist, id: string): string {
  return listRequirements(checklist).find(({ requirement }) => requirement.id === id)?.requirement.title ?? id;
}
