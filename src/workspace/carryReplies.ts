import { diffEditions } from '../engine/index.ts';
import type { CarryStep } from '../record/carryThrough.ts';
import { askedNow, placesOf, requirementsNamed, type AskedReply, type Replies } from './replies.ts';

/** Replies of reviewers for another edition, and what became of them. */
export interface CarriedReplies {
  /** All of them, as they came; undefined when there are none. */
  readonly replies: Replies | undefined;
  /** Requirements at which something is asked now that stands at one of the new edition. */
  readonly placed: number;
  /** Those whose place has gone, as the replies name them. What is asked there is kept, and can be answered. */
  readonly homeless: readonly string[];
}

/**
 * Takes replies along the way of a carry, with their answers. What is asked goes with its requirement wherever that went,
 * beside each of several; back in the edition that a reply is about, all of it stands where the reply says.
 */
export function carryReplies(
  replies: Replies | undefined,
  steps: readonly Pick<CarryStep, 'before' | 'after'>[],
): CarriedReplies {
  const carried = steps.reduce((now, { before, after }) => {
    const { requirements } = diffEditions(before, after);
    const next = (id: string): readonly string[] => requirements.find(({ from }) => from.includes(id))?.to ?? [];
    return now?.map((asked): AskedReply => {
      const { places: _before, ...same } = asked;
      if (asked.reply.of.checklist.version === after.version) return same;
      const places = [...requirementsNamed(asked.reply)].map(
        (id) => [id, [...new Set(placesOf(asked, id).flatMap(next))]] as const,
      );
      return { ...same, places: Object.fromEntries(places) };
    });
  }, replies);
  const named = askedNow(carried).flatMap((asked) =>
    [...requirementsNamed(asked.reply)].map((id) => ({ id, gone: placesOf(asked, id).length === 0 })),
  );
  const homeless = [...new Set(named.flatMap(({ id, gone }) => (gone ? [id] : [])))];
  return { replies: carried, placed: named.filter(({ gone }) => !gone).length, homeless };
}
