/**
 * What a reviewer asked of the manufacturer, as it came, and the answers to it. Kept beside the record and never in it: a
 * submission says what is claimed.
 */

import type { Reply } from '../generated/reply.ts';
import { own } from './own.ts';

export interface ReplyAnswer {
  readonly text: string;
  /** When it was last changed, UTC, ISO 8601. */
  readonly at: string;
}

/** One reply that was attached, with what is answered. */
export interface AskedReply {
  /** As it came. Never changed. */
  readonly reply: Reply;
  /** By id of the question. */
  readonly answers: Readonly<Record<string, ReplyAnswer>>;
  /**
   * Where what is asked stands now, in an assessment that was carried from the edition that the reply is about: ids of
   * requirements by the id in the reply, none where it has no place. An id that is not in it stands where it says.
   */
  readonly places?: Readonly<Record<string, readonly string[]>>;
}

/** Oldest first. None is ever taken away: earlier rounds stay with what was answered to them. */
export type Replies = readonly AskedReply[];

/** One reply comes, or one answer changes, so that two tabs never overwrite each other's others. */
export type ReplyChange =
  | { readonly op: 'attach'; readonly reply: Reply }
  /** Empty text takes the answer away. `reply` is {@link replyKey}. */
  | {
      readonly op: 'answer';
      readonly reply: string;
      readonly question: string;
      readonly text: string;
      readonly at: string;
    };

/** Longest answer that a reply can hold, in UTF-16 code units. */
export const ANSWER_LENGTH = 20_000;

/** Names one reply among those of an assessment. */
export function replyKey({ review, made }: Reply): string {
  return `${review.id} ${review.round} ${made}`;
}

/** The replies with the change made. */
export function applyReplyChange(replies: Replies | undefined, change: ReplyChange): Replies {
  const all = replies ?? [];
  if (change.op === 'attach') return attached(all, change.reply);
  return all.map((one) => {
    if (replyKey(one.reply) !== change.reply) return one;
    const { [change.question]: _before, ...others } = one.answers;
    const { text, at } = change;
    return { ...one, answers: text.trim() === '' ? others : { ...others, [change.question]: { text, at } } };
  });
}

/** The latest reply of each review: what is asked now. */
export function askedNow(replies: Replies | undefined): Replies {
  const latest = new Map<string, AskedReply>();
  for (const one of replies ?? []) {
    const before = latest.get(one.reply.review.id);
    if (!before || isLater(one.reply, before.reply)) latest.set(one.reply.review.id, one);
  }
  return [...latest.values()];
}

/** All but the latest reply of each review, the last first: what was asked before. */
export function askedBefore(replies: Replies | undefined): Replies {
  const now = new Set(askedNow(replies));
  return (replies ?? [])
    .filter((one) => !now.has(one))
    .sort((one, other) => (isLater(one.reply, other.reply) ? -1 : isLater(other.reply, one.reply) ? 1 : 0));
}

/** Ids of the requirements that a reply names, as it names them. */
export function requirementsNamed({ determinations, observations, actions, questions }: Reply): ReadonlySet<string> {
  return new Set([
    ...Object.keys(determinations),
    ...[observations, actions, questions].flatMap((items) =>
      Object.values(items).map(({ requirement }: { readonly requirement: string }) => requirement),
    ),
  ]);
}

/** Ids of the requirements where that stands now which a reply asks at one. */
export function placesOf({ places }: AskedReply, requirement: string): readonly string[] {
  return own(places, requirement) ?? [requirement];
}

/** Ids of the requirements at which a reply asks for something. */
export function askedRequirements(replies: Replies | undefined): ReadonlySet<string> {
  return new Set(
    askedNow(replies).flatMap((asked) => [...requirementsNamed(asked.reply)].flatMap((id) => placesOf(asked, id))),
  );
}

function isLater(one: Reply, other: Reply): boolean {
  return one.review.round === other.review.round ? one.made > other.made : one.review.round > other.review.round;
}

/**
 * The very same reply is attached once, and gives the answers that are not here yet. A newer one begins with the answers
 * given to the same questions before.
 */
function attached(all: Replies, reply: Reply): Replies {
  const there = all.find((one) => replyKey(one.reply) === replyKey(reply));
  const earlier = there ?? askedNow(all).find((one) => one.reply.review.id === reply.review.id);
  const answers = Object.entries(reply.questions).flatMap(([id, { text, answer }]) => {
    const asked = earlier && own(earlier.reply.questions, id);
    const given = asked?.text === text ? own(earlier?.answers, id) : undefined;
    const stands = given ?? (answer && { text: answer.text, at: answer.at });
    return stands ? [[id, stands] as const] : [];
  });
  const next = {
    ...there,
    reply: there?.reply ?? reply,
    answers: { ...there?.answers, ...Object.fromEntries(answers) },
  };
  return there ? all.map((one) => (one === there ? next : one)) : [...all, next];
}
