import type { Checklist } from '../engine/index.ts';
import type { Reply } from '../generated/reply.ts';
import type { Review } from '../generated/review.ts';
import { termsOf, termTitle } from './terms.ts';

/**
 * What a reviewer asks of the manufacturer: open questions, observations and actions, and determinations that ask for
 * something. Nothing else of the review is in it: neither what was accepted, nor what was looked at, nor a
 * recommendation.
 *
 * @param now the present time in UTC, ISO 8601
 */
export function makeReply(review: Review, checklist: Pick<Checklist, 'review'>, now: string): Reply {
  const { id, round, reviewer, body, of } = review;
  const terms = termsOf(checklist);
  const open = <T extends { readonly state: string }, R>(
    items: Readonly<Record<string, T>>,
    give: (item: T) => R,
  ): Record<string, R> =>
    Object.fromEntries(
      Object.entries(items).flatMap(([itemId, item]) => (item.state === 'open' ? [[itemId, give(item)]] : [])),
    );
  return {
    format: 'device-assurance-reply',
    formatVersion: 1,
    review: { id, round, reviewer, ...(body === undefined ? {} : { body }) },
    of,
    made: now,
    determinations: Object.fromEntries(
      Object.entries(review.determinations).flatMap(([requirement, { value, reason }]) =>
        value === 'accepted' ? [] : [[requirement, { value, ...(reason === undefined ? {} : { reason }) }]],
      ),
    ),
    observations: open(review.observations, ({ requirement, category, severity, text, evidence }) => ({
      requirement,
      category: termTitle(terms.categories, category).slice(0, 200),
      severity: termTitle(terms.severities, severity).slice(0, 200),
      text,
      ...(evidence && { evidence }),
    })),
    actions: open(review.actions, ({ requirement, observation, text, owner, due }) => ({
      requirement,
      ...(observation === undefined ? {} : { observation }),
      text,
      ...(owner === undefined ? {} : { owner }),
      ...(due === undefined ? {} : { due }),
    })),
    questions: open(review.questions, ({ requirement, text }) => ({ requirement, text })),
  };
}
