import { dayNumber } from './date.ts';
import type { Answer, Band, ChoiceCase, Claim, Meaning, Requirement, Response } from './model.ts';

/** What an answer says: a claim, nothing, what only a person can judge, or something this edition cannot read. */
export type Reading = Claim | 'none' | 'to-be-judged' | 'not-understood';

/**
 * Reads the answer to a requirement as a whole. 'not-applicable' is claimed in the field `answer` for every kind of
 * response and goes before a choice, number, date or text that is still there. A choice that is no option, a number that
 * is no integer, a day that is not on the calendar or lies in the future of something past, or an answer of another kind
 * (as after a change of edition) is not understood: it is never guessed at, and never taken for no answer. A requirement with objectives is read part by part ({@link readObjective}); of a whole
 * answer to it only 'not-applicable' counts.
 *
 * @param assessedOn the day that dates are measured against
 */
export function readAnswer(requirement: Requirement, answer: Answer, assessedOn: string): Reading {
  if (answer.answer === 'not-applicable') return 'not-applicable';
  if (requirement.objectives.length > 0) return 'none';
  const own = ownField(requirement.response, answer, assessedOn);
  if (own !== 'none') return own;
  return hasClaim(answer) ? 'not-understood' : 'none';
}

/** Reads the answer to one objective. */
export function readObjective(answer: Answer, objective: string): Claim | 'none' {
  const given = answer.objectives;
  return (given !== undefined && Object.hasOwn(given, objective) ? given[objective] : undefined) ?? 'none';
}

/** Whether an answer holds anything that a person gave: a claim of any kind, a rationale, evidence, or an old answer. */
export function hasContent(answer: Answer): boolean {
  return hasClaim(answer) || isJustified(answer) || (answer.evidence ?? []).length > 0 || hasOffer(answer);
}

/** Whether all that there is comes from another edition's text: what was said of that is not yet said of this. */
export function isUnconfirmed(answer: Answer): boolean {
  return hasOffer(answer) && !hasClaim(answer);
}

/** Whether an answer has a rationale that is more than blanks. */
export function isJustified(answer: Answer): boolean {
  return (answer.rationale ?? '').trim() !== '';
}

function hasOffer(answer: Answer): boolean {
  return Object.keys(answer.carried?.offered ?? {}).length > 0;
}

function hasClaim(answer: Answer): boolean {
  return (
    answer.answer !== undefined ||
    answer.choice !== undefined ||
    answer.choices !== undefined ||
    answer.number !== undefined ||
    answer.date !== undefined ||
    (answer.text ?? '').trim() !== '' ||
    Object.keys(answer.objectives ?? {}).length > 0
  );
}

function ownField(response: Response, answer: Answer, assessedOn: string): Reading {
  switch (response.kind) {
    case 'conformance':
      return answer.answer === undefined || answer.answer === 'not-applicable' ? 'none' : answer.answer;
    case 'choice': {
      if (answer.choice === undefined) return 'none';
      return response.options.find((option) => option.value === answer.choice)?.means ?? 'not-understood';
    }
    case 'multi-choice': {
      const { choices } = answer;
      if (choices === undefined) return 'none';
      const known = new Set(response.options.map((option) => option.value));
      if (choices.some((choice) => !known.has(choice))) return 'not-understood';
      const chosen = new Set(choices);
      return response.cases.find((each) => holds(each, chosen))?.means ?? 'not-understood';
    }
    case 'number': {
      const { number } = answer;
      if (number === undefined) return 'none';
      return Number.isInteger(number) ? inBands(response.bands, number) : 'not-understood';
    }
    case 'date': {
      if (answer.date === undefined) return 'none';
      const [day, today] = [dayNumber(answer.date), dayNumber(assessedOn)];
      if (day === undefined || today === undefined) return 'not-understood';
      if (response.measured === 'until') return inBands(response.bands, day - today);
      return day > today ? 'not-understood' : inBands(response.bands, today - day);
    }
    case 'text':
      if (answer.text === undefined || answer.text.trim() === '') return 'none';
      return response.given ?? 'to-be-judged';
  }
}

function inBands(bands: readonly Band[], value: number): Meaning | 'not-understood' {
  return bands.find((band) => value <= (band.upTo ?? Infinity))?.means ?? 'not-understood';
}

function holds({ all = [], any, none = [], atLeast = 0 }: ChoiceCase, chosen: ReadonlySet<string>): boolean {
  return (
    all.every((value) => chosen.has(value)) &&
    (any === undefined || any.some((value) => chosen.has(value))) &&
    !none.some((value) => chosen.has(value)) &&
    chosen.size >= atLeast
  );
}
