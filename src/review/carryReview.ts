import { assess, diffEditions, type Checklist, type Result } from '../engine/index.ts';
import type { Determination, Review, Round } from '../generated/review.ts';
import { clean } from '../record/quote.ts';
import { basisOf, judgedOf, type Judged } from './basis.ts';
import { reviewedOf } from './newReview.ts';
import { own } from './own.ts';
import type { ReviewProblem } from './problem.ts';
import { reviewProblems } from './reviewProblems.ts';
import type { Subject } from './subject.ts';

/** A determination that does not stand for the new submission. */
export interface Reopened {
  /** Id in the new edition; the old one where the new edition has no such requirement. */
  readonly requirement: string;
  /** Id in the old edition. */
  readonly was: string;
  readonly kind: 'answer' | 'evidence' | 'requirement' | 'verdict' | 'stale' | 'gone';
  /** A sentence for people. */
  readonly why: string;
  readonly determination: Determination;
  readonly before: Judged;
  /** Absent when the requirement is gone. */
  readonly after?: Judged;
}

export interface CarriedReview {
  readonly review: Review;
  /** Ids, in the new edition, whose determination stands. */
  readonly kept: readonly string[];
  readonly reopened: readonly Reopened[];
}

export interface CarryReviewOptions {
  /** The present time in UTC, ISO 8601. */
  readonly now: string;
  /** The date on the new report; the day of `now` when left out. */
  readonly reviewedOn?: string;
  /** Fingerprint of the key that signed the new submission. */
  readonly signer?: string;
  /** Editions on the way, both ends included, where there are others between; see `editionsBetween`. */
  readonly way?: readonly Checklist[];
}

/** Why a review cannot be carried. */
export function carryProblems(review: Review, before: Subject, after: Subject): readonly ReviewProblem[] {
  const problems = reviewProblems(before, review).filter(({ severity }) => severity === 'error');
  const [from, to] = [before.checklist.id, after.checklist.id];
  if (from === to) return problems;
  return [
    ...problems,
    {
      code: 'other-edition',
      severity: 'error',
      message: `The new submission answers “${clean(to)}”, and the one reviewed “${clean(from)}”.`,
      help: 'Begin a new review for another checklist.',
    },
  ];
}

/**
 * Carries a review onto a resubmission, as its next round. A determination stands where the requirement asks the same,
 * the answer and the evidence it names are the same, and they come to the same verdict (evidence may have expired
 * meanwhile, or a fact changed). All others are reopened, with both versions at hand. What was concluded goes to
 * `earlier`, whole. Observations, actions and questions stay, and follow a requirement to its new id where it has one.
 *
 * Onto the very submission that it reviews, the review stays as it is. Call {@link carryProblems} first.
 */
