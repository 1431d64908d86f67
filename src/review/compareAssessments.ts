import {
  assess,
  conclude,
  diffEditions,
  type Checklist,
  type RequirementChange,
  type RequirementResult,
  type Result,
  type Verdict,
} from '../engine/index.ts';
import type { Review } from '../generated/review.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { carryThrough } from '../record/carryThrough.ts';
import { checklistDigest } from '../record/digest.ts';
import { clean } from '../record/quote.ts';
import { carryReview } from './carryReview.ts';
import { causesOf, type Cause } from './causes.ts';
import type { ReviewProblem } from './problem.ts';
import { reviewedResult } from './reviewedResult.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Subject } from './subject.ts';
import { waterfallOf, type Waterfall } from './waterfall.ts';

/** A submission with its edition, and its review where there is one. */
export interface Assessment extends Subject {
  readonly review?: Review;
}

/** One requirement that differs, and what it comes from. */
export interface AssessmentDifference {
  /** Id in the edition of the second; in that of the first where the second has none. */
  readonly requirement: string;
  /** Id in the edition of the first, where it is another. */
  readonly was?: string;
  /** Never empty. */
  readonly causes: readonly Cause[];
  /** Absent where it does not apply, or is not asked. */
  readonly before?: Verdict;
  readonly after?: Verdict;
}

/** One value that differs. */
export interface ValueDifference {
  readonly id: string;
  readonly before?: string | number | boolean;
  readonly after?: string | number | boolean;
}

export interface AssessmentComparison {
  /** Which verdicts are compared: those of reviews only where both have one. */
  readonly by: 'self-assessed' | 'reviewed';
  readonly before: Result;
  readonly after: Result;
  /** In the order of the second's edition, then what it does not ask any more. */
  readonly requirements: readonly AssessmentDifference[];
  /** Fields of the Device, facts of its profile and dates that differ. */
  readonly device: readonly ValueDifference[];
  readonly facts: readonly ValueDifference[];
  readonly assessedOn?: ValueDifference;
  readonly waterfall: Waterfall;
}

/** Why two assessments cannot be compared. */
export function compareProblems(a: Assessment, b: Assessment): readonly ReviewProblem[] {
  if (a.checklist.id === b.checklist.id) return [];
  return [
    {
      code: 'other-edition',
      severity: 'error',
      message: `The one answers “${clean(a.checklist.id)}”, and the other “${clean(b.checklist.id)}”.`,
      help: 'Compare assessments against editions of the same checklist.',
    },
  ];
}

/**
 * How one assessment differs from another of the same checklist, telling what the checklist changed from what changed in
 * the answers, the evidence, the facts or the review. What the checklist changed is found by carrying the first onto the
 * edition of the second: whatever then differs already differs for that reason alone.
 *
 * Call {@link compareProblems} first.
 *
 * @param way editions from the first's to the second's, both included, where there are others between
 */
export function compareAssessments(
  a: Assessment,
  b: Assessment,
  way: readonly Checklist[] = [a.checklist, b.checklist],
): AssessmentComparison {
  const both = a.review !== undefined && b.review !== undefined;
  const carried = carriedTo(a, b, way);
  const [before, between, after] = [resultOf(a, both), resultOf(carried, both), resultOf(b, both)];
  const changes = changesTo(a.checklist, b.checklist);
  const start = byId(between);
  const requirements = after.requirements.flatMap((now): AssessmentDifference[] => {
    const change = changes.get(now.id);
    const was = change?.from[0] ?? now.id;
    const old = before.requirements.find(({ id }) => id === was);
    const causes = causesOf({
      subjects: [a, b],
      ids: [was, now.id],
      ...(change && { change }),
      ...(old && { before: old }),
      between: start.get(now.id) ?? now,
      after: now,
      ...(both && old && { standings: [standing(a, old), standing(b, now)] }),
    });
    if (causes.length === 0) return [];
    return [
      {
        requirement: now.id,
        ...(was === now.id || change?.type === 'added' ? {} : { was }),
        causes,
        ...(old?.verdict && { before: old.verdict }),
        ...(now.verdict && { after: now.verdict }),
      },
    ];
  });
  const asked = new Set([...changes.values()].flatMap(({ from }) => from));
  const now = byId(after);
  const gone = before.requirements.flatMap(({ id, verdict }): AssessmentDifference[] =>
    asked.has(id) || now.has(id)
      ? []
      : [{ requirement: id, causes: [{ kind: 'checklist', text: GONE }], ...(verdict && { before: verdict }) }],
  );
  const [assessedOn] = valueDifferences({ assessedOn: a.record.assessedOn }, { assessedOn: b.record.assessedOn });
  return {
    by: both ? 'reviewed' : 'self-assessed',
    before,
    after,
    requirements: [...requirements, ...gone],
    device: valueDifferences({ ...a.record.device }, { ...b.record.device }),
    facts: valueDifferences(a.record.profile, b.record.profile),
    ...(assessedOn && { assessedOn }),
    waterfall: waterfallOf(
      [before, between, after].map(({ score }) => score.demonstrated),
      start,
      after.requirements,
      (mixed) => conclude(b.checklist, b.record, mixed).score.demonstrated,
    ),
  };
}

const GONE = 'The edition does not ask it any more.';

/** The first as it would stand against the edition of the second. */
function carriedTo(a: Assessment, b: Assessment, way: readonly Checklist[]): Assessment {
  if (checklistDigest(a.checklist) === checklistDigest(b.checklist)) return a;
  const { record } = carryThrough(way, a.record, a.record.modified);
  const to = { checklist: b.checklist, record };
  if (!a.review) return to;
  return { ...to, review: carryReview(a.review, a, to, { now: a.review.modified, way }).review };
}

function resultOf({ review, ...subject }: Assessment, both: boolean): Result {
  return both && review ? reviewedResult(subject, review).reviewed : assess(subject.checklist, subject.record);
}

function standing({ review, ...subject }: Assessment, result: RequirementResult): Standing {
  return review ? standingOf(subject, review, result) : 'not-reviewed';
}

/** What each requirement of the second edition comes from. */
function changesTo(before: Checklist, after: Checklist): ReadonlyMap<string, RequirementChange> {
  return new Map(
    diffEditions(before, after).requirements.flatMap((change) => change.to.map((id) => [id, change] as const)),
  );
}

function byId({ requirements }: Result): ReadonlyMap<string, RequirementResult> {
  return new Map(requirements.map((result) => [result.id, result]));
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

function valueDifferences(before: Values, after: Values): readonly ValueDifference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
    return [{ id, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}
