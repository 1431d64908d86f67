import type { Answer, Claim, Meaning, Requirement, Response } from './model.ts';

/** What an answer says: a claim, nothing, or something this edition cannot read. */
export type Reading = Claim | 'none' | 'not-understood';

/**
 * Reads the answer to a requirement as a whole. 'not-applicable' is claimed in the field `answer` for every kind of
 * response and goes before a choice or a number that is still there. A choice that is no option, a number that is no
 * integer, or an answer of another kind (as after a change of edition) is not understood: it is never guessed at, and
 * never taken for no answer. A requirement with objectives is read part by part ({@link readObjective}); of a whole
 * answer to it only 'not-applicable' counts.
 */
export function readAnswer(requirement: Requirement, answer: Answer): Reading {
  if (answer.answer === 'not-applicable') return 'not-applicable';
  if (requirement.objectives.length > 0) return 'none';
  const own = ownField(requirement.response, answer);
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
    answer.number !== undefined ||
    Object.keys(answer.objectives ?? {}).length > 0
  );
}

function ownField(response: Response, answer: Answer): Meaning | 'none' | 'not-understood' {
  switch (response.kind) {
    case 'conformance':
      return answer.answer === undefined || answer.answer === 'not-applicable' ? 'none' : answer.answer;
    case 'choice': {
      if (answer.choice === undefined) return 'none';
      return response.options.find((option) => option.value === answer.choice)?.means ?? 'not-understood';
    }
    case 'number': {
      const { number } = answer;
      if (number === undefined) return 'none';
      if (!Number.isInteger(number)) return 'not-understood';
      return response.bands.find((band) => number <= (band.upTo ?? Infinity))?.means ?? 'not-understood';
    }
  }
}
