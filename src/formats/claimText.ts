import type { Answer, Requirement } from '../engine/index.ts';
import { CLAIM_TEXT } from './words.ts';

/** What an answer claims, in words: the labels of options, the number with its unit, the date, the text, or each part. */
export function claimText(requirement: Requirement | undefined, answer: Answer): string {
  if (answer.answer === 'not-applicable') return CLAIM_TEXT['not-applicable'];
  const response = requirement?.response;
  const parts = Object.entries(answer.objectives ?? {}).map(([id, claim]) => `${id}: ${CLAIM_TEXT[claim]}`);
  const options = response?.kind === 'choice' || response?.kind === 'multi-choice' ? response.options : [];
  const label = (chosen: string) => options.find(({ value }) => value === chosen)?.label ?? chosen;
  const several = answer.choices?.map(label);
  const unit = response?.kind === 'number' && response.unit !== undefined ? ` ${response.unit}` : '';
  return [
    ...(answer.answer === undefined ? [] : [CLAIM_TEXT[answer.answer]]),
    ...(answer.choice === undefined ? [] : [label(answer.choice)]),
    ...(several === undefined ? [] : several.length === 0 ? ['None of the options'] : several),
    ...(answer.number === undefined ? [] : [`${answer.number}${unit}`]),
    ...(answer.date === undefined ? [] : [answer.date]),
    ...(answer.text === undefined ? [] : [answer.text]),
    ...parts.sort(),
  ].join('; ');
}
