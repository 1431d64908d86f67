/** What a review says of one requirement, and in which words it is shown. */

import type { Determination, Observation, Question, RemediationAction, Review } from '../generated/review.ts';

type Entries<T> = readonly (readonly [id: string, item: T])[];

/** All that a review holds about one requirement; entries in order of their ids. */
export interface RequirementReview {
  readonly determination?: Determination;
  readonly observations: Entries<Observation>;
  readonly actions: Entries<RemediationAction>;
  readonly questions: Entries<Question>;
}

export const NO_REVIEW: RequirementReview = { observations: [], actions: [], questions: [] };

/** Looks up what a review says of a requirement, by id; nothing of all where there is no review. */
export function reviewByRequirement(review: Review | undefined): (id: string) => RequirementReview {
  if (!review) return () => NO_REVIEW;
  const observations = grouped(review.observations);
  const actions = grouped(review.actions);
  const questions = grouped(review.questions);
  return (id) => {
    const determination = Object.hasOwn(review.determinations, id) ? review.determinations[id] : undefined;
    return {
      ...(determination && { determination }),
      observations: observations.get(id) ?? [],
      actions: actions.get(id) ?? [],
      questions: questions.get(id) ?? [],
    };
  };
}

/** Entries of a part of the review, in order of their ids. */
export function sortedEntries<T>(items: Readonly<Record<string, T>>): Entries<T> {
  return Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1));
}

function grouped<T extends { readonly requirement: string }>(
  items: Readonly<Record<string, T>>,
): ReadonlyMap<string, Entries<T>> {
  const groups = new Map<string, (readonly [string, T])[]>();
  for (const entry of sortedEntries(items)) {
    const { requirement } = entry[1];
    const group = groups.get(requirement);
    if (group) group.push(entry);
    else groups.set(requirement, [entry]);
  }
  return groups;
}

/** What is to be done, with who is to do it and by when as far as it is known. */
export function actionText({ text, owner, due }: RemediationAction): string {
  return [text, ...(owner ? [`owner: ${owner}`] : []), ...(due ? [`due: ${due}`] : [])].join('; ');
}

/** What a review is, before anything of it is read. */
export const REVIEWED =
  'A reviewer examined this submission. Scores and verdicts stay those of the self-assessment; determinations, observations and the recommendation are the reviewer’s. A decision is shown only where somebody recorded one.';
