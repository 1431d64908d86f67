import type { Answer, Requirement } from '../engine/index.ts';
import type { Answer as ClaimedAnswer } from '../generated/record.ts';

/**
 * What of an answer's claim a requirement can be answered with; an empty object when it is of another kind, or chooses
 * what is not offered.
 */
export function fittingClaim({ response, objectives }: Requirement, answer: Answer): ClaimedAnswer {
  if (answer.answer === 'not-applicable') return response.notApplicable ? { answer: 'not-applicable' } : {};
  if (objectives.length > 0) {
    const given = Object.entries(answer.objectives ?? {}).filter(([id]) => objectives.some((part) => part.id === id));
    return given.length > 0 ? { objectives: Object.fromEntries(given) } : {};
  }
  switch (response.kind) {
    case 'conformance':
      return answer.answer === undefined ? {} : { answer: answer.answer };
    case 'choice':
      return answer.choice !== undefined && response.options.some(({ value }) => value === answer.choice)
        ? { choice: answer.choice }
        : {};
    case 'multi-choice': {
      const known = new Set(response.options.map(({ value }) => value));
      return answer.choices?.every((choice) => known.has(choice)) ? { choices: [...answer.choices] } : {};
    }
    case 'number':
      return answer.number === undefined ? {} : { number: answer.number };
    case 'date':
      return answer.date === undefined ? {} : { date: answer.date };
    case 'text':
      return answer.text?.trim() ? { text: answer.text } : {};
  }
}