export function carryReview(
  review: Review,
  before: Subject,
  after: Subject,
  options: CarryReviewOptions,
): CarriedReview {
  const { now, reviewedOn = now.slice(0, 10), signer, way = [before.checklist, after.checklist] } = options;
  const of = reviewedOf(after, signer);
  if (of.record.digest === review.of.record.digest && of.checklist.digest === review.of.checklist.digest) {
    return { review, kept: Object.keys(review.determinations), reopened: [] };
  }
  const placeOf = placesThrough(way);
  const results = [resultsById(before), resultsById(after)] as const;
  const determinations = new Map<string, Determination>();
  const reopened: Reopened[] = [];
  // What keeps its id keeps its place, whatever else comes there.
  const ids = Object.keys(review.determinations);
  const inPlace = (id: string): boolean => placeOf(id).id === id;
  for (const was of [...ids.filter(inPlace), ...ids.filter((id) => !inPlace(id))]) {
    const determination = own(review.determinations, was);
    if (!determination) continue;
    const place = placeOf(was);
    const taken = place.id === undefined || determinations.has(place.id);
    const reason = taken ? GONE : reasonToReopen(was, place.id ?? was, determination);
    if (place.id !== undefined && reason === undefined) {
      determinations.set(place.id, { ...determination, carriedFrom: determination.carriedFrom ?? review.round });
      continue;
    }
    reopened.push({
      requirement: place.id ?? was,
      was,
      ...(reason ?? GONE),
      determination,
      before: judgedOf(before.record, was),
      ...(place.id === undefined ? {} : { after: judgedOf(after.record, place.id) }),
    });
  }
  const { recommendation: _recommendation, decision: _decision, ...rest } = review;
  return {
    review: {
      ...rest,
      round: review.round + 1,
      of,
      reviewedOn,
      modified: now,
      determinations: Object.fromEntries(determinations),
      observations: moved(review.observations),
      actions: moved(review.actions),
      questions: moved(review.questions),
      samples: [],
      earlier: [...(review.earlier ?? []), roundOf(review)],
    },
    kept: [...determinations.keys()],
    reopened,
  };

  function reasonToReopen(
    was: string,
    id: string,
    { basis }: Determination,
  ): Pick<Reopened, 'kind' | 'why'> | undefined {
    const old = basisOf(before.record, was);
    if (basis !== old) return { kind: 'stale', why: 'It no longer stood for the submission that was reviewed.' };
    if (!placeOf(was).same) return { kind: 'requirement', why: 'The requirement asks something else now.' };
    if (old !== basisOf(after.record, id)) return changed(before, after, was, id);
    const [one, other] = [results[0].get(was), results[1].get(id)];
    if (one?.verdict === other?.verdict && one?.rule === other?.rule && one?.applies === other?.applies)
      return undefined;
    return {
      kind: 'verdict',
      why: 'The same answer and evidence come to something else: a date or a fact has changed.',
    };
  }

  function moved<T extends { requirement: string }>(items: Readonly<Record<string, T>>): Record<string, T> {
    return Object.fromEntries(
      Object.entries(items).map(([id, item]) => [
        id,
        { ...item, requirement: placeOf(item.requirement).id ?? item.requirement },
      ]),
    );
  }
}

const GONE: Pick<Reopened, 'kind' | 'why'> = {
  kind: 'gone',
  why: 'The new edition has no one requirement in its place.',
};

function changed(before: Subject, after: Subject, was: string, id: string): Pick<Reopened, 'kind' | 'why'> {
  const { carried: _old, ...old } = own(before.record.answers, was) ?? {};
  const { carried: _now, ...now } = own(after.record.answers, id) ?? {};
  const bare = (answer: object): string => JSON.stringify(Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1)));
  return bare(old) === bare(now)
    ? { kind: 'evidence', why: 'The evidence it names has changed.' }
    : { kind: 'answer', why: 'The answer has changed.' };
}

interface Place {
  /** Undefined where no single requirement stands in its place. */
  readonly id: string | undefined;
  /** Whether it asks the same all the way. */
  readonly same: boolean;
}

function placesThrough(way: readonly Checklist[]): (id: string) => Place {
  const steps = way.slice(1).map((after, index) => {
    const changes = diffEditions(way[index] ?? after, after).requirements;
    return new Map(changes.flatMap((change) => change.from.map((id) => [id, change] as const)));
  });
  return (id) =>
    steps.reduce<Place>(
      (place, changes) => {
        if (place.id === undefined) return place;
        const change = changes.get(place.id);
        const [to, ...others] = change?.to ?? [];
        if (!change || to === undefined || others.length > 0 || change.from.length > 1)
          return { id: undefined, same: false };
        return { id: to, same: place.same && change.sameContent };
      },
      { id, same: true },
    );
}

function resultsById({ checklist, record }: Subject): ReadonlyMap<string, Result['requirements'][number]> {
  return new Map(assess(checklist, record).requirements.map((result) => [result.id, result]));
}

function roundOf({
  round,
  of,
  reviewer,
  reviewedOn,
  determinations,
  samples,
  recommendation,
  decision,
}: Review): Round {
  return {
    round,
    of,
    reviewer,
    reviewedOn,
    determinations,
    samples,
    ...(recommendation && { recommendation }),
    ...(decision && { decision }),
  };
}
