import { hasContent, type RequirementChange } from '../engine/index.ts';
import type { Answer, ArchivedAnswer, SubmissionRecord } from '../generated/record.ts';
import { freeName } from './archive.ts';
import type { CarryItem, CarryState } from './carry.ts';

type Answers = SubmissionRecord['answers'];

const EMPTY = 'It held no answer.';

interface CarriedAnswers {
  readonly kept: Answers;
  /** By `version/id` of where it was given. */
  readonly archived: ReadonlyMap<string, ArchivedAnswer>;
  readonly items: readonly CarryItem[];
}

/** The answers for another edition, by what became of each requirement. See `carry`. */
export function carryAnswers(
  from: string,
  to: string,
  changes: readonly RequirementChange[],
  answers: Answers,
): CarriedAnswers {
  const kept = new Map<string, Answer>();
  const archived = new Map<string, ArchivedAnswer>();
  const items = new Map<string, CarryItem>();
  const changeOf = new Map(changes.flatMap((change) => change.from.map((id) => [id, change] as const)));
  const asked = new Set(changes.flatMap((change) => change.to));
  // What keeps its id and asks the same keeps its answer, or its lack of one: nothing else is put there.
  const settled = new Set(changes.flatMap((change) => (keepsItsPlace(change) ? change.to : [])));
  const note = (id: string, state: CarryState, places: readonly string[], why: string): void =>
    void items.set(id, { kind: 'answer', id, state, to: places, why });

  // What holds as it is goes to its place before anything is offered there.
  const later = Object.entries(answers).filter(([id, answer]) => {
    const change = changeOf.get(id);
    if (change === undefined) {
      if (asked.has(id)) return true;
      kept.set(id, answer);
      note(id, 'left', [id], 'Neither edition has a requirement of this id. It is kept and does not count.');
      return false;
    }
    const [place] = change.to;
    if (!change.sameContent || place === undefined || kept.has(place)) return true;
    if (settled.has(place) && place !== id) return true;
    const given = hasContent(answer);
    kept.set(place, place === id || !given ? answer : withOrigin(answer, `${from}/${id}`, `${to}/${place}`));
    if (given) note(id, 'carried', [place], carriedWords(change, id, place));
    else note(id, 'empty', [place], EMPTY);
    return false;
  });

  for (const [id, answer] of later) {
    const change = changeOf.get(id);
    const archive = (why: string): void => {
      archived.set(`${from}/${id}`, { answer, reason: why });
      note(id, 'archived', [], why);
    };
    const free = (change?.to ?? []).filter((place) => !settled.has(place));
    if (!hasContent(answer)) {
      if (asked.has(id) && !kept.has(id)) kept.set(id, answer);
      note(id, 'empty', [], EMPTY);
    } else if (change === undefined) {
      archive(`Edition ${from} has no requirement ${id}, so this is no answer to that of edition ${to}.`);
    } else if (free.length > 0) {
      for (const place of free) kept.set(place, withOffer(kept.get(place), `${from}/${id}`, answer));
      note(id, 'offered', free, withNote(offeredWords(change, id, free), change));
    } else {
      archive(withNote(archivedWords(change, id, to), change));
    }
  }
  return {
    kept: Object.fromEntries(kept),
    archived,
    items: Object.keys(answers).flatMap((id) => items.get(id) ?? []),
  };
}

function keepsItsPlace({ from, to, sameContent }: RequirementChange): boolean {
  return sameContent && from[0] === to[0];
}

/** On the way back to where it came from, an answer leaves no trace of the way. */
function withOrigin(answer: Answer, origin: string, place: string): Answer {
  const { carried, ...given } = answer;
  const way = carried?.from ?? [];
  const from = way.at(-1) === place ? way.slice(0, -1) : [...way, origin];
  if (from.length === 0 && carried?.offered === undefined) return given;
  return { ...given, carried: { ...carried, from } };
}

/** What was itself offered is passed on beside the answer, not inside it: however many editions go by, it lies flat. */
function withOffer(there: Answer = {}, origin: string, { carried, ...given }: Answer): Answer {
  const offered = new Map(Object.entries(there.carried?.offered ?? {}));
  const more: readonly [string, Answer][] = [
    ...Object.entries(carried?.offered ?? {}),
    ...(hasContent(given) ? [[origin, given] as [string, Answer]] : []),
  ];
  for (const [name, answer] of more) offered.set(freeName(offered, name, answer), answer);
  const from = new Set([...(there.carried?.from ?? []), ...(carried?.from ?? []), origin]);
  return { ...there, carried: { from: [...from], offered: Object.fromEntries(offered) } };
}

function carriedWords({ type }: RequirementChange, id: string, place: string): string {
  if (place !== id) return `${id} is now ${place} and asks the same.`;
  return type === 'reworded' ? 'It is worded anew and declared to ask the same.' : 'It asks the same as before.';
}

function offeredWords({ type, from, to }: RequirementChange, id: string, places: readonly string[]): string {
  const there = places.length === 1 ? `beside ${places.join()}` : `beside each of ${list(places)}`;
  const confirm = `The answer is shown ${there} and claims nothing until it is confirmed.`;
  switch (type) {
    case 'split':
      return `${id} became ${list(to)}. ${confirm}`;
    case 'merged':
      return `${list(from)} went into ${list(to)}. ${confirm}`;
    case 'covered-by':
      return `${id} is covered by ${list(to)}. ${confirm}`;
    default:
      return `${to.includes(id) ? `${id} asks something else now` : `${id} became ${list(to)}, which asks something else`}. ${confirm}`;
  }
}

function archivedWords({ type, to }: RequirementChange, id: string, version: string): string {
  if (to.length === 0) return `${id} is not part of edition ${version}.`;
  const what = type === 'covered-by' ? `is covered by ${list(to)}` : `went into ${list(to)}`;
  return `${id} ${what}, which asks what it asked before and keeps its own answer.`;
}

function withNote(words: string, { note }: RequirementChange): string {
  return note === undefined ? words : `${words} Note of the edition: ${note}`;
}

function list(ids: readonly string[]): string {
  return ids.length < 2 ? ids.join() : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1) ?? ''}`;
}
