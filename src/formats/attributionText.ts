import type { Attribution } from '../engine/index.ts';

/** Whose words the requirements are and on which terms, in a sentence or two and the address. */
export function attributionText({ text, licence, url }: Attribution): string {
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return [
    sentence,
    ...(licence === undefined ? [] : [`Licence: ${licence}.`]),
    ...(url === undefined ? [] : [url]),
  ].join(' ');
}
